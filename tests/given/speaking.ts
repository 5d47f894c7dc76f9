// What people in the room do about the floor, in tests: give and take it, answer to it, rise to a point of order, mark who is there.
import type { Command } from '#shared/meeting/commands.ts';
import type { Actor } from '#shared/meeting/state.ts';

import type { Scenario } from '../scenario.ts';

/** A command may name what exists by then only, such as an entry. */
export type CommandThen = Command | ((scenario: Scenario) => Command);
export interface Act {
  by: Actor;
  command: CommandThen;
}

/** The last point of order that they raised. */
const pointBy =
  (delegationId: string) =>
  ({ meeting }: Scenario): string =>
    Object.values(meeting.questions).findLast((one) => one.kind === 'point-of-order' && one.by === delegationId)?.id ??
    'none';

/** The reply that they wait to give on 5(b), or to be let give. */
const replyBy =
  (delegationId: string) =>
  ({ meeting }: Scenario): string => {
    const { waiting = [], requested = [] } = meeting.lists['5(b)~reply'] ?? {};
    return [...waiting, ...requested].find((one) => one.delegationId === delegationId)?.id ?? 'none';
  };

/** Somebody who has, gives or asks for the floor. */
export class Speaking {
  readonly #by: Actor;

  constructor(by: Actor) {
    this.#by = by;
  }

  does(command: CommandThen): Act {
    return { by: this.#by, command };
  }

  /** @param seen whom the presser saw on the floor, null for nobody; by default who is there */
  givesTheFloorTo(delegationId: string, seen?: string | null): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      entryId: scenario.entryOf(delegationId),
      after: seen === undefined ? (scenario.meeting.floor?.entry.id ?? null) : seen && scenario.entryOf(seen),
    }));
  }

  marks(present: boolean, ...delegationIds: string[]): Act {
    return this.does({ type: 'MarkPresent', delegationIds, present });
  }

  /** A delegation of itself. */
  isHere(present = true): Act {
    return this.does({ type: 'MarkPresent', present });
  }

  opensItem(itemId: string, more: { leave?: true } = {}): Act {
    return this.does({ type: 'OpenItem', itemId, ...more });
  }

  /**
   * On 5(b).
   * @param to whose speech it is to
   */
  asksForAReply(more: { to?: string; delegationId?: string; leave?: true; itemId?: string } = {}): Act {
    const { to, ...fields } = more;
    return this.does((scenario) => ({
      type: 'RequestRightOfReply',
      itemId: '5(b)',
      ...fields,
      ...(to !== undefined && { to: scenario.entryOf(to) }),
    }));
  }

  /** @param seen whom the presser saw on the floor, null for nobody; by default who is there */
  givesTheReplyOf(delegationId: string, seen?: null): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      entryId: replyBy(delegationId)(scenario),
      after: seen === undefined ? (scenario.meeting.floor?.entry.id ?? null) : seen,
    }));
  }

  acceptsTheReplyOf(delegationId: string): Act {
    return this.does((scenario) => ({ type: 'AcceptRequest', entryId: replyBy(delegationId)(scenario) }));
  }

  endsTheSpeech(): Act {
    return this.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.floor?.entry.id ?? '' }));
  }

  raisesAPointOfOrder(text?: string): Act {
    return this.does({ type: 'RaisePointOfOrder', ...(text !== undefined && { text }) });
  }

  /** @param seen whom the presser saw on the floor, null for nobody; by default who is there */
  hears(delegationId: string, seen?: string | null): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      questionId: pointBy(delegationId)(scenario),
      after: seen === undefined ? (scenario.meeting.floor?.entry.id ?? null) : seen && scenario.entryOf(seen),
    }));
  }

  rules(ruling: 'upheld' | 'dismissed' | 'answered', delegationId: string): Act {
    return this.does((scenario) => ({
      type: 'RulePointOfOrder',
      questionId: pointBy(delegationId)(scenario),
      ruling,
    }));
  }

  appealsTheRulingOn(delegationId: string, more: { leave?: true; delegationId?: string } = {}): Act {
    return this.does((scenario) => ({ type: 'AppealRuling', questionId: pointBy(delegationId)(scenario), ...more }));
  }

  withdrawsThePointOf(delegationId: string): Act {
    return this.does((scenario) => ({ type: 'WithdrawQuestion', questionId: pointBy(delegationId)(scenario) }));
  }

  /** To whom a point of order held. */
  givesTheFloorBack(): Act {
    return this.does(({ meeting }) => ({ type: 'ResumeSpeech', entryId: meeting.held[0]?.entry.id ?? '' }));
  }

  letsTheSpeechGoOn(): Act {
    return this.does(({ meeting }) => ({ type: 'ResumeSpeech', entryId: meeting.floor?.entry.id ?? '' }));
  }

  saysTheyHaveFinished(): Act {
    return this.does(({ meeting }) => ({ type: 'SignalFinished', entryId: meeting.floor?.entry.id ?? '' }));
  }
}
