// What people in the room do about questions, in tests: propose, move, put, object, vote, adopt, correct.
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Choice, Method, MotionId } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import type { Scenario } from '../scenario.ts';
import type { Act } from './speaking.ts';
import { Speaking } from './speaking.ts';

const lastQuestion = ({ meeting }: Scenario): string => Object.keys(meeting.questions).at(-1) ?? 'none';
/** The first of these motions that is not settled, else the last that was. */
const motionIn =
  (motion: MotionId) =>
  ({ meeting }: Scenario): string => {
    const all = Object.values(meeting.questions).filter((one) => one.motion === motion);
    return (all.find(({ stage }) => stage !== 'settled') ?? all.at(-1))?.id ?? 'none';
  };

/** The vote that is open, else the last. */
const lastVote = ({ meeting }: Scenario): string =>
  (inVote(meeting) ?? Object.values(meeting.questions).findLast(({ vote }) => vote !== undefined))?.vote?.id ?? 'none';

const partOf = (scenario: Scenario, label: string): string =>
  scenario.meeting.questions[lastQuestion(scenario)]?.parts?.find((one) => one.label === label)?.id ?? 'none';

/** Somebody in the room, and what people like them do. */
export class Person extends Speaking {
  /** On the question that was asked last. */
  opensTheVote(method: Method, more: { from?: string; tellers?: string[]; leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'OpenVote', questionId: lastQuestion(scenario), method, ...more }));
  }

  /** @param delegationId for whom an officer enters it */
  votes(choice: Choice, delegationId?: string): Act {
    return this.does((scenario) => ({
      type: 'CastVote',
      voteId: lastVote(scenario),
      choice,
      ...(delegationId !== undefined && { delegationId }),
    }));
  }

  handsBallotsTo(...delegationIds: string[]): Act {
    return this.does((scenario) => ({ type: 'GiveBallot', voteId: lastVote(scenario), delegationIds }));
  }

  counts(yes: number, no: number, abstain: number, invalid?: number): Act {
    return this.does((scenario) => ({
      type: 'CountVote',
      voteId: lastVote(scenario),
      yes,
      no,
      abstain,
      ...(invalid !== undefined && { invalid }),
    }));
  }

  closesTheVote(): Act {
    return this.does((scenario) => ({ type: 'CloseVote', voteId: lastVote(scenario) }));
  }

  /** What was put to the room last. */
  corrects(more: Partial<CommandOf<'CorrectRecord'>> = {}): Act {
    return this.does((scenario) => ({
      type: 'CorrectRecord',
      of: lastQuestion(scenario),
      text: 'It should read otherwise.',
      ...more,
    }));
  }

  annulsTheVote(): Act {
    return this.does((scenario) => ({ type: 'CloseVote', voteId: lastVote(scenario), void: true }));
  }

  proposes(text: string, more: Partial<CommandOf<'ProposeDecision'>> = {}): Act {
    return this.does({ type: 'ProposeDecision', subject: 'proposal', text, ...more });
  }

  /** The question that was asked last; `leave`: by leave of the Chair. */
  putsIt(more: { leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'PutQuestion', questionId: lastQuestion(scenario), ...more }));
  }

  /** @param more the part by its label */
  objects(more: { label?: string; text?: string; asks?: 'vote' | 'roll-call'; delegationId?: string } = {}): Act {
    const { label, ...said } = more;
    return this.does((scenario) => ({
      type: 'Object',
      questionId: lastQuestion(scenario),
      ...said,
      ...(label !== undefined && { part: partOf(scenario, label) }),
    }));
  }

  adoptsIt(more: { outcome?: 'noted'; text?: string; leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'AdoptDecision', questionId: lastQuestion(scenario), ...more }));
  }

  /** @param labels of the parts */
  adoptsParts(labels: string[], more: { leave?: true } = {}): Act {
    return this.does((scenario) => ({
      type: 'AdoptDecision',
      questionId: lastQuestion(scenario),
      parts: labels.map((label) => partOf(scenario, label)),
      ...more,
    }));
  }

  opensTheVoteOn(label: string, method: Method): Act {
    return this.does((scenario) => ({
      type: 'OpenVote',
      questionId: lastQuestion(scenario),
      method,
      part: partOf(scenario, label),
    }));
  }

  edits(more: Partial<CommandOf<'EditQuestion'>>): Act {
    return this.does((scenario) => ({ type: 'EditQuestion', questionId: lastQuestion(scenario), ...more }));
  }

  explains(when: 'before' | 'after', more: { leave?: true; delegationId?: string } = {}): Act {
    return this.does((scenario) => ({
      type: 'RequestFloor',
      itemId: '5(b)',
      kind: 'explanation',
      questionId: lastQuestion(scenario),
      when,
      ...more,
    }));
  }

  joinsIt(delegationId?: string): Act {
    return this.does((scenario) => ({
      type: 'JoinProposal',
      questionId: lastQuestion(scenario),
      ...(delegationId !== undefined && { delegationId }),
    }));
  }

  leavesIt(): Act {
    return this.does((scenario) => ({ type: 'LeaveProposal', questionId: lastQuestion(scenario) }));
  }

  withdrawsTheObjection(): Act {
    return this.does((scenario) => ({ type: 'WithdrawObjection', questionId: lastQuestion(scenario) }));
  }

  keepsItOpen(more: { name?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'KeepOpen', questionId: lastQuestion(scenario), ...more }));
  }

  /** @param more for whom an officer moves it, and what the motion needs besides */
  moves(motion: MotionId, more: Omit<CommandOf<'ProposeMotion'>, 'type' | 'motion'> = {}): Act {
    return this.does({ type: 'ProposeMotion', motion, ...more });
  }

  takesUp(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'TakeUp', questionId: motionIn(motion)(scenario) }));
  }

  /** @param more for whom an officer asks */
  asksToSpeak(side: 'for' | 'against', motion: MotionId, more: { delegationId?: string; leave?: true } = {}): Act {
    return this.does((scenario) => ({
      type: 'SpeakOnMotion',
      questionId: motionIn(motion)(scenario),
      side,
      ...more,
    }));
  }

  hearsTheMoverOf(motion: MotionId): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      questionId: motionIn(motion)(scenario),
      after: scenario.meeting.floor?.entry.id ?? null,
    }));
  }

  /** To the next who waits to speak on it. */
  hearsTheNextOn(motion: MotionId): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      entryId: scenario.meeting.lists[`~${motionIn(motion)(scenario)}`]?.waiting[0]?.id ?? 'none',
      after: scenario.meeting.floor?.entry.id ?? null,
    }));
  }

  putsToTheVote(motion: MotionId, method: Method, more: { from?: string; leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'OpenVote', questionId: motionIn(motion)(scenario), method, ...more }));
  }

  puts(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'PutQuestion', questionId: motionIn(motion)(scenario) }));
  }

  objectsTo(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'Object', questionId: motionIn(motion)(scenario) }));
  }

  decidesOn(motion: MotionId, outcome: 'adopted' | 'ruled-out' = 'adopted', leave?: true): Act {
    return this.does((scenario) => ({
      type: 'DecideMotion',
      questionId: motionIn(motion)(scenario),
      outcome,
      ...(leave && { leave }),
    }));
  }

  withdrawsTheMotion(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'WithdrawQuestion', questionId: motionIn(motion)(scenario) }));
  }
}
