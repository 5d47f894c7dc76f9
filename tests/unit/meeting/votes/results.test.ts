// What comes of a vote: its result, what the Chair does next, and what holds of every vote in every meeting.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import { calledIn, isAdopted, neededOf, tallyOf } from '#shared/meeting/votes/majority.ts';
import { drawnFirst } from '#shared/meeting/votes/roll.ts';
import { ticketOf } from '#shared/meeting/orders/lots.ts';
import { sha256 } from '#shared/meeting/sha256.ts';
import type { Casts, Choice, Need, Vote } from '#shared/meeting/state.ts';

import { chair, done, given, secretary } from '../../../given.ts';
import { delegation, Scenario } from '../../../scenario.ts';
import { moves, play } from '../random-meetings.ts';
import { answers, appealed, byBallot, byHands, byRollCall, recorded, STATES } from './given-votes.ts';

describe('what comes of an appeal', () => {
  test('a tie leaves the ruling', () => {
    const { meeting } = given(...byHands, done(secretary.counts(3, 3, 0)))
      .when(chair.closesTheVote())
      .thenEvents({
        type: 'VoteClosed',
        outcome: 'rejected',
        tally: { yes: 3, no: 3, abstain: 0, notVoting: 0 },
      });
    expect(Object.values(meeting.questions)).toMatchObject([
      { outcome: 'dismissed' },
      { outcome: 'rejected', how: 'vote', stage: 'settled', vote: { status: 'closed' } },
    ]);
    expect(meeting).not.toHaveProperty('casts');
  });
  test('a majority turns it round, and the meeting goes on', () => {
    const adopted = given(...byHands, done(secretary.counts(3, 2, 1)))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'adopted' });
    expect(Object.values(adopted.meeting.questions)[0]).toMatchObject({ outcome: 'upheld', overruled: true });
    adopted.when(chair.givesTheFloorBack()).thenEvents({ type: 'SpeechResumed' });
  });
  test('annulled, it waits for another vote', () => {
    const { meeting } = given(...byHands)
      .when(chair.annulsTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'void' });
    expect(Object.values(meeting.questions).at(-1)).toMatchObject({ stage: 'open', vote: { status: 'void' } });
    given(...byHands, done(chair.annulsTheVote()))
      .when(secretary.opensTheVote('recorded'))
      .thenEvents({ type: 'VoteOpened' });
  });
  test('a vote given again holds since it was given, not since the vote was opened', () => {
    const scenario = new Scenario().underWay().do({ type: 'ProposeDecision', subject: 'proposal', text: 'to meet' });
    const [questionId = ''] = Object.keys(scenario.meeting.questions);
    scenario.do({ type: 'OpenVote', questionId, method: 'recorded' });
    const voteId = inVote(scenario.meeting)!.vote.id;
    for (const id of ['AT', 'CH', 'DE']) scenario.do({ type: 'CastVote', voteId, choice: 'yes' }, delegation(id));
    const given = scenario.log.find((event) => event.type === 'VoteCast' && event.delegationId === 'CH')!;
    const { decision } = scenario.try({ type: 'CastVote', voteId, choice: 'yes' }, delegation('CH'));
    expect(decision).toEqual({ ok: true, events: [], holdsSince: given.seq });
  });
  test('closed again it holds; nothing of a vote is undone', () => {
    const closed = given(...byHands, done(secretary.counts(3, 3, 0)), done(chair.closesTheVote()));
    closed.when(chair.closesTheVote()).thenHolds();
    closed.when(chair.annulsTheVote()).thenRefused('vote-closed');
    for (const { commandId, did } of closed.meeting.history.filter((step) => step.did.includes('Vote')))
      closed.when(chair.does({ type: 'Undo', commandId })).thenRefused(did === 'none' ? 'settled' : 'not-undoable');
  });
});

describe('the Chair’s next action', () => {
  const kind = (...steps: Parameters<typeof given>) => {
    const { meeting } = given(...steps);
    return nextAction(meeting, 0).kind;
  };
  test('puts an appeal to the vote, waits for the answers, and closes', () => {
    expect([
      kind(...appealed),
      kind(...byHands),
      kind(...byHands, done(secretary.counts(3, 3, 0))),
      kind(...byRollCall),
      kind(...recorded, ...answers(...STATES.map((id): [string, Choice] => [id, 'yes']))),
    ]).toEqual(['open-vote', 'count-vote', 'close-vote', 'call-vote', 'close-vote']);
  });
  test('counts again where names or ballots that came after the count contradict it', () => {
    const later = [...byHands, done(secretary.counts(3, 0, 0))] as const;
    expect(kind(...later, done(secretary.votes('yes', 'AT')))).toBe('close-vote');
    expect(kind(...later, done(secretary.votes('no', 'AT')))).toBe('count-vote');
    expect(kind(...later, done(secretary.votes('no', 'AT')), done(secretary.counts(3, 1, 0)))).toBe('close-vote');
    expect(kind(...byBallot, done(secretary.counts(3, 0, 0)), done(secretary.handsBallotsTo('AT')))).toBe('count-vote');
  });
  test('says the result', () => {
    const { meeting } = given(...byHands, done(secretary.counts(3, 2, 1)));
    expect(chairWords(meeting, nextAction(meeting, 0), 0)).toMatchObject([
      { key: 'closeVote', params: { yes: { count: 3 }, no: { count: 2 }, abstain: { count: 1 } } },
    ]);
  });
});

test('in every meeting a vote is of its voters, and nobody else is given the floor until it is closed', () => {
  fc.assert(
    fc.property(moves, (list) => {
      let open: { voters: string[]; need: Need; casts: Map<string, Choice> } | undefined;
      const onVoting = new Set<string>();
      for (const event of play(list).log) {
        if (event.type === 'QuestionTakenUp' && event.question.onVoting) onVoting.add(event.questionId);
        if (event.type === 'FloorGiven' && open) expect(onVoting.has(event.questionId ?? '')).toBe(true);
        if (event.type === 'VoteOpened') {
          expect(open).toBeUndefined();
          open = { voters: event.voters, need: event.need, casts: new Map() };
        }
        if (event.type === 'VoteCast') {
          expect(open?.voters).toContain(event.delegationId);
          expect(event.was).toBe(open?.casts.get(event.delegationId));
          open?.casts.set(event.delegationId, event.choice);
        }
        if (event.type !== 'VoteClosed') continue;
        if (event.outcome === 'sounded') {
          open = undefined;
          continue;
        }
        const { yes, no, abstain, notVoting, invalid = 0 } = event.tally;
        expect(yes + no + abstain + notVoting + invalid).toBe(open?.voters.length);
        // Of those who vote, or of all members; not strict: as many are enough.
        const { num, den, strict, of } = open!.need;
        const base = of === 'members' ? open!.voters.length : yes + no;
        const adopted = yes > 0 && (strict ? yes * den > num * base : yes * den >= num * base);
        if (event.outcome !== 'void') expect(event.outcome === 'adopted').toBe(adopted);
        if (event.cast) expect(event.cast).toEqual(Object.fromEntries(open!.casts));
        open = undefined;
      }
    }),
  );
});

test('the tally of names is all voters, and the outcome is by need and tally alone', () => {
  const choice = fc.constantFrom<Choice>('yes', 'no', 'abstain', 'pass', 'absent');
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.array(choice), (voters, chosen) => {
      const casts: Casts = Object.create(null) as Casts;
      for (const [at, one] of chosen.entries()) if (voters[at] !== undefined) casts[voters[at]] = one;
      const tally = tallyOf(voters, casts);
      expect(tally.yes + tally.no + tally.abstain + tally.notVoting).toBe(voters.length);
      const simple = { num: 1, den: 2, strict: true, of: 'voting' } as const;
      expect(isAdopted(simple, tally, voters.length)).toBe(tally.yes > tally.no);
      const thirds = { num: 2, den: 3, strict: false, of: 'voting' } as const;
      expect(isAdopted(thirds, tally, voters.length)).toBe(tally.yes > 0 && tally.yes >= 2 * tally.no);
      // What is said to have been needed is exactly what adopts.
      for (const need of [simple, thirds])
        expect(tally.yes >= neededOf(need, tally, voters.length)).toBe(isAdopted(need, tally, voters.length));
      const called = calledIn({ voters } as Vote, casts);
      if (called === undefined)
        expect(voters.every((id) => casts[id] !== undefined && casts[id] !== 'pass')).toBe(true);
    }),
  );
});

test('tickets are SHA-256, so that a lot may be checked by other programs', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('0'.repeat(64))).toBe('60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55');
  const seed = '0'.repeat(64);
  expect(ticketOf(seed, '', 'AT')).toBe(sha256(`${seed}::AT`));
  expect(STATES.every((id) => ticketOf(seed, '', drawnFirst(STATES, seed)) <= ticketOf(seed, '', id))).toBe(true);
});
