// What a room keeps of late: its recent events, and the answers that it gives again.
import { describe, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';

import { recentEvents } from '../../../server/rooms/recent-events.ts';
import { rememberedAnswers } from '../../../server/rooms/remembered.ts';

describe('recent events', () => {
  const event = (seq: number) => ({ seq }) as MeetingEvent;
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => event(from + index));

  test('are kept for at least as many as was asked, and never with a gap', () => {
    const recent = recentEvents(3);
    recent.push(range(1, 5));
    recent.push(range(6, 8));
    expect([0, 2].map((seq) => recent.after(seq))).toEqual([undefined, undefined]);
    for (const seq of [3, 5, 6, 7]) expect(recent.after(seq)).toEqual(range(seq + 1, 8));
    expect([8, 9].map((seq) => recent.after(seq))).toEqual([[], []]);
  });

  test('that begin in the middle of a log know nothing of what was before', () => {
    const recent = recentEvents(100);
    recent.push(range(50, 60));
    expect(recent.after(48)).toBeUndefined();
    expect(recent.after(49)).toEqual(range(50, 60));
  });
});

describe('remembered answers', () => {
  const command = (id: string, bodyHash = 'body') => ({ id, actorKey: 'chair', bodyHash });

  test('are few: the oldest go first', () => {
    const answers = rememberedAnswers(2);
    for (const id of ['a', 'b', 'c']) answers.open(command(id));
    expect(['a', 'b', 'c'].map((id) => answers.find(command(id)) !== undefined)).toEqual([false, true, true]);
  });

  test('are given to the same command only', async () => {
    const answers = rememberedAnswers(2);
    const { give } = answers.open(command('a'));
    give({ ok: true, seq: 7 });
    await expect(answers.find(command('a'))).resolves.toEqual({ ok: true, seq: 7 });
    await expect(answers.find(command('a', 'another'))).resolves.toMatchObject({
      error: { code: 'INVALID', details: { reason: 'id-reused' } },
    });
  });

  test('are those that are final', () => {
    const answers = rememberedAnswers(2);
    answers.open(command('a')).give({ ok: false, error: { code: 'UNAVAILABLE', message: '', details: {} } });
    expect(answers.find(command('a'))).toBeUndefined();
  });

  test('stay while somebody waits for them', () => {
    const answers = rememberedAnswers(2);
    const { give } = answers.open(command('a'));
    answers.forgetGiven('a');
    expect(answers.find(command('a'))).toBeDefined();
    give({ ok: true, seq: 7 });
    answers.forgetGiven('a');
    expect(answers.find(command('a'))).toBeUndefined();
  });
});
