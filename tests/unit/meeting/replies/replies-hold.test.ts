// What holds of rights of reply in every meeting, whatever is pressed by whom.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { moves, play } from '../random-meetings.ts';

const repliesIn = ({ lists, floor, held }: Meeting): Entry[] => [
  ...Object.values(lists).flatMap(({ requested, waiting, past }) => [...requested, ...waiting, ...past]),
  ...(floor ? [floor.entry] : []),
  ...held.map(({ entry }) => entry),
];

test('a reply is given as its delegation’s first, its second …, never past those that it has, but by leave', () => {
  fc.assert(
    fc.property(moves, (list) => {
      play(list, ({ log, meeting: { settings } }) => {
        const event = log.at(-1)!;
        if (event.type !== 'FloorRequested' || event.entry.kind !== 'reply' || event.stage === 'past') return;
        expect(event.entry.nth).toBeGreaterThanOrEqual(1);
        if (event.leave) expect(event.entry.leave).toEqual(event.leave);
        else expect(event.entry.nth).toBeLessThanOrEqual(parameterOf(settings, 'replyMax'));
      });
    }),
  );
});

test('replies stand on the lists of replies, and nothing else does; each delegation waits once', () => {
  fc.assert(
    fc.property(moves, (list) => {
      play(list, ({ meeting }) => {
        for (const [key, one] of Object.entries(meeting.lists)) {
          expect(key.endsWith('~reply')).toBe(one.segment === 'reply');
          const entries = [...one.requested, ...one.waiting, ...one.past];
          expect(entries.every(({ kind, itemId }) => (kind === 'reply') === (one.segment === 'reply') && itemId)).toBe(
            true,
          );
          if (one.segment !== 'reply') continue;
          if (one.status === 'not-open') expect(entries.length).toBeGreaterThan(0);
          const waiting = [...one.requested, ...one.waiting].map(({ delegationId }) => delegationId);
          expect(new Set(waiting).size).toBe(waiting.length);
        }
      });
    }),
  );
});

test('a reply on the floor says so, with its round, and its limit is its own whatever item is up', () => {
  fc.assert(
    fc.property(moves, (list) => {
      play(list, ({ log }) => {
        const event = log.at(-1)!;
        if (event.type !== 'FloorGiven') return;
        expect(event.kind).toBeDefined();
        expect(event.nth !== undefined).toBe(event.kind === 'reply');
      });
    }),
  );
});

test('what became of the debate takes nobody off the replies but the end of a sitting, a withdrawal, or an officer', () => {
  const byThemselves = new Set(['CloseList', 'DeferItem', 'ConcludeItem', 'OpenItem', 'SuspendSitting', 'EndSpeech']);
  fc.assert(
    fc.property(moves, (list) => {
      let before: Meeting | undefined;
      play(list, ({ meeting }) => {
        const did = meeting.history.at(-1);
        const was = before;
        before = meeting;
        if (!was || was === meeting || !did || did === was.history.at(-1) || !byThemselves.has(did.did)) return;
        const waitingIn = ({ lists }: Meeting) =>
          Object.entries(lists).flatMap(([key, { segment, waiting }]) =>
            segment === 'reply' && waiting.length > 0 ? [[key, waiting]] : [],
          );
        expect(waitingIn(meeting)).toEqual(waitingIn(was));
      });
    }),
  );
});

test('the public is shown no request for a reply that nobody has accepted', () => {
  fc.assert(
    fc.property(moves, (list) => {
      play(list, ({ meeting }) => {
        const seen = project(meeting, { role: 'public' });
        expect(repliesIn(seen).some(({ unlisted }) => unlisted)).toBe(false);
        for (const one of Object.values(seen.lists))
          if (one.segment === 'reply' && one.status === 'not-open')
            expect(one.waiting.length + one.past.length).toBeGreaterThan(0);
      });
    }),
  );
});

test('the times of a dialogue are those of the speeches of its round', () => {
  fc.assert(
    fc.property(moves, (list) => {
      play(list, ({ meeting }) => {
        for (const [id, { dialogue }] of Object.entries(meeting.items)) {
          expect(meeting.lists[id]?.segment === 'question').toBe(dialogue !== undefined);
          if (!dialogue) continue;
          const spoken = meeting.lists[id]!.past.flatMap((one) =>
            one.outcome === 'spoken' && one.givenAt >= dialogue.startedAt ? one : [],
          );
          const used = (entries: typeof spoken) => entries.reduce((sum, one) => sum + one.usedMs, 0);
          const answers = spoken.filter(({ kind }) => kind === 'answer');
          expect(dialogue.panelUsedMs).toBe(used(answers));
          expect(dialogue.floorMs).toBe(used(spoken.filter((one) => !answers.includes(one) && one.delegationId)));
        }
      });
    }),
  );
});
