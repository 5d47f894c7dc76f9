// The folds that a phone loads once it is drawn: what needs them waits in its place, and is never folded out of order or left out.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import { FOLDS_AT_ONCE, canFold } from '#shared/meeting/fold.ts';
import { evolve, FOLDS } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';
import type { EventsMessage, Resume, Welcome, You } from '#shared/protocol.ts';

import { openIntake } from '../../client/replica/intake.ts';
import { delegation, Scenario } from '../scenario.ts';
import { moves, play } from '../unit/meeting/random-meetings.ts';

const you: You = { role: 'delegation', delegationId: 'CH', can: [] };
const READER = delegation('CH');
const isLate = (event: MeetingEvent): boolean => !canFold(FOLDS_AT_ONCE, event);

/** The meeting as a phone of CH is told of it. */
function told({ log, now }: Scenario) {
  const states: Meeting[] = [];
  for (const event of log) states.push(evolve(states.at(-1) ?? null, event));
  const events = (from: number, seq: number): EventsMessage => ({
    from,
    seq,
    now,
    events: log.slice(from, seq).flatMap((event) => filterEvent(event, READER) ?? []),
  });
  const stateAt = (seq: number): Meeting => project(states[seq - 1]!, READER);
  return {
    head: log.length,
    events,
    resume: (from: number): Resume => ({ ...events(from, log.length), protocol: 1, build: 'b', you }),
    welcome: (seq: number): Welcome => ({
      protocol: 1,
      build: 'b',
      log: 'l',
      view: 'CH',
      meetingId: 'small',
      you,
      seq,
      now,
      catalogue: 'hash',
      meeting: stateAt(seq),
    }),
    /** What the phone must show after it: from where it was greeted, every event that it is told of folded in order. */
    folded: (from: number, seq: number): Meeting => events(from, seq).events.reduce<Meeting>(evolve, stateAt(from)),
    /** The first event from here on that needs the late folds. */
    firstLate: (from: number): number => events(from, log.length).events.find(isLate)?.seq ?? Infinity,
  };
}

/** A phone that has drawn its page, and whose other folds come or fail when the test says so. */
function phone() {
  const asked: string[] = [];
  const seen: number[] = [];
  let shown: { meeting: Meeting; seq: number } | null = null;
  let isHere = false;
  let ready = 0;
  let waiting: { come: () => void; fail: (error: Error) => void }[] = [];
  const intake = openIntake(
    {
      folds: {
        now: () => (isHere ? FOLDS : FOLDS_AT_ONCE),
        whole: () =>
          isHere
            ? Promise.resolve(FOLDS)
            : new Promise((resolve, reject) => waiting.push({ come: () => resolve(FOLDS), fail: reject })),
      },
      fetchApart: () => Promise.reject(new Error('it comes with the welcome')),
      sync: (seq) => void asked.push(`sync ${seq}`),
      reconnect: () => void asked.push('reconnect'),
      confirmed(confirmed, events) {
        shown = confirmed;
        seen.push(...events.map(({ seq }) => seq));
      },
      you: () => undefined,
      ready: () => void (ready += 1),
      troubled(error) {
        throw error;
      },
      monotonic: () => performance.now(),
    },
    null,
  );
  const settle = async (how: 'come' | 'fail') => {
    if (how === 'come') isHere = true;
    const all = waiting;
    waiting = [];
    for (const one of all) one[how](new Error('no network'));
    // Past the pause between two greetings that are asked for.
    await vi.advanceTimersByTimeAsync(how === 'fail' ? 6_000 : 0);
  };
  return { intake, asked, seen, shown: () => shown!, ready: () => ready, waits: () => waiting.length > 0, settle };
}

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

test('a vote or a ruling waits for its fold, and what comes after it waits behind it', async () => {
  const scenario = new Scenario().underWay('AT', 'CH').give('AT');
  const start = scenario.log.length;
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'CH' });
  const raised = scenario.log.length;
  scenario.do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('FR'));
  const { events, welcome, folded, head } = told(scenario);
  const { intake, asked, shown, waits, settle, seen } = phone();
  await intake.welcome(welcome(start));
  intake.events(events(start, raised));
  intake.events(events(raised, head));
  expect([waits(), shown().seq]).toEqual([true, start]);
  await settle('come');
  expect(shown()).toMatchObject({ seq: head, meeting: folded(start, head) });
  expect(seen).toEqual(events(start, head).events.map(({ seq }) => seq));
  // It stands there as confirmed all the while: nobody was asked for anything.
  expect(asked).toEqual([]);
});

test('what was missed is folded before the page says that it is up to date', async () => {
  const scenario = new Scenario().underWay('AT', 'CH').give('AT');
  const start = scenario.log.length;
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'CH' });
  const { resume, welcome } = told(scenario);
  const { intake, ready, settle } = phone();
  await intake.welcome(welcome(start));
  intake.ended();
  intake.resume(resume(start));
  expect(ready()).toBe(1);
  await settle('come');
  expect(ready()).toBe(2);
});

test.each([
  ['do not come', async (settle: (how: 'fail') => Promise<void>) => settle('fail')],
  ['are not there after eight seconds', async () => void (await vi.advanceTimersByTimeAsync(14_000))],
])('where the other folds %s, the meeting is asked for as it stands, which needs none', async (_how, passes) => {
  const scenario = new Scenario().underWay('AT', 'CH').give('AT');
  const start = scenario.log.length;
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'CH' });
  const { events, welcome, head, folded } = told(scenario);
  const { intake, asked, shown, ready, settle } = phone();
  await intake.welcome(welcome(start));
  intake.events(events(start, head));
  await passes(settle);
  expect([asked, intake.since(), shown().seq]).toEqual([['reconnect'], undefined, start]);
  intake.ended();
  await intake.welcome(welcome(head));
  expect([shown().meeting, ready()]).toEqual([folded(head, head), 2]);
});

test('whenever the other folds come or fail, and in whatever cut it is told, it ends where the meeting is and folds nothing out of its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      moves,
      fc.nat(),
      fc.array(
        fc.oneof(
          { weight: 5, arbitrary: fc.nat(6) },
          { weight: 1, arbitrary: fc.constantFrom('come' as const, 'fail' as const, 'cut' as const) },
        ),
        { maxLength: 30, size: 'max' },
      ),
      async (list, where, steps) => {
        const { head, events, resume, welcome, folded, firstLate } = told(play(list));
        const { intake, shown, seen, settle, asked } = phone();
        let from = (where % head) + 1;
        await intake.welcome(welcome(from));
        let isHere = false;
        let sent = from;
        const again = async () => {
          intake.ended();
          if (intake.since() === undefined) {
            from = sent;
            await intake.welcome(welcome(sent));
          } else intake.resume({ ...resume(shown().seq), ...events(shown().seq, sent) });
        };
        for (const step of steps) {
          if (typeof step === 'number') {
            const to = Math.min(head, sent + step);
            intake.events(events(sent, to));
            sent = to;
          } else if (step === 'cut') await again();
          else {
            isHere ||= step === 'come';
            await settle(step);
            // Whoever is asked for a new connection gives one.
            if (asked.splice(0).includes('reconnect')) await again();
          }
          const { seq, meeting } = shown();
          expect(meeting).toEqual(folded(from, seq));
          // All that it was told, but for what waits.
          if (isHere) expect(seq).toBe(sent);
          else expect(firstLate(from)).toBeGreaterThan(seq);
        }
        await settle('come');
        intake.events(events(sent, head));
        if (asked.splice(0).includes('reconnect')) await again();
        expect(shown()).toMatchObject({ seq: head, meeting: folded(from, head) });
        expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
      },
    ),
    { numRuns: 200 },
  );
});
