// The answers to recent commands by their ids, so that a command sent again meets its first answer.
// Only a cache in front of the log's own memory; refusals, which no log keeps, are remembered here alone.
import type { CommandAnswer } from '#shared/protocol.ts';

export interface RememberedAnswer {
  actorKey: string;
  bodyHash: string;
  answer: Promise<CommandAnswer>;
  /** The answer is given. */
  settled: boolean;
}

export interface RememberedAnswers {
  find(commandId: string): RememberedAnswer | undefined;
  remember(commandId: string, remembered: RememberedAnswer): void;
  /** What was no answer (UNAVAILABLE, RATE_LIMITED) is decided afresh when the id comes again. */
  forget(commandId: string): void;
}

/** @param limit how many are kept; the oldest go first. */
export function rememberedAnswers(limit: number): RememberedAnswers {
  const answers = new Map<string, RememberedAnswer>();
  return {
    find: (commandId) => answers.get(commandId),
    remember(commandId, remembered) {
      answers.set(commandId, remembered);
      if (answers.size <= limit) return;
      const [oldest] = answers.keys();
      if (oldest !== undefined) answers.delete(oldest);
    },
    forget(commandId) {
      answers.delete(commandId);
    },
  };
}
