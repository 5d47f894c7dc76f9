// A ruling, and what became of a motion without a vote, as whoever looks at a page sees it: on the wall, on phones, in the booth, on paper.
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import type { You } from '#shared/protocol.ts';

import { toldOf } from '../../client/components/hall/HallTold.tsx';
import InterruptionPanel from '../../client/components/hall/InterruptionPanel.tsx';
import { RulingStrip } from '../../client/components/hall/RulingStrip.tsx';
import { sceneOf } from '../../client/components/hall/scene.ts';
import { LanguageContext } from '../../client/i18n/context.ts';
import { ReplicaContext } from '../../client/replica/context.ts';
import { closedReplica } from '../../client/replica/closed-replica.ts';
import { Booth } from '../../client/screens/booth/Booth.tsx';
import RaiseRow from '../../client/screens/delegate/form/RaiseRow.tsx';
import { Paper } from '../../client/screens/print/Paper.tsx';
import { chair, done } from '../given.ts';
import { MINUTE, Scenario } from '../scenario.ts';
import { standingNow } from './delegate/drawn.tsx';
import { wordsOf } from './words.ts';

const AREAS = ['common', 'screen', 'booth', 'print', 'delegate', 'refusals'] as const;

function drawn({ meeting, now }: Pick<Scenario, 'meeting' | 'now'>, part: ReactNode): string {
  const you: You = { role: 'chair', can: [] };
  const replica = { ...closedReplica({ confirmed: meeting, meeting, you }), now: () => now };
  // Markup is made of what a store begins with.
  replica.store.getInitialState = replica.store.getState;
  return renderToStaticMarkup(
    <LanguageContext value={wordsOf(meeting.catalogue, ...AREAS)}>
      <ReplicaContext value={replica}>{part}</ReplicaContext>
    </LanguageContext>,
  );
}

/** What each page shows now, by its name. */
function pages(day: Scenario): Record<string, string> {
  const { meeting, now } = day;
  const scene = sceneOf(meeting, now);
  return {
    hall: scene.kind === 'decided' ? toldOf(scene, wordsOf(meeting.catalogue, ...AREAS)) : drawn(day, <RulingStrip />),
    phone: drawn(day, <RaiseRow standing={standingNow(day, 'FR')} />),
    booth: drawn(day, <Booth meeting={meeting} />),
    paper: drawn(day, <Paper meeting={meeting} />),
  };
}

const RULED = { upheld: 'Well taken', dismissed: 'Not well taken', answered: 'Answered' } as const;
const TEXT = 'The amendment was not circulated';

function ruled(ruling: keyof typeof RULED): [day: Scenario, point: string] {
  const day = new Scenario().underWay('CH', 'AT').give('CH').after(20_000);
  day.do({ type: 'RaisePointOfOrder', delegationId: 'DE', text: TEXT });
  const point = Object.keys(day.meeting.questions).at(-1)!;
  done(chair.hears('DE'))(day);
  done(chair.endsTheSpeech())(day);
  day.do({ type: 'RulePointOfOrder', questionId: point, ruling });
  return [day, point];
}

describe.each(Object.entries(RULED))('a point of order: %s', (ruling, said) => {
  test('stands with its text on every page while the speaker waits, and after they have gone on', () => {
    const [day] = ruled(ruling as keyof typeof RULED);
    for (const [page, shown] of Object.entries(pages(day))) {
      expect(shown, page).toContain(said);
      expect(shown, page).toContain('Point of order: State DE');
      expect(shown, page).toContain(TEXT);
    }
    day.after(2_000).do({ type: 'ResumeSpeech', entryId: day.meeting.held[0]!.entry.id });
    for (const [page, shown] of Object.entries(pages(day))) expect(shown, page).toContain(said);
  });

  test('is said for a minute', () => {
    const [day] = ruled(ruling as keyof typeof RULED);
    day.after(MINUTE);
    for (const [page, shown] of Object.entries(pages(day))) expect(shown, page).not.toContain(said);
  });
});

test('the appeal says what was ruled, and what is asked', () => {
  const [day, point] = ruled('dismissed');
  day.do({ type: 'AppealRuling', questionId: point, delegationId: 'DE' });
  expect(drawn(day, <RulingStrip />), 'not twice on the wall').toBe('');
  day.after(2 * MINUTE);
  const scene = sceneOf(day.meeting, day.now);
  if (scene.kind !== 'interruption') throw new Error(scene.kind);
  const shown = {
    hall: drawn(day, <InterruptionPanel {...scene} />),
    booth: drawn(day, <Booth meeting={day.meeting} />),
    paper: drawn(day, <Paper meeting={day.meeting} />),
  };
  for (const [page, text] of Object.entries(shown)) {
    expect(text, page).toContain('Appeal against the ruling: State DE');
    expect(text, page).toContain('Point of order: State DE');
    expect(text, page).toContain('Not well taken');
    expect(text, page).toContain('in favour overrules it');
  }
});

test('a motion that is ruled out of order is said to be so', () => {
  const day = new Scenario().underWay('CH', 'AT');
  day.do({ type: 'ChangeRules', parameter: 'set', value: 'ga' });
  day.do({ type: 'ProposeMotion', motion: 'close-debate', delegationId: 'DE' });
  const motion = Object.keys(day.meeting.questions).at(-1)!;
  day.do({ type: 'DecideMotion', questionId: motion, outcome: 'ruled-out' });
  for (const [page, shown] of Object.entries(pages(day))) expect(shown, page).toContain('Ruled out of order');
});
