// Votes: who votes and by how much is fixed when one opens; the choice that stands counts, and the majority alone says what comes of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { inVote } from '#shared/meeting/votes/find.ts';
import { calledIn, isAdopted, neededOf, tallyOf } from '#shared/meeting/votes/majority.ts';
import { drawnFirst } from '#shared/meeting/votes/roll.ts';
import { ticketOf } from '#shared/meeting/orders/lots.ts';
import { sha256 } from '#shared/meeting/sha256.ts';
import { project } from '#shared/meeting/who-sees.ts';
import type { Casts, Choice, Need, Vote } from '#shared/meeting/state.ts';

import {
  chair,
  delegate,
  done,
  given,
  givenUnder,
  minutesLater,
  onTheFloor,
  secretary,
  suspended,
  underWay,
} from '../../given.ts';
import { BOOTH, CHAIR, delegation, Scenario, SECRETARY } from '../../scenario.ts';
import { moves, play } from './random-meetings.ts';

const STATES = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'];
const PH = delegate('PH');
/** AT was interrupted by PH, whose point was dismissed, and appeals. */
const appealed = [
  underWay('AT', 'CH'),
  onTheFloor('AT'),
  minutesLater(1),
  done(PH.raisesAPointOfOrder()),
  done(chair.hears('PH')),
  done(chair.rules('dismissed', 'PH')),
  done(PH.appealsTheRulingOn('PH')),
] as const;
const byHands = [...appealed, done(secretary.opensTheVote('hands'))] as const;
/** NZ is called first. */
const byRollCall = [...appealed, done(secretary.opensTheVote('roll-call', { from: 'NZ' }))] as const;
const recorded = [...appealed, done(secretary.opensTheVote('recorded'))] as const;
const byBallot = [...appealed, done(secretary.opensTheVote('ballot'))] as const;
const answers = (...of: [string, Choice][]) => of.map(([id, choice]) => done(secretary.votes(choice, id)));

describe('a vote is opened', () => {
  test('on an appeal: the members with a vote, in English order, and the majority for procedure', () => {
    const { meeting } = given(...appealed)
      .when(secretary.opensTheVote('hands'))
      .thenEvents({
        type: 'VoteOpened',
        method: 'hands',
        voters: STATES,
        need: { num: 1, den: 2, strict: true, of: 'voting' },
      });
    expect(inVote(meeting)).toMatchObject({ kind: 'appeal', vote: { status: 'open', ballots: [] } });
    expect(meeting.casts).toEqual({});
  });
  test('of a roll call from whom is drawn by hand, else by lot, which anybody may check', () => {
    given(...appealed)
      .when(secretary.opensTheVote('roll-call', { from: 'NZ' }))
      .thenEvents({ type: 'VoteOpened', voters: ['NZ', 'PH', 'AT', 'CH', 'DE', 'FR'], drawn: { by: 'hand' } });
    const { meeting } = given(...appealed, done(secretary.opensTheVote('roll-call')));
    const { drawn, voters } = inVote(meeting)!.vote;
    expect(drawn).toEqual({ by: 'lot', seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(voters[0]).toBe(drawnFirst(STATES, drawn?.by === 'lot' ? drawn.seed : ''));
    expect([...voters].sort()).toEqual(STATES);
  });
  test('again in the same way holds; in another way a vote is under way', () => {
    given(...byHands)
      .when(secretary.opensTheVote('hands'))
      .thenHolds();
    given(...byHands)
      .when(secretary.opensTheVote('recorded'))
      .thenRefused('voting-begun');
  });
  test('not on what is ruled on or settled, not from a stranger, not by a delegation, not without a sitting', () => {
    given(underWay('AT'), done(PH.raisesAPointOfOrder()))
      .when(chair.opensTheVote('hands'))
      .thenRefused('question-not-open');
    given(...byHands, done(secretary.counts(1, 0, 0)), done(chair.closesTheVote()))
      .when(secretary.opensTheVote('hands'))
      .thenRefused('settled');
    given(...appealed)
      .when(secretary.opensTheVote('roll-call', { from: 'CMC' }))
      .thenRefused('not-a-voter', { rule: 'GA rule 82' });
    given(...appealed)
      .when(secretary.opensTheVote('hands', { tellers: ['XX'] }))
      .thenRefused('no-such-delegation');
    given(...appealed)
      .when(secretary.opensTheVote('roll-call', { from: 'XX' }))
      .thenRefused('no-such-delegation');
    given(...appealed, done(secretary.opensTheVote('ballot')))
      .when(
        secretary.does(({ meeting }) => ({
          type: 'GiveBallot',
          voteId: inVote(meeting)!.vote.id,
          delegationIds: ['XX'],
        })),
      )
      .thenRefused('no-such-delegation');
    given(...appealed)
      .when(PH.opensTheVote('hands'))
      .thenRefused('not-your-role');
    given(...appealed, suspended)
      .when(secretary.opensTheVote('hands'))
      .thenRefused('no-open-sitting');
  });
  test('not while somebody speaks', () => {
    given(
      underWay('AT'),
      done(PH.raisesAPointOfOrder()),
      done(chair.rules('upheld', 'PH')),
      onTheFloor('AT'),
      done(
        chair.does(({ meeting }) => ({
          type: 'AppealRuling',
          questionId: Object.keys(meeting.questions)[0]!,
          delegationId: 'PH',
          leave: true,
        })),
      ),
    )
      .when(secretary.opensTheVote('hands'))
      .thenRefused('end-speech-first', { code: 'CONFLICT' });
  });
});

describe('until it is closed', () => {
  test('nothing moves on, and the sitting does not stop', () => {
    const rule = 'GA rule 88 (128 in committee): conduct during voting';
    given(...byHands)
      .when(chair.givesTheFloorTo('CH'))
      .thenRefused('voting-begun', { code: 'OUT_OF_ORDER', rule });
    given(...byHands)
      .when(chair.givesTheFloorBack())
      .thenRefused('voting-begun', { rule });
    for (const command of [
      { type: 'OpenItem', itemId: '6' },
      { type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' },
      { type: 'AdjournSitting', sittingId: 'am', speaker: 'end' },
      { type: 'ConcludeItem', itemId: '5(b)' },
      { type: 'ChangeRules', parameter: 'set', value: 'plain' },
    ] as const)
      given(...byHands)
        .when(chair.does(command))
        .thenRefused('voting-begun');
    given(...byHands)
      .when(PH.does(({ meeting }) => ({ type: 'WithdrawQuestion', questionId: inVote(meeting)!.id })))
      .thenRefused('voting-begun');
  });
  test('a point of order is on its conduct, and is heard', () => {
    given(...byHands)
      .when(delegate('FR').raisesAPointOfOrder())
      .thenRefused('voting-begun', { rule: 'GA rule 88' });
    const onVoting = done(delegate('FR').does({ type: 'RaisePointOfOrder', onVoting: true }));
    const heard = given(...byHands, onVoting)
      .when(chair.hears('FR'))
      .thenEvents(
        { type: 'QuestionTakenUp', question: { onVoting: true } },
        { type: 'FloorGiven', delegationId: 'FR' },
      );
    heard.when(chair.givesTheFloorTo('CH')).thenRefused('ruling-pending');
    heard.when(chair.does({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' })).thenRefused('voting-begun');
    heard.when(secretary.counts(3, 3, 0)).thenEvents({ type: 'VoteCounted' });
    heard
      .and(done(chair.rules('answered', 'FR')))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed' });
  });
});

describe('by show of hands', () => {
  test('the count is entered by officers, who alone see it, and the Chair closes', () => {
    given(...byHands)
      .when(delegate('DE').votes('yes'))
      .thenRefused('not-electronic');
    given(...byHands)
      .when(chair.closesTheVote())
      .thenRefused('not-counted');
    const { meeting } = given(...byHands)
      .when(secretary.counts(3, 2, 0))
      .thenEvents({ type: 'VoteCounted', count: { yes: 3, no: 2, abstain: 0, notVoting: 1 }, to: { officers: true } });
    expect(inVote(project(meeting, SECRETARY))?.vote.count).toBeDefined();
    expect(inVote(project(meeting, delegation('PH')))?.vote).not.toHaveProperty('count');
    given(...byHands, done(secretary.counts(3, 2, 0)))
      .when(secretary.closesTheVote())
      .thenRefused('not-your-role');
  });
  test('no more than there are voters, no fewer than were named', () => {
    given(...byHands)
      .when(secretary.counts(4, 3, 0))
      .thenRefused('more-than-voters');
    const named = given(...byHands, ...answers(['AT', 'no'], ['CH', 'no']));
    named.when(secretary.counts(5, 1, 0)).thenRefused('count-below-names');
    named.when(secretary.counts(4, 2, 0)).thenEvents({ type: 'VoteCounted' });
  });
});

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

describe('a roll call', () => {
  test('everybody hears each answer; nobody answers before being called', () => {
    given(...byRollCall)
      .when(delegate('DE').votes('yes'))
      .thenRefused('not-called', { rule: 'GA rule 87' });
    const { meeting } = given(...byRollCall)
      .when(delegate('NZ').votes('yes'))
      .thenEvents({ type: 'VoteCast', delegationId: 'NZ', choice: 'yes' });
    expect(project(meeting, BOOTH).casts).toEqual({ NZ: 'yes' });
    expect(calledIn(inVote(meeting)!.vote, meeting.casts!)).toBe('PH');
  });
  test('who passed is called once more; who was called may change until the close', () => {
    const most = [
      ...byRollCall,
      ...answers(['NZ', 'yes'], ['PH', 'no'], ['AT', 'pass'], ['CH', 'yes'], ['DE', 'yes'], ['FR', 'abstain']),
    ];
    given(...most)
      .when(chair.closesTheVote())
      .thenRefused('roll-not-finished');
    given(...most)
      .when(delegate('AT').votes('pass'))
      .thenRefused('passed-already');
    given(...most)
      .when(secretary.votes('no', 'FR'))
      .thenEvents({ type: 'VoteCast', choice: 'no', was: 'abstain' });
    given(...most, done(delegate('AT').votes('yes')), done(secretary.votes('no', 'FR')))
      .when(chair.closesTheVote())
      .thenEvents({
        type: 'VoteClosed',
        tally: { yes: 4, no: 2, abstain: 0, notVoting: 0 },
        outcome: 'adopted',
        cast: { NZ: 'yes', FR: 'no' },
      });
    given(...most, done(secretary.votes('absent', 'AT')))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', tally: { notVoting: 1 } });
  });
  test('absent is an officer’s word, and both are of a roll call alone', () => {
    given(...byRollCall)
      .when(delegate('NZ').votes('absent'))
      .thenRefused('not-your-role', { code: 'FORBIDDEN' });
    given(...recorded)
      .when(delegate('NZ').votes('pass'))
      .thenRefused('roll-call-only');
  });
});

describe('by device', () => {
  test('a choice is for officers and its delegation, until the close shows all', () => {
    const { meeting } = given(...recorded)
      .when(PH.votes('yes'))
      .thenEvents({ type: 'VoteCast', delegationId: 'PH', to: { officers: true, delegations: ['PH'] } });
    const sees = (reader: Parameters<typeof project>[1]) => project(meeting, reader).casts;
    expect([sees(CHAIR), sees(delegation('PH')), sees(delegation('AT')), sees({ role: 'screen' })]).toEqual([
      { PH: 'yes' },
      { PH: 'yes' },
      {},
      {},
    ]);
    given(...recorded, done(PH.votes('yes')), done(PH.votes('no')))
      .when(chair.closesTheVote())
      .thenEvents({
        type: 'VoteClosed',
        tally: { yes: 0, no: 1, abstain: 0, notVoting: 5 },
        outcome: 'rejected',
        cast: { PH: 'no' },
      });
  });
  test('without names the close shows totals alone', () => {
    const { meeting } = given(
      ...appealed,
      done(secretary.opensTheVote('non-recorded')),
      done(PH.votes('yes')),
      done(chair.closesTheVote()),
    );
    const { vote } = Object.values(meeting.questions).at(-1)!;
    expect(vote).toMatchObject({ tally: { yes: 1 } });
    expect(vote).not.toHaveProperty('cast');
  });
  test('by members alone, and not once it is closed', () => {
    given(...recorded)
      .when(delegate('CMC').votes('yes'))
      .thenRefused('not-a-voter', { rule: 'GA rule 82' });
    given(...recorded, done(PH.votes('yes')), done(chair.closesTheVote()))
      .when(PH.votes('no'))
      .thenRefused('vote-closed');
    given(...recorded, done(PH.votes('yes')))
      .when(PH.votes('yes'))
      .thenHolds();
  });
  test('nobody abstains on procedure where the rules say so', () => {
    givenUnder('mun', underWay('AT'), done(PH.raisesAPointOfOrder()), done(chair.rules('dismissed', 'PH')))
      .and(done(PH.appealsTheRulingOn('PH')), done(secretary.opensTheVote('recorded')))
      .when(PH.votes('abstain'))
      .thenRefused('no-abstention');
  });
});

describe('by ballot', () => {
  test('nobody’s choice is entered, and no more than were handed out are counted', () => {
    given(...byBallot)
      .when(secretary.votes('yes', 'PH'))
      .thenRefused('not-electronic');
    const handed = given(...byBallot)
      .when(secretary.handsBallotsTo('AT', 'CH'))
      .thenEvents({ type: 'BallotGiven', to: { officers: true } });
    expect(inVote(project(handed.meeting, BOOTH))?.vote.ballots).toEqual([]);
    handed.when(secretary.counts(2, 1, 0)).thenRefused('more-than-ballots');
    handed.when(secretary.counts(1, 0, 0, 1)).thenEvents({ type: 'VoteCounted', count: { invalid: 1, notVoting: 4 } });
    given(...byHands)
      .when(secretary.handsBallotsTo('AT'))
      .thenRefused('no-ballot');
    given(...recorded)
      .when(secretary.counts(1, 1, 1))
      .thenRefused('not-counted-by-hand');
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
