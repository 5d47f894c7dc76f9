// What interrupts the debate, as every page draws it: whom it holds, and what was typed with it. A case that is added to `OnNow` is tried by itself.
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import { isInterrupted, onNow } from '#shared/meeting/on-now.ts';
import type { Interrupted, OnNow } from '#shared/meeting/on-now.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { commandsOf } from '#shared/meeting/who-may.ts';
import type { You } from '#shared/protocol.ts';

import { toldOf } from '../../client/components/hall/HallTold.tsx';
import { Suspended } from '../../client/components/hall/HallQuiet.tsx';
import InterruptionPanel from '../../client/components/hall/InterruptionPanel.tsx';
import { sceneOf } from '../../client/components/hall/scene.ts';
import { LanguageContext } from '../../client/i18n/context.ts';
import { ReplicaContext } from '../../client/replica/context.ts';
import { closedReplica } from '../../client/replica/closed-replica.ts';
import { Booth } from '../../client/screens/booth/Booth.tsx';
import { OnTheFloor } from '../../client/screens/chair/floor/what-is-on.tsx';
import { FloorRow } from '../../client/screens/delegate/floor/FloorRow.tsx';
import InterruptedRow from '../../client/screens/delegate/floor/InterruptedRow.tsx';
import { toldPolitely } from '../../client/screens/delegate/told.ts';
import { Paper } from '../../client/screens/print/Paper.tsx';
import { chair, done } from '../given.ts';
import { DAYS } from '../on-now-cases.ts';
import { MINUTE, Scenario } from '../scenario.ts';
import { standingNow } from './delegate/drawn.tsx';
import { wordsOf } from './words.ts';

function dayOf(on: OnNow['on']): Scenario {
  const day = new Scenario();
  for (const step of DAYS[on]) step(day);
  return day;
}

function drawn({ meeting, now }: Pick<Scenario, 'meeting' | 'now'>, part: ReactNode): string {
  const you: You = { role: 'chair', can: [...commandsOf('chair')] };
  const replica = { ...closedReplica({ confirmed: meeting, meeting, you }), now: () => now };
  // Markup is made of what a store begins with.
  replica.store.getInitialState = replica.store.getState;
  return renderToStaticMarkup(
    <LanguageContext value={wordsFor(meeting)}>
      <ReplicaContext value={replica}>{part}</ReplicaContext>
    </LanguageContext>,
  );
}

const AREAS = [
  'common',
  'floor',
  'chair',
  'list',
  'screen',
  'booth',
  'print',
  'delegate',
  'speech',
  'refusals',
] as const;
const wordsFor = ({ catalogue }: Meeting) => wordsOf(catalogue, ...AREAS);

/** What each page says of what is on, by its name; the hall's picture of a vote comes late, and is told as it comes. */
function pages(day: Pick<Scenario, 'meeting' | 'now'>): Record<string, string> {
  const { meeting, now } = day;
  const scene = sceneOf(meeting, now);
  const on = onNow(meeting);
  const words = wordsFor(meeting);
  return {
    hall: scene.kind === 'interruption' ? drawn(day, <InterruptionPanel {...scene} />) : toldOf(scene, words),
    'told in the hall': toldOf(scene, words),
    console: drawn(day, <OnTheFloor on={on} />),
    phone: drawn(day, isInterrupted(on) ? <InterruptedRow on={on} /> : <FloorRow meeting={meeting} now={now} />),
    'told on a phone': toldPolitely(standingNow(day, 'AT'), words)
      .map(({ text }) => text)
      .join(' '),
    booth: drawn(day, <Booth meeting={meeting} />),
    paper: drawn(day, <Paper meeting={meeting} />),
  };
}

/** Which interruptions may hold a speaker of the debate, by the design: of each that does every page says whom. */
const HOLDS: Record<Interrupted['on'], boolean> = {
  ruling: true,
  appeal: true,
  held: true,
  vote: false,
  question: false,
};
const CASES = Object.keys(HOLDS) as Interrupted['on'][];

describe.each(CASES.filter((on) => HOLDS[on]))('%s', (on) => {
  const day = dayOf(on);
  // Nobody else on the page is called so: it waits on no list.
  const { floor } = dayOf('speech').meeting;
  const held = [{ ...floor!, timer: { ...floor!.timer, startedAt: null, accumulatedMs: 0 } }];
  const shown = pages({ meeting: { ...day.meeting, floor: null, held }, now: day.now });
  test.each(Object.keys(shown))('whom it holds: %s', (page) => expect(shown[page]).toContain('State NZ'));
});

/** Words of people in a piece of state: an id has no blank. */
function* typedIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.includes(' ')) yield value;
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* typedIn(one);
}

/** With which of them people type something that every page says, by the design: what is raised as a point of order is for officers. */
const TYPED: Record<Interrupted['on'], boolean> = {
  ruling: false,
  appeal: false,
  held: false,
  vote: true,
  question: true,
};

test.each(CASES)('%s: what was typed with it is on every page', (on) => {
  const day = dayOf(on);
  const now = onNow(day.meeting);
  if (!isInterrupted(now)) throw new Error(`nothing interrupts: ${now.on}`);
  const { sitting: _, held: __, ...own } = now;
  const { floor: ___, ...rest } = { floor: null, ...own };
  const texts = [...typedIn(rest)];
  expect(texts.length > 0).toBe(TYPED[on]);
  // Below the row of a phone a question has its own part.
  const { phone, ...others } = pages(day);
  const shown = 'question' in now ? others : { phone, ...others };
  for (const text of texts) for (const [page, said] of Object.entries(shown)) expect(said, page).toContain(text);
});

test('what came of a vote is said in the booth for as long as it stands on the wall', () => {
  const day = dayOf('vote');
  for (const act of [chair.counts(3, 1, 1), chair.closesTheVote()]) done(act)(day);
  expect(drawn(day, <Booth meeting={day.meeting} />)).toContain(
    'Adopted · The meeting takes note. · In favour: 3 · Against: 1 · Abstentions: 1',
  );
  day.after(10 * MINUTE);
  expect(drawn(day, <Booth meeting={day.meeting} />)).not.toContain('Adopted');
});

test('a suspension that lasts longer than was announced: the wall says when it was to end', () => {
  const day = dayOf('item');
  day.do({ type: 'SuspendSitting', sittingId: 'am', resumesAt: day.now + 15 * MINUTE });
  const wall = () => {
    const scene = sceneOf(day.meeting, day.now);
    return scene.kind === 'suspended' ? drawn(day, <Suspended {...scene} />) : scene.kind;
  };
  expect(wall()).toMatch(/resumes at 10:1\d/);
  day.after(16 * MINUTE);
  expect(wall()).toMatch(/was to resume at 10:1\d/);
  expect(wall()).not.toMatch(/shortly|role="timer"/);
});
