// Fields that are edited while others change what they were drawn from.
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { changedOf, meanwhileOf, shownOf, withoutSent, withTyped } from '../../client/components/edited-fields.ts';

const opened = { ends: '13:00', room: 'XIX', moderated: false };
const fresh = { opened, typed: {} };

it('follows what others change, and sends nothing of it', () => {
  const now = { ...opened, ends: '13:15' };
  expect(shownOf(fresh, now)).toEqual(now);
  expect(changedOf(fresh, now)).toEqual({});
  expect(meanwhileOf(fresh, now, 'ends')).toEqual({ was: '13:00' });
  expect(meanwhileOf(fresh, now, 'room')).toBeUndefined();
});

it('sends what was typed alone, and says what it would take the place of', () => {
  const edits = withTyped(fresh, opened, { ends: '13:30' });
  const now = { ...opened, ends: '13:15', room: 'XX' };
  expect(shownOf(edits, now)).toEqual({ ends: '13:30', room: 'XX', moderated: false });
  expect(changedOf(edits, now)).toEqual({ ends: '13:30' });
  expect(meanwhileOf(edits, now, 'ends')).toEqual({ is: '13:15' });
});

it('sends an emptied field', () => {
  expect(changedOf(withTyped(fresh, opened, { room: '' }), opened)).toEqual({ room: '' });
});

it('keeps what was typed while the rest was on its way', () => {
  const typed = { ends: '13:30', room: 'XX' };
  expect(withoutSent<typeof opened>(typed, { ends: '13:30', moderated: false })).toEqual({ room: 'XX' });
  expect(withoutSent<typeof opened>(typed, { ends: '13:15' })).toEqual(typed);
});

it('lets the old value be put back by hand', () => {
  const now = { ...opened, ends: '13:15' };
  expect(changedOf(withTyped(fresh, now, { ends: '13:00' }), now)).toEqual({ ends: '13:00' });
});

it('never sends a field that was not typed, nor one that stands there anyhow', () => {
  const fields = fc.record({ ends: fc.string(), room: fc.string(), moderated: fc.boolean() });
  const changes = fc.array(
    fc.oneof(
      fc.record({ typed: fc.constant(true), change: fc.record({ ends: fc.string() }) }),
      fc.record({ typed: fc.constant(false), change: fields }),
    ),
  );
  fc.assert(
    fc.property(fields, changes, (first, list) => {
      let now = first;
      let edits: Parameters<typeof changedOf<typeof first>>[0] = { opened: first, typed: {} };
      for (const { typed, change } of list) {
        if (typed) edits = withTyped(edits, now, change);
        else now = { ...now, ...change };
        const sent = changedOf(edits, now);
        expect(Object.keys(sent).every((key) => key === 'ends')).toBe(true);
        expect({ ...now, ...sent }).toEqual(shownOf(edits, now));
        expect(sent.ends).not.toBe(now.ends);
      }
    }),
  );
});
