// Points of order over real sockets, as the first steps of an afternoon in a committee of the General Assembly: who is told what, who is
// refused and by which rule, and a speech that goes on with exactly the time that it had used.
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

const refused = (answer: CommandAnswer) =>
  answer.ok ? 'ok' : [answer.error.code, answer.error.details?.reason, answer.error.rule];

test('a point of order is private until it is heard, holds the speaker, and is ruled on before anything else', async () => {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, rules: 'ga-committee', publicView: true } }));
  const chair = await live.sit('chair');
  const secretary = await live.sit('secretary');
  const [at, ph, cmc, screen] = [
    await live.sit('delegation', 'AT'),
    await live.sit('delegation', 'PH'),
    await live.sit('delegation', 'CMC'),
    await live.sit('screen'),
  ];
  const does = async (seat: Seat, command: Command) => refused(await seat.send(command));
  const done = async (seat: Seat, command: Command) => expect(await does(seat, command), command.type).toBe('ok');
  /** Everybody has heard all that the chair has. */
  const told = async () => {
    const { seq } = chair;
    await Promise.all([at, ph, screen].map((seat) => seat.until(() => seat.seq >= seq)));
  };

  await done(chair, { type: 'OpenSitting', sittingId: 'am' });
  await done(chair, { type: 'OpenItem', itemId: '5(b)' });
  await done(chair, { type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of ['AT', 'CH'])
    await done(secretary, { type: 'RequestFloor', itemId: '5(b)', delegationId });
  await chair.until(() => chair.meeting!.lists['5(b)']?.waiting.length === 2);
  const [a1, a2] = chair.meeting!.lists['5(b)']!.waiting.map(({ id }) => id);
  await done(chair, { type: 'GiveFloor', entryId: a1!, after: null });

  expect(await does(cmc, { type: 'RaisePointOfOrder' })).toEqual(['OUT_OF_ORDER', 'members-only', undefined]);
  await done(ph, { type: 'RaisePointOfOrder', text: 'The speaker is off the item.' });
  await done(ph, { type: 'RaisePointOfOrder' });
  await chair.until(() => Object.keys(chair.meeting!.questions).length === 1);
  const questionId = Object.keys(chair.meeting!.questions)[0]!;
  expect(ph.meeting!.questions[questionId]).toMatchObject({ stage: 'raised', private: true });
  // A later event that all of them see: what they were to be told before it they would have been told.
  await done(chair, { type: 'PostAnnouncement', text: 'A word.' });
  await Promise.all([at, screen].map((seat) => seat.until(() => seat.meeting!.announcements.length === 1)));
  expect([at.meeting!.questions, screen.meeting!.questions]).toEqual([{}, {}]);
  expect(JSON.stringify([at.heard, screen.heard])).not.toContain('off the item');

  await done(chair, { type: 'GiveFloor', questionId, after: a1! });
  await told();
  const usedMs = chair.meeting!.held[0]!.timer.accumulatedMs;
  expect(screen.meeting!.held).toMatchObject([
    { entry: { id: a1 }, timer: { startedAt: null, accumulatedMs: usedMs } },
  ]);
  expect(screen.meeting!.floor).toMatchObject({ entry: { delegationId: 'PH', kind: 'point-of-order', questionId } });
  const after = chair.meeting!.floor!.entry.id;

  const rule = 'GA rule 113 (71 in plenary): points of order';
  const pending = ['OUT_OF_ORDER', 'ruling-pending', rule];
  expect(await does(chair, { type: 'GiveFloor', entryId: a2!, after })).toEqual(pending);
  expect(await does(chair, { type: 'ResumeSpeech', entryId: a1! })).toEqual(pending);
  const ruling = { type: 'RulePointOfOrder', questionId, ruling: 'dismissed' } as const;
  expect(await does(secretary, ruling)).toEqual(['FORBIDDEN', 'not-your-role', undefined]);
  const ruledBy = 'ruled-by-the-chair';
  expect(refused(await chair.send(ruling, ruledBy))).toBe('ok');

  expect(await does(cmc, { type: 'AppealRuling', questionId })).toEqual(['OUT_OF_ORDER', 'members-only', undefined]);
  await done(ph, { type: 'AppealRuling', questionId });
  await chair.until(() => Object.keys(chair.meeting!.questions).length === 2);
  expect(await does(chair, { type: 'ResumeSpeech', entryId: a1! })).toEqual(['OUT_OF_ORDER', 'appeal-pending', rule]);
  const appeal = Object.values(chair.meeting!.questions).find(({ kind }) => kind === 'appeal')!.id;
  await done(ph, { type: 'WithdrawQuestion', questionId: appeal });

  expect(await does(chair, { type: 'GiveFloor', entryId: a2!, after: null })).toEqual([
    'OUT_OF_ORDER',
    'speaker-held',
    undefined,
  ]);
  await done(chair, { type: 'ResumeSpeech', entryId: a1! });
  await told();
  for (const seat of [chair, at, ph, screen])
    expect(seat.meeting!.floor).toMatchObject({ entry: { id: a1 }, timer: { accumulatedMs: usedMs } });
  expect(await does(chair, { type: 'Undo', commandId: ruledBy })).toEqual(['OUT_OF_ORDER', 'not-undoable', undefined]);
});
