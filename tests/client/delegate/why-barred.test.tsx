// What a phone offers is what the server takes: in each case of what is on, and in any meeting, whatever the guard holds up is left out or
// greyed with the reason, and what it lets pass is there.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Command, CommandType } from '#shared/meeting/commands.ts';
import { COMMAND_CONDITIONS } from '#shared/meeting/conditions.ts';
import { decide } from '#shared/meeting/meeting.ts';
import { barsOf } from '#shared/meeting/precedence-guard.ts';
import { INTERRUPTIONS } from '#shared/meeting/questions/interruptions.ts';
import { raisedBy } from '#shared/meeting/questions/find.ts';
import { commandsOf } from '#shared/meeting/who-may.ts';

import RaiseRow from '../../../client/screens/delegate/form/RaiseRow.tsx';
import Tasks from '../../../client/screens/delegate/form/Tasks.tsx';
import { MotionBox } from '../../../client/screens/delegate/form/MotionBox.tsx';
import { availableActions, raisesOf } from '../../../client/screens/delegate/form/available-actions.ts';
import type { Standing, Task } from '../../../client/screens/delegate/seat-state.ts';
import { OwnAttendance } from '../../../client/screens/delegate/tabs/OwnAttendance.tsx';
import { chair, delegate, done, onTheFloor, suspended, underWay } from '../../given.ts';
import { CASES_OF_ON_NOW, DAYS } from '../../on-now-cases.ts';
import { delegation, Scenario } from '../../scenario.ts';
import { moves, play } from '../../unit/meeting/random-meetings.ts';
import { drawn, standingNow, wordsFor } from './drawn.tsx';

const DE = delegate('DE');
const raised = done(DE.raisesAPointOfOrder());
const ruled = [raised, done(chair.hears('DE')), done(chair.endsTheSpeech()), done(chair.rules('dismissed', 'DE'))];
const motion = [done(DE.moves('close-list')), done(chair.takesUp('close-list'))];
const proposal = done(chair.proposes('The meeting takes note.'));

/** Besides a day for each case: what a delegation has of its own when the meeting is held up. */
const OTHER_DAYS: Record<string, readonly ((day: Scenario) => void)[]> = {
  'a point raised, then a suspension': [underWay('CH'), raised, suspended],
  'a point raised in a speech': [underWay('CH'), onTheFloor('CH'), raised],
  'a motion moved, then a suspension': [underWay('CH'), done(DE.moves('close-list')), suspended],
  'a motion taken up': [underWay('CH'), ...motion],
  'a motion taken up, then a suspension': [underWay('CH'), ...motion, suspended],
  'a ruling': [underWay('CH'), ...ruled],
  'a ruling, then a suspension': [underWay('CH'), ...ruled, suspended],
  'a proposal': [underWay('CH'), proposal],
  'a proposal, then a suspension': [underWay('CH'), proposal, suspended],
  'a proposal that was objected to, then a suspension': [underWay('CH'), proposal, done(DE.objects()), suspended],
  'a vote by device': [underWay('CH'), proposal, done(chair.opensTheVote('recorded', { leave: true }))],
};
const ALL_DAYS = [...CASES_OF_ON_NOW.map((on) => [on, DAYS[on]] as const), ...Object.entries(OTHER_DAYS)];

type Moment = Pick<Scenario, 'meeting' | 'now'>;
/** Why the guard of the server refuses it; undefined: it lets it pass, or something else is said of it first. */
function refusedFor({ meeting, now }: Moment, command: Command, self = 'DE'): string | undefined {
  const context = { now, by: delegation(self), commandId: 'x', newId: () => 'y' };
  const decision = decide(meeting, command, context);
  const why = decision.ok ? undefined : decision.refusal.details?.reason;
  return barsOf(command.type).find((one) => one === why);
}

const onVoting = (moment: Moment) =>
  Object.values(moment.meeting.questions).some(({ vote }) => vote?.status === 'open') && { onVoting: true as const };
const pointIn = (moment: Moment): Command => ({ type: 'RaisePointOfOrder', ...onVoting(moment) });
const MOVED: Command = { type: 'ProposeMotion', motion: 'suspend-meeting' };

/** What the row has a button for, and what the server says of each. */
function row(moment: Moment) {
  const standing = standingNow(moment, 'DE');
  const { t } = wordsFor(moment.meeting);
  const raises = raisesOf(standing, t);
  const has = (id: string): boolean => raises.some((one) => one.id === id);
  const { meeting } = moment;
  const own = raisedBy(meeting, 'point-of-order', 'DE');
  const moved = Object.values(meeting.questions).filter(
    ({ kind, stage, by }) => kind === 'motion' && stage === 'raised' && by === 'DE',
  );
  const takenBack = [...(own?.stage === 'raised' ? [own] : []), ...moved];
  const rows: [what: string, offered: boolean, command: Command][] = takenBack.map(({ id }) => [
    `takes back ${id}`,
    has(id),
    { type: 'WithdrawQuestion', questionId: id },
  ]);
  if (!own) rows.push(['raises', has('point-of-order'), pointIn(moment)]);
  const { openRuling } = meeting;
  if (openRuling !== null) rows.push(['appeals', has('appeal'), { type: 'AppealRuling', questionId: openRuling }]);
  if (!moved.length && meeting.current !== null)
    rows.push(['moves', availableActions(standing).some(({ task }) => task.task === 'motion'), MOVED]);
  return rows;
}

function momentOf(steps: readonly ((day: Scenario) => void)[]): Scenario {
  const day = new Scenario();
  for (const step of steps) step(day);
  return day;
}

test.each(ALL_DAYS)('with %s, the row offers what the server takes', (_day, steps) => {
  const day = momentOf(steps);
  for (const [what, offered, command] of row(day)) expect(offered, what).toBe(refusedFor(day, command) === undefined);
});

const isRetired = ({ meeting }: Moment): boolean => meeting.catalogue.delegations['DE']?.retired !== undefined;

test('in any meeting the row offers nothing that the guard refuses, and hides a point only for what the guard says', () => {
  fc.assert(
    fc.property(moves, (pressed) => {
      play(pressed, (moment) => {
        for (const [what, offered, command] of row(moment)) {
          const why = refusedFor(moment, command);
          if (offered) expect(why, what).toBeUndefined();
          // Appeals and motions are left out for reasons of their own too, and whoever was retired is offered nothing.
          else if (what !== 'appeals' && what !== 'moves' && !isRetired(moment)) expect(why, what).toBeDefined();
        }
      });
    }),
    { numRuns: 30 },
  );
});

const said = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'");
const sheet = (standing: Standing, task: Exclude<Task, { task: 'ask' }>): string =>
  drawn(standing, <Tasks task={task} standing={standing} />);

test.each(ALL_DAYS)(
  'with %s, an open sheet is greyed with the words of the refusal, and else is not',
  (_day, steps) => {
    const day = momentOf(steps);
    const standing = standingNow(day, 'DE');
    const { t } = wordsFor(day.meeting);
    const point = Object.values(day.meeting.questions).find(
      ({ kind, outcome }) => kind === 'point-of-order' && outcome !== undefined,
    );
    const sheets: [Exclude<Task, { task: 'ask' }>, Command][] = [
      [{ task: 'raise', kind: 'point-of-order' }, pointIn(day)],
      [{ task: 'motion' }, MOVED],
      ...(point
        ? [
            [
              { task: 'appeal', questionId: point.id },
              { type: 'AppealRuling', questionId: point.id },
            ] as [Exclude<Task, { task: 'ask' }>, Command],
          ]
        : []),
    ];
    for (const [task, command] of sheets) {
      const html = sheet(standing, task);
      const why = refusedFor(day, command, 'FR');
      const bars = barsOf(command.type).filter((bar) =>
        said(html).includes(t(`refusals.${bar}` as Parameters<typeof t>[0])),
      );
      expect(bars, task.task).toEqual(why === undefined ? [] : [why]);
      if (why !== undefined) expect(html, task.task).toMatch(/<button type="button" class="action" disabled="">/);
      else if (task.task === 'raise') expect(html).toMatch(/<button type="button" class="action">/);
    }
  },
);

test.each(ALL_DAYS)(
  'with %s, an objection, a vote and one’s own attendance are offered while the server takes them',
  (_day, steps) => {
    const day = momentOf(steps);
    const { meeting } = day;
    const standing = standingNow(day, 'DE');
    const { t } = wordsFor(meeting);
    const [open] = Object.values(meeting.questions).filter(
      ({ kind, stage }) => kind === 'decision' && stage !== 'settled',
    );
    const objections = [t('delegate.motionObject'), t('delegate.motionWithdrawObjection')];
    const offersOne = (html: string): boolean => objections.some((label) => said(html).includes(label));
    if (open) {
      const takes = refusedFor(day, { type: 'Object', questionId: open.id }, 'FR') === undefined;
      const html = sheet(standing, { task: 'proposals' });
      expect(offersOne(html)).toBe(takes);
      const joins = refusedFor(day, { type: 'JoinProposal', questionId: open.id }) === undefined;
      expect(said(html).includes(t('delegate.joinProposal'))).toBe(joins);
    }
    const up = Object.values(meeting.questions).find(({ kind, stage }) => kind === 'motion' && stage === 'open');
    if (up?.ask === 'objection')
      expect(offersOne(drawn(standing, <MotionBox standing={standing} />))).toBe(
        refusedFor(day, { type: 'Object', questionId: up.id }) === undefined,
      );
    const present = refusedFor(day, { type: 'MarkPresent', present: true }) === undefined;
    expect(drawn(standing, <OwnAttendance self="DE" />) !== '').toBe(present);
    const vote = Object.values(meeting.questions).find((one) => one.vote?.status === 'open')?.vote;
    if (vote?.method === 'recorded')
      expect(said(drawn(standing, <RaiseRow standing={standing} />)).includes(t('delegate.vote.yes'))).toBe(
        refusedFor(day, { type: 'CastVote', voteId: vote.id, choice: 'yes' }) === undefined,
      );
  },
);

const PHONE = path.resolve(import.meta.dirname, '../../../client/screens/delegate');

/** Told by the floor itself: its button is drawn while the speech goes on, and with no sitting open no speech does (held-speaker.test.tsx). */
const TOLD_BY_THE_FLOOR: readonly CommandType[] = ['SignalFinished'];

test('whatever a phone gives that waits for something asks the guard in the same file', () => {
  const waiting = commandsOf('delegation').filter(
    (type) => COMMAND_CONDITIONS[type].waitsFor.length > 0 && !TOLD_BY_THE_FLOOR.includes(type),
  );
  const found = new Set<CommandType>();
  for (const file of readdirSync(PHONE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))) {
    const source = readFileSync(path.join(PHONE, file), 'utf8');
    for (const type of waiting) {
      if (!source.includes(`'${type}'`)) continue;
      found.add(type);
      expect(source, `${type} in ${file}`).toMatch(/\bwhyBarredKey\(/);
    }
    if (source.includes('].raisedBy')) for (const { raisedBy } of Object.values(INTERRUPTIONS)) found.add(raisedBy);
  }
  expect([...found].toSorted()).toEqual(waiting.toSorted());
});

test('a phone has words for whatever holds up what it gives', () => {
  const { t } = wordsFor(new Scenario().meeting);
  const bars = commandsOf('delegation').flatMap(barsOf);
  expect(bars.filter((bar) => !t.has(`refusals.${bar}`))).toEqual([]);
});
