// The text of a speech: handed in beside it, seen by officers, the booth and its delegation; by others once it was spoken, as its delegation chose.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CommandOf } from '#shared/meeting/commands.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { releasedTexts } from '#shared/meeting/statements/select.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';
import type { Reader } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, given, onTheFloor, secretary, underWay } from '../../given.ts';
import { BOOTH, CHAIR, delegation, Scenario, SECRETARY } from '../../scenario.ts';
import { moves, play } from './random-meetings.ts';

type Attach = Partial<CommandOf<'AttachStatement'>>;
const [CH, AT] = [delegate('CH'), delegate('AT')];
const handsIn = (who: typeof CH, more: Attach = {}) =>
  who.does((scenario) => ({ type: 'AttachStatement', entryId: scenario.entryOf('CH'), fileId: 'file-CH', ...more }));
const ends = chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.floor!.entry.id }));

describe('a text', () => {
  test('is handed in by its delegation, for officers, the booth and itself', () => {
    given(underWay('CH'))
      .when(handsIn(CH, { name: 'Statement of Switzerland', language: 'French', after: 'everybody' }))
      .thenEvents({
        type: 'StatementAttached',
        statement: {
          fileId: 'file-CH',
          type: 'application/pdf',
          bytes: 1_000,
          sha256: '0'.repeat(64),
          name: 'Statement of Switzerland',
          language: 'French',
          after: 'everybody',
        },
        to: { officers: true, booth: true, delegations: ['CH'] },
      })
      .when(handsIn(CH, { name: 'Statement of Switzerland', language: 'French', after: 'everybody' }))
      .thenHolds()
      .when(handsIn(CH, { fileId: 'file-CH-2' }))
      .thenEvents({ type: 'StatementAttached', statement: { fileId: 'file-CH-2', after: 'nobody' } })
      .when(handsIn(CH, { fileId: null }))
      .thenEvents({ type: 'StatementAttached', statement: null })
      .when(handsIn(CH, { fileId: null }))
      .thenHolds();
  });
  test('is nobody else’s to hand in, of a file that is one’s own', () => {
    const under = given(underWay('CH', 'AT'));
    under.when(handsIn(AT)).thenRefused('not-yours', { code: 'FORBIDDEN' });
    under.when(handsIn(CH, { fileId: 'file-AT' })).thenRefused('no-such-file', { code: 'NOT_FOUND' });
    under.when(handsIn(CH, { fileId: 'file-officers' })).thenRefused('no-such-file');
    under.when(handsIn(CH, { fileId: 'none' })).thenRefused('no-such-file');
    under.when(handsIn(CH, { entryId: 'none' })).thenRefused('no-such-entry', { code: 'NOT_FOUND' });
    under.when(handsIn(secretary, { fileId: 'file-officers' })).thenEvents({ type: 'StatementAttached' });
    under.when(handsIn(secretary)).thenEvents({ type: 'StatementAttached' });
  });
  test('of a request that is not accepted is not for the booth, until it is', () => {
    const asked = [
      underWay(),
      done(chair.does({ type: 'OpenList', itemId: '5(b)', moderated: true })),
      done(CH.does({ type: 'RequestFloor', itemId: '5(b)' })),
    ];
    const under = given(...asked);
    under.when(handsIn(CH)).thenEvents({ type: 'StatementAttached', to: { officers: true, delegations: ['CH'] } });
    expect(JSON.stringify(project(under.meeting, BOOTH))).not.toContain('file-CH');
    under
      .when(secretary.does((scenario) => ({ type: 'AcceptRequest', entryId: scenario.entryOf('CH') })))
      .thenEvents(
        { type: 'StatementAttached', statement: null },
        { type: 'EntryListed' },
        { type: 'StatementAttached', to: { officers: true, booth: true, delegations: ['CH'] } },
      );
    expect(JSON.stringify(project(under.meeting, BOOTH))).toContain('file-CH');
    under.when(handsIn(AT)).thenRefused('not-yours');
  });
  test('is handed in without a sitting, and while it is spoken', () => {
    given(underWay('CH'), done(handsIn(CH)), onTheFloor('CH'))
      .when(handsIn(CH, { fileId: 'file-CH-2' }))
      .thenEvents({ type: 'StatementAttached' });
    given(underWay('CH'), done(chair.does({ type: 'AdjournSitting', sittingId: 'am' })))
      .when(handsIn(CH))
      .thenEvents({ type: 'StatementAttached' });
  });
  test('stays with its speech, however that is moved, edited, passed over or brought back', () => {
    const under = given(
      underWay('CH', 'AT'),
      done(handsIn(CH)),
      done(secretary.does((s) => ({ type: 'EditEntry', entryId: s.entryOf('CH'), language: 'German' }))),
      done(secretary.does((s) => ({ type: 'PassOver', entryId: s.entryOf('CH') }))),
      done(secretary.does((s) => ({ type: 'MoveEntry', entryId: s.entryOf('CH'), before: s.entryOf('AT') }))),
      done(secretary.does((s) => ({ type: 'Undo', commandId: s.lastCommandId }))),
    );
    expect(under.meeting.lists['5(b)']!.waiting.at(-1)).toMatchObject({
      delegationId: 'CH',
      language: 'German',
      statement: { fileId: 'file-CH' },
    });
    expect(JSON.stringify(under.meeting.history)).not.toContain('"statement":{"fileId');
  });
  test('that was handed in wrongly is taken back by an undo, which others do not see', () => {
    const scenario = new Scenario();
    scenario
      .underWay('CH')
      .do({ type: 'AttachStatement', entryId: scenario.entryOf('CH'), fileId: 'file-CH' }, delegation('CH'));
    scenario.do({ type: 'AttachStatement', entryId: scenario.entryOf('CH'), fileId: 'file-CH-2' }, delegation('CH'));
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId }, delegation('CH'));
    expect(scenario.log.at(-1)).toMatchObject({
      type: 'Undone',
      to: { officers: true, booth: true, delegations: ['CH'] },
    });
    expect(scenario.meeting.lists['5(b)']!.waiting[0]!.statement).toMatchObject({ fileId: 'file-CH' });
  });
});

describe('a text is released', () => {
  test.each([
    ['nobody', []],
    ['delegations', ['AT', 'booth', 'CH']],
    ['everybody', ['AT', 'booth', 'CH', 'public', 'screen']],
  ] as const)('after its speech to %s', (after, readers) => {
    const under = given(underWay('CH'), done(handsIn(CH, { after })), onTheFloor('CH'));
    const released = { type: 'StatementReleased', statement: { fileId: 'file-CH' } } as const;
    under.when(ends).thenEvents({ type: 'SpeechEnded' }, ...(after === 'nobody' ? [] : [released]));
    const sees = (reader: Reader) => JSON.stringify(project(under.meeting, reader)).includes('file-CH');
    const all: Record<string, Reader> = {
      AT: delegation('AT'),
      booth: BOOTH,
      CH: delegation('CH'),
      public: { role: 'public' },
      screen: { role: 'screen' },
    };
    // Before it was released the booth and its delegation had it already.
    expect(Object.keys(all).filter((name) => sees(all[name]!))).toEqual(after === 'nobody' ? ['booth', 'CH'] : readers);
    under.when(handsIn(CH)).thenRefused('delivered', { code: 'OUT_OF_ORDER' });
  });
  test('when the next speaker is called, when the sitting ends the speech, when a point is ruled on', () => {
    const speaking = [underWay('CH', 'AT'), done(handsIn(CH, { after: 'everybody' })), onTheFloor('CH')];
    given(...speaking)
      .when(chair.givesTheFloorTo('AT'))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'StatementReleased' }, { type: 'FloorGiven' });
    given(...speaking)
      .when(chair.does({ type: 'AdjournSitting', sittingId: 'am', speaker: 'end' }))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'StatementReleased' }, { type: 'SittingAdjourned' });
    given(...speaking, done(AT.raisesAPointOfOrder()), done(chair.hears('AT')))
      .when(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.held[0]!.entry.id })))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'StatementReleased' });
  });
  test('at once where it is handed in in writing, or becomes so', () => {
    const scenario = new Scenario();
    scenario.underWay().do({ type: 'RequestFloor', itemId: '5(b)', mode: 'written' }, delegation('CH'));
    const entryId = scenario.meeting.lists['5(b)']!.past[0]!.id;
    scenario.expectEvents(
      { type: 'AttachStatement', entryId, fileId: 'file-CH' },
      delegation('CH'),
      'StatementAttached',
    );
    scenario.expectEvents(
      { type: 'AttachStatement', entryId, fileId: 'file-CH', after: 'everybody' },
      delegation('CH'),
      'StatementAttached',
      'StatementReleased',
    );
    scenario.expectRefused(
      { type: 'AttachStatement', entryId, fileId: null },
      delegation('CH'),
      'delivered',
      'OUT_OF_ORDER',
    );
    given(underWay('CH'), done(handsIn(CH, { after: 'delegations' })))
      .when(CH.does((s) => ({ type: 'EditEntry', entryId: s.entryOf('CH'), mode: 'written' })))
      .thenEvents({ type: 'EntryEdited' }, { type: 'StatementReleased', to: { everyDelegation: true } });
  });
  test('for good: what ended its speech is final', () => {
    const scenario = new Scenario();
    scenario
      .underWay('CH')
      .do(
        { type: 'AttachStatement', entryId: scenario.entryOf('CH'), fileId: 'file-CH', after: 'everybody' },
        delegation('CH'),
      );
    const attached = scenario.lastCommandId;
    scenario.give('CH').do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
    scenario.expectRefused({ type: 'Undo', commandId: scenario.lastCommandId }, CHAIR, 'not-undoable', 'OUT_OF_ORDER');
    scenario.expectRefused({ type: 'Undo', commandId: attached }, delegation('CH'), 'others-acted', 'CONFLICT');
  });
  test('and not where its request was withdrawn', () => {
    given(underWay('CH'), done(handsIn(CH, { after: 'everybody' })))
      .when(CH.does((s) => ({ type: 'WithdrawRequest', entryId: s.entryOf('CH') })))
      .thenEvents({ type: 'RequestWithdrawn' })
      .when(
        CH.does(({ meeting }) => ({
          type: 'AttachStatement',
          entryId: meeting.lists['5(b)']!.past[0]!.id,
          fileId: 'file-CH',
        })),
      )
      .thenRefused('not-waiting');
  });
});

test.each([
  ['everybody', { public: 1, AT: 1, secretary: 1 }],
  ['delegations', { public: 0, AT: 1, secretary: 1 }],
  ['nobody', { public: 0, AT: 0, secretary: 0 }],
] as const)('pages list a text for %s once it was spoken, to whom it was given', (after, expected) => {
  const before = given(underWay('CH'), done(handsIn(CH, { after })), onTheFloor('CH'));
  const texts = ({ meeting }: typeof before, reader: Reader) => releasedTexts(project(meeting, reader)).length;
  const all = { public: { role: 'public' }, AT: delegation('AT'), secretary: SECRETARY } as const;
  for (const reader of Object.values(all)) expect(texts(before, reader)).toBe(0);
  const spoken = before.and(done(ends));
  expect(Object.fromEntries(Object.entries(all).map(([name, reader]) => [name, texts(spoken, reader)]))).toEqual(
    expected,
  );
});

test('no byte that a reader is sent tells of a text before it is theirs to read', () => {
  const READERS: Reader[] = [
    SECRETARY,
    BOOTH,
    delegation('CH'),
    delegation('AT'),
    { role: 'public' },
    { role: 'screen' },
  ];
  /** By file, who may know of it, from the log alone. */
  const knows = (scenario: Scenario, fileId: string, reader: Reader) =>
    scenario.log.some(
      (event) =>
        (event.type === 'StatementAttached' || event.type === 'StatementReleased') &&
        event.statement?.fileId === fileId &&
        filterEvent(event, reader) !== null,
    );
  fc.assert(
    fc.property(moves, (list) => {
      const scenario = play(list);
      for (const reader of READERS) {
        const bytes = scenario.log.flatMap((event) => filterEvent(event, reader) ?? []);
        const sent = JSON.stringify(bytes);
        const shown = JSON.stringify(project(scenario.meeting, reader));
        const folded = bytes.reduce<Meeting | null>((meeting, event) => evolve(meeting, event), null);
        expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(folded)));
        for (const [, fileId = ''] of `${sent}${shown}`.matchAll(/"(file-[A-Za-z]+-?\d?)"/g))
          expect(knows(scenario, fileId, reader), `${JSON.stringify(reader)} ${fileId}`).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
