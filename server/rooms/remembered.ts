// The answers to recent commands by their ids, so that a command sent again meets its first answer.
// Only a cache in front of the store's own memory, which has refusals for a while too.
import type { CommandAnswer } from '#shared/protocol.ts';

import type { CommandRecord } from '../store/store.ts';
import { refused, reusedId } from './server-refusals.ts';
import type { CommandIdentity } from './submission.ts';

export interface RememberedAnswers {
  /** The answer to this command, perhaps still to come; INVALID where its id is another's; undefined where it was never heard of. */
  find(submission: CommandIdentity): Promise<CommandAnswer> | undefined;
  /** Remembers a command: the room calls `give` with its answer once, the sender waits for `given`. */
  open(submission: CommandIdentity): { given: Promise<CommandAnswer>; give(answer: CommandAnswer): void };
  /** What was answered to this id stands no more. A command that still waits for its answer stays remembered. */
  forgetGiven(commandId: string): void;
}

interface Remembered {
  actorKey: string;
  bodyHash: string;
  given: Promise<CommandAnswer>;
  isGiven: boolean;
}

/** @param limit how many are kept; the oldest go first. */
export function rememberedAnswers(limit = 10_000): RememberedAnswers {
  const answers = new Map<string, Remembered>();

  function remember(commandId: string, remembered: Remembered): void {
    answers.set(commandId, remembered);
    if (answers.size <= limit) return;
    const [oldest] = answers.keys();
    if (oldest !== undefined) answers.delete(oldest);
  }

  return {
    find(submission) {
      const known = answers.get(submission.id);
      return known && (isSame(known, submission) ? known.given : Promise.resolve(refused(reusedId())));
    },
    open({ id, actorKey, bodyHash }) {
      const { promise: given, resolve } = Promise.withResolvers<CommandAnswer>();
      const remembered: Remembered = { actorKey, bodyHash, given, isGiven: false };
      remember(id, remembered);
      return {
        given,
        give(answer) {
          remembered.isGiven = true;
          if (isNoAnswer(answer)) answers.delete(id);
          resolve(answer);
        },
      };
    },
    forgetGiven(commandId) {
      if (answers.get(commandId)?.isGiven) answers.delete(commandId);
    },
  };
}

/** The answer to a submission whose id the store holds already. */
export function recordedAnswer(record: CommandRecord, submission: CommandIdentity): CommandAnswer {
  if (!isSame(record, submission)) return refused(reusedId());
  return record.answer === undefined ? { ok: true, seq: record.seq } : (JSON.parse(record.answer) as CommandAnswer);
}

function isSame(known: Omit<CommandIdentity, 'id'>, submission: CommandIdentity): boolean {
  return known.actorKey === submission.actorKey && known.bodyHash === submission.bodyHash;
}

/** When its id comes again, it is decided afresh. */
export function isNoAnswer(answer: CommandAnswer): boolean {
  return !answer.ok && (answer.error.code === 'UNAVAILABLE' || answer.error.code === 'RATE_LIMITED');
}
