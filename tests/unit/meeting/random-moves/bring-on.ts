// What brings the procedure on in the state in which a random meeting is: a command that the rules hold possible there, with who gives
// it. Pressed at random alone, hardly a vote comes to its count.
import type { Command } from '#shared/meeting/commands.ts';
import type { Actor, Meeting, Question } from '#shared/meeting/state.ts';
import { questionsInOrder } from '#shared/meeting/questions/select.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import { calledIn, isCounted } from '#shared/meeting/votes/majority.ts';

import { CHAIR, delegation, SECRETARY } from '../../../scenario.ts';

const MEMBERS = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'];

export interface Given {
  command: Command;
  actor: Actor;
}

/** @param pick which of them; `other` for what stands in it */
export function bringsOn(meeting: Meeting, pick: number, other: number): Given | undefined {
  const from = <T>(choices: readonly T[], n: number): T => choices[n % choices.length]!;
  const member = from(MEMBERS, other);
  const chair = (command: Command): Given => ({ command, actor: CHAIR });
  const secretary = (command: Command): Given => ({ command, actor: SECRETARY });
  const by = (id: string, command: Command): Given => ({ command, actor: delegation(id) });
  const any = (choices: readonly Given[]): Given | undefined =>
    choices.length === 0 ? undefined : from(choices, pick);
  const { floor, held } = meeting;
  const after = floor?.entry.id ?? null;
  const voting = inVote(meeting);
  if (voting) return any(ofVote(voting));

  const unsettled = questionsInOrder(meeting).filter(({ stage }) => stage !== 'settled');
  const point = unsettled.find(({ kind }) => kind === 'point-of-order');
  const appeal = unsettled.find(({ kind }) => kind === 'appeal');
  if (appeal)
    return any([
      secretary({ type: 'OpenVote', questionId: appeal.id, method: from(['hands', 'roll-call', 'recorded'], other) }),
    ]);
  if (point) {
    const hear = chair({ type: 'GiveFloor', questionId: point.id, after, leave: true });
    const rule = chair({
      type: 'RulePointOfOrder',
      questionId: point.id,
      ruling: from(['upheld', 'dismissed'], other),
    });
    return any(floor?.entry.questionId === point.id || point.stage !== 'raised' ? [rule] : [hear, hear, rule]);
  }
  const appeals: Given[] =
    meeting.openRuling === null ? [] : [by(member, { type: 'AppealRuling', questionId: meeting.openRuling })];
  if (held[0] && !floor) return any([chair({ type: 'ResumeSpeech', entryId: held[0].entry.id }), ...appeals]);
  if (floor)
    return any([
      chair({ type: 'EndSpeech', entryId: floor.entry.id }),
      by(member, { type: 'RaisePointOfOrder' }),
      chair({ type: 'PauseSpeech', entryId: floor.entry.id }),
      chair({ type: 'ResumeSpeech', entryId: floor.entry.id }),
    ]);
  return any([...appeals, ...unsettled.flatMap(ofQuestion), ...begun(), ...listed()]);

  function ofVote({ vote }: Question & { vote: NonNullable<Question['vote']> }): Given[] {
    const { id: voteId, voters, method } = vote;
    const close = chair({ type: 'CloseVote', voteId });
    const onVoting = by(member, { type: 'RaisePointOfOrder', onVoting: true });
    if (isCounted({ method })) {
      const yes = other % (voters.length + 1);
      const no = Math.min(voters.length - yes, pick % 3);
      const ballots: Given[] =
        method === 'ballot' ? [secretary({ type: 'GiveBallot', voteId, delegationIds: [...voters] })] : [];
      return [...ballots, secretary({ type: 'CountVote', voteId, yes, no, abstain: 0 }), close, close, onVoting];
    }
    const casts = meeting.casts ?? {};
    const called = method === 'roll-call' ? calledIn(vote, casts) : undefined;
    const choice = from(['yes', 'no', 'yes', 'abstain', 'pass'] as const, other);
    if (called !== undefined)
      return [
        secretary({ type: 'CastVote', voteId, delegationId: called, choice }),
        by(called, { type: 'CastVote', voteId, choice }),
        secretary({ type: 'CastVote', voteId, delegationId: called, choice: 'absent' }),
        secretary({ type: 'CastVote', voteId, delegationId: from(voters, pick), choice: 'no' }),
        onVoting,
      ];
    const voter = from(voters, other);
    return [
      by(voter, { type: 'CastVote', voteId, choice: from(['yes', 'no', 'abstain'] as const, pick) }),
      by(voter, { type: 'CastVote', voteId, choice: 'yes' }),
      close,
    ];
  }

  function ofQuestion({ id: questionId, kind, stage, parts }: Question): Given[] {
    if (stage === 'raised') return [secretary({ type: 'TakeUp', questionId })];
    const vote = secretary({
      type: 'OpenVote',
      questionId,
      method: from(['hands', 'roll-call', 'recorded', 'ballot', 'non-recorded'] as const, other),
    });
    if (kind === 'sounding') return [secretary({ type: 'OpenVote', questionId, method: 'sounding' })];
    const objector = (meeting.objections ?? []).find((one) => one.questionId === questionId)?.delegationId;
    const silent = by(member, { type: 'Object', questionId });
    const takenBack: Given[] = objector === undefined ? [] : [by(objector, { type: 'WithdrawObjection', questionId })];
    const decided: Given =
      kind === 'motion'
        ? chair({ type: 'DecideMotion', questionId, outcome: 'adopted' })
        : chair({ type: 'AdoptDecision', questionId });
    if (stage === 'put')
      return [decided, decided, silent, ...takenBack, ...takenBack, vote, chair({ type: 'KeepOpen', questionId })];
    const put = chair({ type: 'PutQuestion', questionId, leave: true });
    if (kind === 'motion') {
      const waiting = meeting.lists[`~${questionId}`]?.waiting[0];
      return [
        by(member, { type: 'SpeakOnMotion', questionId, side: 'against' }),
        by(member, { type: 'SpeakOnMotion', questionId, side: from(['for', 'against'], pick) }),
        ...(waiting ? [chair({ type: 'GiveFloor', entryId: waiting.id, after })] : [put, vote]),
      ];
    }
    const part = parts?.find(({ status }) => status === 'pending');
    if (part)
      return [
        chair({ type: 'AdoptDecision', questionId, parts: [part.id], leave: true }),
        secretary({ type: 'OpenVote', questionId, part: part.id, method: 'recorded' }),
      ];
    return [
      put,
      put,
      vote,
      by(member, { type: 'JoinProposal', questionId }),
      by(member, { type: 'LeaveProposal', questionId }),
    ];
  }

  /** What somebody begins while nothing is on. */
  function begun(): Given[] {
    return [
      secretary({ type: 'ProposeDecision', subject: 'proposal', text: 'to meet again', by: member }),
      by(member, { type: 'ProposeMotion', motion: from(['close-debate', 'close-list', 'adjourn-debate'], other) }),
      by(member, { type: 'RequestRightOfReply', itemId: meeting.current ?? '5(b)' }),
    ];
  }

  /** What goes on along the list of the item, and that of the replies. */
  function listed(): Given[] {
    const itemId = meeting.current ?? '5(b)';
    const { waiting = [], status, commit, drawn } = meeting.lists[itemId] ?? {};
    const [first, second] = waiting;
    const reply = meeting.lists[`${itemId}~reply`]?.waiting[0];
    const offered = meeting.swaps?.[0];
    const owner = (entryId: string) => waiting.find(({ id }) => id === entryId)?.delegationId;
    const swapped = offered && owner(offered.with);
    return [
      ...(reply ? [chair({ type: 'GiveFloor', entryId: reply.id, after })] : []),
      ...(first ? [chair({ type: 'GiveFloor', entryId: first.id, after })] : []),
      ...(first?.delegationId && second
        ? [by(first.delegationId, { type: 'OfferSwap', entryId: first.id, with: second.id })]
        : []),
      ...(offered && swapped ? [by(swapped, { type: 'AcceptSwap', swapId: offered.id })] : []),
      ...(commit === undefined
        ? [secretary({ type: 'SetOrder', itemId, policy: { keys: ['lot'], cap: 3 } })]
        : drawn === undefined
          ? [secretary(status === 'open' ? { type: 'CloseList', itemId } : { type: 'DrawLots', itemId, word: 'seven' })]
          : []),
      by(member, { type: 'RequestFloor', itemId }),
    ];
  }
}
