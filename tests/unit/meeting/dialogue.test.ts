// An interactive dialogue: rounds of questions from the floor, each with the answers of a panel that has so much time for them.
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { chair, delegate, done, given, itemOpen, minutesLater, onTheFloor, secretary, underWay } from '../../given.ts';
import { CHAIR, delegation, MINUTE, Scenario, TEN } from '../../scenario.ts';

const FR = delegate('FR');
const BERG = { name: 'Dr Berg', kind: 'panellist' } as const;
const LUND = { name: 'Ms. Lund', kind: 'panellist' } as const;

const starts = (more: object = { batch: { speakers: 2 }, panel: [BERG, LUND], panelMs: 5 * MINUTE }) =>
  chair.does({ type: 'StartRound', itemId: '5(b)', ...more });
const callsThePanel = (round = 1) => chair.does({ type: 'CallPanel', itemId: '5(b)', round });
const givesTheFloorToGuest = (guest: typeof BERG | typeof LUND, answers?: string[]) =>
  chair.does(({ meeting }) => ({
    type: 'GiveFloor',
    guest,
    itemId: '5(b)',
    after: meeting.floor?.entry.id ?? null,
    ...(answers && { answers }),
  }));
const dialogueIn = ({ items }: Meeting) => items['5(b)']!.dialogue;
const speaks = (delegationId: string, minutes = 1) => [
  onTheFloor(delegationId),
  minutesLater(minutes),
  done(chair.endsTheSpeech()),
];

describe('a round', () => {
  test('is begun, and goes on, in an open sitting', () => {
    const suspended = done(chair.does({ type: 'SuspendSitting', sittingId: 'am' }));
    given(underWay(), suspended).when(starts()).thenRefused('no-open-sitting');
    given(underWay(), done(starts()), suspended).when(callsThePanel()).thenRefused('no-open-sitting');
    given(underWay(), done(starts()), suspended)
      .when(chair.does({ type: 'EndDialogue', itemId: '5(b)' }))
      .thenRefused('no-open-sitting');
  });

  test('begins with the floor; the item keeps it, and its list has questions', () => {
    const { meeting } = given(underWay())
      .when(starts())
      .thenEvents({
        type: 'RoundStarted',
        itemId: '5(b)',
        round: 1,
        batch: { speakers: 2 },
        panel: [BERG, LUND],
        panelMs: 5 * MINUTE,
      });
    expect(dialogueIn(meeting)).toMatchObject({ round: 1, phase: 'floor', spoken: 0, floorMs: 0, panelUsedMs: 0 });
    expect(meeting.lists['5(b)']).toMatchObject({ segment: 'question', status: 'open' });
  });

  test('is one, however often it is pressed; set otherwise before anybody spoke it is the same round', () => {
    given(underWay(), done(starts()))
      .when(starts())
      .thenHolds()
      .when(starts({}))
      .thenHolds()
      .when(starts({ batch: { ms: 10 * MINUTE } }))
      .thenEvents({ type: 'RoundStarted', round: 1, batch: { ms: 10 * MINUTE }, panel: [BERG, LUND] });
  });

  test('is as the one before it in what is left out', () => {
    given(underWay('FR'), done(starts()), ...speaks('FR'))
      .when(starts({}))
      .thenEvents({ type: 'RoundStarted', round: 2, batch: { speakers: 2 }, panel: [BERG, LUND], panelMs: 5 * MINUTE });
    given(underWay()).when(starts({})).thenRefused('batch-missing', { code: 'INVALID' });
  });

  test('needs its item under consideration', () => {
    given(underWay(), itemOpen('6')).when(starts()).thenRefused('item-not-open');
    given(underWay(), done(starts()), itemOpen('6')).when(callsThePanel()).thenRefused('item-not-open');
  });

  test('that is over calls no panel', () => {
    given(underWay('FR'), done(starts()), ...speaks('FR'), done(starts({})))
      .when(callsThePanel(1))
      .thenRefused('round-gone', { code: 'CONFLICT' })
      .when(callsThePanel(2))
      .thenEvents({ type: 'PanelCalled', itemId: '5(b)', round: 2 })
      .when(callsThePanel(2))
      .thenHolds();
    given(underWay()).when(callsThePanel()).thenRefused('round-gone');
  });
});

describe('questions and answers', () => {
  test('a question waits on the item’s own list, and is given the floor as one', () => {
    given(underWay(), done(starts()))
      .when(FR.does({ type: 'RequestFloor', itemId: '5(b)', kind: 'question' }))
      .thenEvents({ type: 'FloorRequested', stage: 'waiting', entry: { kind: 'question' } })
      .when(chair.givesTheFloorTo('FR'))
      .thenEvents({ type: 'FloorGiven', kind: 'question', limitMs: 3 * MINUTE });
  });

  test('what floor and panel use stands with the item', () => {
    const { meeting } = given(
      underWay('FR', 'AT'),
      done(starts()),
      ...speaks('FR', 2),
      ...speaks('AT', 1),
      done(callsThePanel()),
      done(givesTheFloorToGuest(BERG)),
      minutesLater(2),
    )
      .when(givesTheFloorToGuest(LUND))
      .thenEvents(
        { type: 'SpeechEnded', usedMs: 2 * MINUTE },
        { type: 'FloorGiven', kind: 'answer', limitMs: 3 * MINUTE },
      );
    expect(dialogueIn(meeting)).toMatchObject({
      phase: 'panel',
      spoken: 2,
      floorMs: 3 * MINUTE,
      panelUsedMs: 2 * MINUTE,
    });
  });

  test('the panel has what is left of its time, from the first to the last', () => {
    const scenario = new Scenario().underWay('FR', 'AT');
    scenario.do({ type: 'StartRound', itemId: '5(b)', batch: { speakers: 2 }, panel: [BERG], panelMs: 5 * MINUTE });
    scenario.give('FR');
    const question = scenario.meeting.floor!.entry.id;
    scenario.do({ type: 'EndSpeech', entryId: question }).do({ type: 'CallPanel', itemId: '5(b)', round: 1 });
    const answers = {
      type: 'GiveFloor',
      guest: BERG,
      itemId: '5(b)',
      after: null,
      answers: [question],
    } satisfies Command;
    scenario.do(answers);
    expect(scenario.log.at(-1)).toMatchObject({
      kind: 'answer',
      answers: [question],
      limitMs: 5 * MINUTE,
      guest: BERG,
    });
    expect(scenario.meeting.floor?.entry).toMatchObject({ kind: 'answer', answers: [question] });
    scenario.after(6 * MINUTE).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
    scenario.do(answers);
    expect(scenario.log.at(-1)).toMatchObject({ limitMs: 0 });
  });

  test('a panel without a limit has none', () => {
    given(underWay(), done(starts({ batch: { speakers: 1 } })))
      .when(givesTheFloorToGuest(BERG))
      .thenEvents({ type: 'FloorGiven', kind: 'answer', limitMs: null });
  });

  test('an answer is to what there is; without a dialogue a guest only speaks', () => {
    given(underWay(), done(starts()))
      .when(givesTheFloorToGuest(BERG, ['nobody']))
      .thenRefused('no-such-entry');
    given(underWay()).when(givesTheFloorToGuest(BERG)).thenEvents({ type: 'FloorGiven', kind: 'statement' });
  });

  test('a time that is corrected is what was used', () => {
    const { meeting } = given(underWay('FR'), done(starts()), ...speaks('FR', 2))
      .when(
        chair.does(({ meeting: { lists } }) => ({
          type: 'CorrectSpeechTime',
          entryId: lists['5(b)']!.past[0]!.id,
          usedMs: MINUTE,
        })),
      )
      .thenEvents({ type: 'SpeechTimeCorrected' });
    expect(dialogueIn(meeting)).toMatchObject({ spoken: 1, floorMs: MINUTE });
  });

  test('nobody is counted who speaks in reply, or on a point of order', () => {
    const { meeting } = given(
      underWay('FR'),
      done(starts()),
      done(FR.asksForAReply()),
      done(chair.givesTheReplyOf('FR')),
      minutesLater(1),
      done(chair.endsTheSpeech()),
      done(delegate('AT').raisesAPointOfOrder()),
      done(chair.hears('AT')),
      minutesLater(1),
      done(chair.rules('answered', 'AT')),
    );
    expect(dialogueIn(meeting)).toMatchObject({ spoken: 0, floorMs: 0 });
  });
});

describe('the end of a dialogue', () => {
  test('leaves those who wait on a list like any other', () => {
    const { meeting } = given(underWay('FR'), done(starts()))
      .when(secretary.does({ type: 'EndDialogue', itemId: '5(b)' }))
      .thenEvents({ type: 'DialogueEnded', itemId: '5(b)' });
    expect(dialogueIn(meeting)).toBeUndefined();
    expect(meeting.lists['5(b)']!.segment).toBeUndefined();
    expect(meeting.lists['5(b)']!.waiting).toHaveLength(1);
    given(underWay())
      .when(chair.does({ type: 'EndDialogue', itemId: '5(b)' }))
      .thenHolds();
  });

  test('comes with that of its item', () => {
    given(underWay(), done(starts()))
      .when(chair.does({ type: 'ConcludeItem', itemId: '5(b)' }))
      .thenEvents({ type: 'DialogueEnded' }, { type: 'ItemConcluded' });
    given(underWay(), done(starts()))
      .when(chair.does({ type: 'DeferItem', itemId: '5(b)' }))
      .thenEvents({ type: 'DialogueEnded' }, { type: 'ItemDeferred' });
  });
});

describe('undone', () => {
  const undoes = (scenario: Scenario, did: string) =>
    scenario.do({ type: 'Undo', commandId: scenario.meeting.history.findLast((step) => step.did === did)!.commandId });

  test('a start of the first round leaves no dialogue', () => {
    const scenario = new Scenario().underWay();
    scenario.do({ type: 'StartRound', itemId: '5(b)', batch: { speakers: 1 } });
    undoes(scenario, 'StartRound');
    expect(dialogueIn(scenario.meeting)).toBeUndefined();
    expect(scenario.meeting.lists['5(b)']!.segment).toBeUndefined();
  });

  test('the call of the panel brings the floor back, with all that was used since', () => {
    const scenario = new Scenario().underWay('FR');
    scenario.do({ type: 'StartRound', itemId: '5(b)', batch: { speakers: 1 }, panelMs: 5 * MINUTE });
    scenario.do({ type: 'CallPanel', itemId: '5(b)', round: 1 });
    scenario.do({ type: 'GiveFloor', guest: BERG, itemId: '5(b)', after: null }).after(MINUTE);
    scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
    undoes(scenario, 'CallPanel');
    expect(dialogueIn(scenario.meeting)).toMatchObject({ phase: 'floor', panelUsedMs: MINUTE });
    undoes(scenario, 'EndSpeech');
    expect(dialogueIn(scenario.meeting)).toMatchObject({ panelUsedMs: 0 });
    expect(scenario.meeting.floor?.entry.guest).toEqual(BERG);
  });
});

test('items taken together have one dialogue, on the item whose list it is', () => {
  const scenario = new Scenario().underWay();
  scenario.do({ type: 'OpenList', itemId: '5(b)', together: ['6'] });
  scenario.do({ type: 'StartRound', itemId: '6', batch: { speakers: 1 } });
  expect(dialogueIn(scenario.meeting)).toMatchObject({ round: 1 });
  scenario.do({ type: 'GiveFloor', guest: BERG, itemId: '5(b)', after: null }, CHAIR);
  expect(scenario.log.at(-1)).toMatchObject({ type: 'FloorGiven', kind: 'answer' });
  scenario.after(MINUTE).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  expect(dialogueIn(scenario.meeting)).toMatchObject({ panelUsedMs: MINUTE });
  scenario.do({ type: 'RequestFloor', itemId: '6', kind: 'question' }, delegation('FR'));
  expect(scenario.waiting()).toEqual(['FR']);
});

test('the one action hears the batch, calls the panel, each of it, and goes on to the next round or the end', () => {
  const next = ({ meeting }: { meeting: Meeting }) => {
    const action = nextAction(meeting, TEN);
    return [action.kind, action.about.guest, ...chairWords(meeting, action, TEN).map(({ key }) => key)];
  };
  const dialogue = given(underWay('FR', 'AT', 'DE'), done(starts()));
  expect(next(dialogue)[0]).toBe('give-floor');
  dialogue.and(onTheFloor('FR'));
  expect(next(dialogue)[0]).toBe('end-and-give');
  dialogue.and(onTheFloor('AT'));
  // The batch is full with the second.
  expect(next(dialogue)[0]).toBe('end-speech');
  dialogue.and(done(chair.endsTheSpeech()));
  expect(next(dialogue)).toEqual(['call-panel', undefined, 'callPanel']);
  dialogue.and(done(callsThePanel()));
  expect(next(dialogue)).toEqual(['give-answer', 'Dr Berg', 'giveFloorGuest']);
  dialogue.and(done(givesTheFloorToGuest(BERG)));
  expect(next(dialogue)[0]).toBe('end-speech');
  dialogue.and(done(chair.endsTheSpeech()));
  expect(next(dialogue)).toEqual(['give-answer', 'Ms. Lund', 'giveFloorGuest']);
  dialogue.and(done(givesTheFloorToGuest(LUND)), done(chair.endsTheSpeech()));
  expect(next(dialogue)).toEqual(['start-round', undefined, 'startRound']);
  dialogue.and(done(starts({})), onTheFloor('DE'), done(chair.endsTheSpeech()));
  // Nobody waits any more.
  expect(next(dialogue)[0]).toBe('call-panel');
  dialogue.and(done(callsThePanel(2)), done(givesTheFloorToGuest(BERG)));
  dialogue.and(done(givesTheFloorToGuest(LUND)), done(chair.endsTheSpeech()));
  expect(next(dialogue)).toEqual(['end-dialogue', undefined, 'endDialogue']);
});
