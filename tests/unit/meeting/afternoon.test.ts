// An afternoon of a committee, step by step as far as the program knows it: a point of order over a speech, the ruling, an appeal, its
// vote, and the speech that goes on with exactly what it had used.
import { describe, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';

import {
  chair,
  delegate,
  done,
  givenUnder,
  itemOpen,
  listOpen,
  minutesLater,
  onTheFloor,
  secretary,
  sittingOpen,
  underWay,
} from '../../given.ts';
import { delegation, MINUTE } from '../../scenario.ts';
import type { Scenario } from '../../scenario.ts';

const AT = delegate('AT');
const CH = delegate('CH');
const DE = delegate('DE');
const FR = delegate('FR');
const NZ = delegate('NZ');
const PH = delegate('PH');
const CMC = delegate('CMC');
const replyOf = (delegationId: string, { meeting }: Scenario): string =>
  meeting.lists['5(b)~reply']!.requested.find((one) => one.delegationId === delegationId)!.id;

test('a point of order, its appeal and the vote on it', () => {
  const speaks = givenUnder('ga-committee', underWay('AT', 'CH', 'DE', 'FR', 'NZ'), onTheFloor('AT'), minutesLater(1));
  const raised = speaks.when(PH.raisesAPointOfOrder()).thenEvents({ type: 'PointOfOrderRaised' });
  expect(project(raised.meeting, delegation('AT')).questions).toEqual({});
  raised.when(PH.raisesAPointOfOrder()).thenHolds();
  const heard = raised
    .when(chair.hears('PH'))
    .thenEvents({ type: 'QuestionTakenUp' }, { type: 'FloorGiven', kind: 'point-of-order', over: { usedMs: MINUTE } });
  heard.when(chair.givesTheFloorTo('CH')).thenRefused('ruling-pending');
  heard.when(chair.givesTheFloorBack()).thenRefused('ruling-pending');
  heard.when(secretary.rules('dismissed', 'PH')).thenRefused('not-your-role', { code: 'FORBIDDEN' });
  const ruled = heard
    .when(chair.rules('dismissed', 'PH'))
    .thenEvents({ type: 'SpeechEnded' }, { type: 'PointOfOrderRuled', ruling: 'dismissed' });
  ruled.when(CMC.appealsTheRulingOn('PH')).thenRefused('members-only');
  const appealed = ruled.when(PH.appealsTheRulingOn('PH')).thenEvents({ type: 'RulingAppealed' });
  appealed.when(chair.givesTheFloorBack()).thenRefused('appeal-pending', { rule: 'GA rule 113' });
  const voting = appealed.when(secretary.opensTheVote('hands')).thenEvents({
    type: 'VoteOpened',
    voters: ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'],
    need: { num: 1, den: 2, strict: true },
  });
  voting.when(DE.votes('yes')).thenRefused('not-electronic');
  voting.when(AT.raisesAPointOfOrder()).thenRefused('voting-begun', { rule: 'GA rule 128' });
  voting.when(chair.closesTheVote()).thenRefused('not-counted');
  const closed = voting
    .and(done(secretary.counts(3, 3, 0)), minutesLater(2))
    .when(chair.closesTheVote())
    .thenEvents({ type: 'VoteClosed', outcome: 'rejected', tally: { yes: 3, no: 3, abstain: 0, notVoting: 0 } });
  closed.when(chair.givesTheFloorTo('CH')).thenRefused('speaker-held');
  const goesOn = closed.when(chair.givesTheFloorBack()).thenEvents({ type: 'SpeechResumed' });
  expect(goesOn.meeting.floor?.timer).toMatchObject({ accumulatedMs: MINUTE });
  const ruling = goesOn.meeting.history.find(({ did }) => did === 'RulePointOfOrder')!;
  goesOn.when(chair.does({ type: 'Undo', commandId: ruling.commandId })).thenRefused('not-undoable');
});

describe('replies and a dialogue', () => {
  test('replies are asked for in the debate, and heard before the last sitting of the day is adjourned', () => {
    const raised = givenUnder('ga-committee', underWay('AT', 'CH', 'DE', 'FR', 'NZ'), onTheFloor('AT'), minutesLater(1))
      .when(AT.asksForAReply({ to: 'AT' }))
      .thenEvents({ type: 'FloorRequested', stage: 'waiting', entry: { kind: 'reply', nth: 1 } })
      .when(CH.asksForAReply())
      .thenEvents({ type: 'FloorRequested', stage: 'waiting' })
      .when(CMC.asksForAReply())
      .thenEvents({ type: 'FloorRequested', stage: 'requested', to: { officers: true, delegations: ['CMC'] } })
      .when(secretary.does((scenario) => ({ type: 'DeclineRequest', entryId: replyOf('CMC', scenario) })))
      .thenEvents({ type: 'RequestDeclined', to: { officers: true, delegations: ['CMC'] } });
    raised
      .and(
        done(chair.endsTheSpeech()),
        done(chair.does({ type: 'ConcludeItem', itemId: '5(b)', waiting: 'drop' })),
        done(chair.does({ type: 'RemoveSitting', sittingId: 'pm' })),
      )
      .when(chair.does({ type: 'AdjournSitting', sittingId: 'am' }))
      .thenRefused('entries-waiting', { code: 'CONFLICT' })
      .when(chair.givesTheReplyOf('AT', null))
      .thenEvents({ type: 'FloorGiven', kind: 'reply', nth: 1, limitMs: 10 * MINUTE, basis: 'decision' })
      .when(chair.givesTheReplyOf('CH'))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven', kind: 'reply', nth: 1 })
      .when(AT.asksForAReply())
      .thenEvents({ type: 'FloorRequested', entry: { nth: 2 } })
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven', kind: 'reply', nth: 2, limitMs: 5 * MINUTE })
      .and(minutesLater(1), done(chair.endsTheSpeech()))
      .when(AT.asksForAReply())
      .thenRefused('replies-used', { rule: 'decision 34/401', leave: true })
      .when(chair.does({ type: 'AdjournSitting', sittingId: 'am' }))
      .thenEvents({ type: 'SittingAdjourned' });
  });

  test('a dialogue of two rounds on another item', () => {
    const asksAs = (who: typeof AT) => done(who.does({ type: 'RequestFloor', itemId: '6', kind: 'question' }));
    const dialogue = givenUnder('ga-committee', underWay(), done(chair.opensItem('6')), listOpen('6'))
      .when(
        chair.does({
          type: 'StartRound',
          itemId: '6',
          batch: { speakers: 2 },
          panel: [{ name: 'Dr Berg', kind: 'panellist' }],
          panelMs: 300_000,
        }),
      )
      .thenEvents({ type: 'RoundStarted', round: 1 })
      .and(asksAs(PH), asksAs(FR), asksAs(NZ));
    const [f1, f2, f3] = dialogue.meeting.lists['6']!.waiting.map(({ id }) => id);
    const gives = (entryId: string, after: string | null) => chair.does({ type: 'GiveFloor', entryId, after });
    dialogue
      .when(gives(f1!, null))
      .thenEvents({ type: 'FloorGiven', kind: 'question' })
      .when(gives(f2!, f1!))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven', kind: 'question' })
      .and(done(chair.endsTheSpeech()))
      .when(chair.does({ type: 'CallPanel', itemId: '6', round: 1 }))
      .thenEvents({ type: 'PanelCalled' })
      .when(
        chair.does({
          type: 'GiveFloor',
          guest: { name: 'Dr Berg', kind: 'panellist' },
          itemId: '6',
          after: null,
          answers: [f1!, f2!],
        }),
      )
      .thenEvents({ type: 'FloorGiven', kind: 'answer', limitMs: 300_000 })
      .and(done(chair.endsTheSpeech()))
      .when(chair.does({ type: 'StartRound', itemId: '6' }))
      .thenEvents({ type: 'RoundStarted', round: 2 })
      .and(done(gives(f3!, null)), done(chair.endsTheSpeech()))
      .when(chair.does({ type: 'EndDialogue', itemId: '6' }))
      .thenEvents({ type: 'DialogueEnded' })
      .when(chair.does({ type: 'ConcludeItem', itemId: '6' }))
      .thenEvents({ type: 'ItemConcluded' });
  });
});

describe('a decision', () => {
  test('is put, objected to, kept open, and adopted once the objection is withdrawn', () => {
    const proposed = givenUnder('ga-committee', sittingOpen, itemOpen('5(b)'))
      .and(done(chair.does({ type: 'ChangeRules', parameter: 'pauseMs', value: 1_500 })))
      .when(secretary.proposes('to adopt the draft', { itemId: '5(b)' }))
      .thenEvents({ type: 'DecisionProposed', question: { kind: 'decision', stage: 'open' } });
    proposed
      .when(chair.adoptsIt())
      .thenRefused('not-put', { code: 'OUT_OF_ORDER' })
      .when(chair.putsIt())
      .thenEvents({ type: 'QuestionPut' })
      .when(chair.adoptsIt())
      .thenRefused('too-soon', { code: 'CONFLICT' })
      .when(CMC.objects())
      .thenRefused('members-only', { code: 'OUT_OF_ORDER' });
    const objected = proposed
      .when(DE.objects())
      .thenEvents({ type: 'Objected', delegationId: 'DE', to: { officers: true, delegations: ['DE'] } });
    expect(project(objected.meeting, delegation('AT')).objections).toBeUndefined();
    const kept = objected
      .when(chair.adoptsIt())
      .thenRefused('objection-stands', { code: 'CONFLICT', leave: true })
      .when(chair.keepsItOpen())
      .thenEvents({ type: 'QuestionKeptOpen' });
    expect(Object.values(kept.meeting.questions)[0]!.keptOpen).not.toHaveProperty('objectors');
    const adopted = kept
      .when(chair.does({ type: 'OpenItem', itemId: '6' }))
      .thenEvents({ type: 'ItemOpened' })
      .when(chair.does({ type: 'OpenItem', itemId: '5(b)' }))
      .thenEvents({ type: 'ItemOpened' })
      .when(chair.putsIt())
      .thenEvents({ type: 'QuestionPut' })
      .when(chair.adoptsIt())
      .thenRefused('objection-stands')
      .when(DE.withdrawsTheObjection())
      .thenEvents({ type: 'ObjectionWithdrawn' })
      .and((scenario) => void scenario.after(1_500))
      .when(chair.adoptsIt())
      .thenEvents({ type: 'DecisionAdopted', outcome: 'adopted', how: 'no-objection' })
      .when(chair.adoptsIt())
      .thenHolds();
    const gavel = adopted.meeting.history.find(({ did }) => did === 'AdoptDecision')!;
    adopted
      .when(chair.does({ type: 'Undo', commandId: gavel.commandId }))
      .thenRefused('not-undoable')
      .when(
        secretary.does(({ meeting }) => ({
          type: 'CorrectRecord',
          of: Object.keys(meeting.questions)[0]!,
          text: 'The draft is of 4 September.',
        })),
      )
      .thenEvents({ type: 'RecordCorrected' })
      .when(chair.does({ type: 'ConcludeItem', itemId: '5(b)' }))
      .thenEvents({ type: 'ItemConcluded' });
  });
});

test('motions to suspend, to adjourn and to close the debate, with their speakers, a vote by hands and a roll call', () => {
  const FR = delegate('FR');
  const NZ = delegate('NZ');
  const CH = delegate('CH');
  const moved = givenUnder(
    'ga-committee',
    underWay('AT', 'CH', 'DE', 'FR', 'NZ'),
    onTheFloor('AT'),
    done(AT.asksForAReply()),
    done(chair.givesTheFloorTo('CH')),
  )
    .when(AT.moves('close-debate'))
    .thenEvents({ type: 'MotionProposed', to: { officers: true, delegations: ['AT'] } })
    .when(DE.moves('adjourn-meeting'))
    .thenEvents({ type: 'MotionProposed' })
    .when(NZ.moves('suspend-meeting'))
    .thenEvents({ type: 'MotionProposed' });
  moved.when(chair.takesUp('close-debate')).thenRefused('higher-motion-first', { rule: 'GA rule 119' });
  moved.when(chair.takesUp('suspend-meeting')).thenRefused('end-speech-first', { code: 'CONFLICT' });
  const suspend = moved
    .and(done(chair.endsTheSpeech()))
    .when(chair.takesUp('suspend-meeting'))
    .thenEvents({ type: 'QuestionTakenUp', question: { debate: null, ask: 'objection' } });
  suspend.when(FR.moves('adjourn-debate')).thenRefused('higher-motion-pending', { rule: 'GA rule 119' });
  suspend.when(PH.asksToSpeak('against', 'suspend-meeting')).thenRefused('not-debatable', { rule: 'GA rule 118' });
  const rejected = suspend
    .when(chair.puts('suspend-meeting'))
    .thenEvents({ type: 'QuestionPut' })
    .when(FR.objectsTo('suspend-meeting'))
    .thenEvents({ type: 'Objected', to: { officers: true, delegations: ['FR'] } })
    .and(minutesLater(1))
    .when(chair.decidesOn('suspend-meeting'))
    .thenRefused('objection-stands', { code: 'CONFLICT' })
    .and(done(secretary.putsToTheVote('suspend-meeting', 'hands')), done(secretary.counts(1, 5, 0)))
    .when(chair.closesTheVote())
    .thenEvents({ type: 'VoteClosed', outcome: 'rejected' });
  const debated = rejected
    .when(DE.withdrawsTheMotion('adjourn-meeting'))
    .thenEvents({ type: 'QuestionWithdrawn', to: { officers: true, delegations: ['DE'] } })
    .when(chair.takesUp('close-debate'))
    .thenEvents({ type: 'QuestionTakenUp', question: { debate: { for: 0, against: 2 } } });
  debated.when(AT.asksToSpeak('for', 'close-debate')).thenRefused('side-full', { rule: 'GA rule 117', leave: true });
  debated
    .when(PH.asksToSpeak('against', 'close-debate'))
    .thenEvents({ type: 'FloorRequested', entry: { kind: 'against' } });
  debated.when(CH.asksToSpeak('against', 'close-debate')).thenEvents({ type: 'FloorRequested' });
  debated.when(FR.asksToSpeak('against', 'close-debate')).thenRefused('side-full', { rule: 'GA rule 117' });
  const heard = debated
    .when(chair.hearsTheNextOn('close-debate'))
    .thenEvents({ type: 'FloorGiven', delegationId: 'PH', kind: 'against' })
    .when(chair.hearsTheNextOn('close-debate'))
    .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven', delegationId: 'CH', kind: 'against' });
  const called = heard
    .and(done(chair.endsTheSpeech()))
    .when(secretary.putsToTheVote('close-debate', 'roll-call', { from: 'NZ' }))
    .thenEvents({ type: 'VoteOpened', voters: ['NZ', 'PH', 'AT', 'CH', 'DE', 'FR'], drawn: { by: 'hand' } })
    .and(
      ...(['yes', 'no', 'yes', 'pass'] as const).map((choice, at) =>
        done(secretary.votes(choice, ['NZ', 'PH', 'AT', 'CH'][at])),
      ),
    );
  called.when(delegate('FR').votes('yes')).thenRefused('not-called');
  called.when(AT.raisesAPointOfOrder()).thenRefused('voting-begun', { rule: 'GA rule 128' });
  called.and(done(secretary.votes('yes', 'DE')), done(secretary.votes('abstain', 'FR')));
  called.when(chair.closesTheVote()).thenRefused('roll-not-finished');
  called
    .when(CH.votes('yes'))
    .thenEvents({ type: 'VoteCast' })
    .when(secretary.votes('no', 'FR'))
    .thenEvents({ type: 'VoteCast', was: 'abstain' });
  const closed = called.when(chair.closesTheVote()).thenEvents(
    {
      type: 'VoteClosed',
      outcome: 'adopted',
      tally: { yes: 4, no: 2, abstain: 0, notVoting: 0 },
      cast: { NZ: 'yes', PH: 'no', AT: 'yes', CH: 'yes', DE: 'yes', FR: 'no' },
    },
    (scenario) => ({
      type: 'DebateClosed',
      itemId: '5(b)',
      dropped: ['DE', 'FR', 'NZ'].map((id) => scenario.entryOf(id)),
    }),
  );
  closed.when(NZ.does({ type: 'RequestFloor', itemId: '5(b)' })).thenRefused('debate-closed', { rule: 'GA rule 117' });
  expect(closed.meeting.lists['5(b)~reply']?.waiting.map(({ delegationId }) => delegationId)).toEqual(['AT']);
  closed.when(chair.does({ type: 'OpenList', itemId: '5(b)' })).thenEvents({ type: 'ListOpened' });
  closed.when(NZ.does({ type: 'RequestFloor', itemId: '5(b)' })).thenEvents({ type: 'FloorRequested' });
});
