import { expect, test } from 'vitest';

import {
  freshGuard,
  notSeenYet,
  press,
  PRESS_GUARD_MS,
  seenAt,
  seeTarget,
} from '../../../client/screens/chair/press-guard.ts';

test('two presses in quick succession are one', () => {
  const first = press(freshGuard('give|CH'), 1000);
  expect(first.pressed).toBe('go');
  expect(press(first.guard, 1000 + PRESS_GUARD_MS - 1).pressed).toBe('too-soon');
  expect(press(first.guard, 1000 + PRESS_GUARD_MS).pressed).toBe('go');
});

test('a press held back does not hold the next one back for longer', () => {
  const first = press(freshGuard('give|CH'), 1000);
  const second = press(first.guard, 1500);
  expect(press(second.guard, 1700).pressed).toBe('go');
});

test('nothing is done just after somebody else changed what it would act on', () => {
  const guard = seeTarget(freshGuard('give|CH'), 'give|AT', false, 5000);
  expect(press(guard, 5000 + PRESS_GUARD_MS - 1).pressed).toBe('changed');
  expect(press(guard, 5000 + PRESS_GUARD_MS).pressed).toBe('go');
});

test('what a busy page does not show yet is not pressed, however long that takes', () => {
  const guard = notSeenYet(seeTarget(freshGuard('give|CH'), 'give|AT', false, 5000));
  expect(press(guard, 9000).pressed).toBe('changed');
  const seen = seenAt(guard, 9100);
  expect(press(seen, 9100 + PRESS_GUARD_MS - 1).pressed).toBe('changed');
  expect(press(seen, 9100 + PRESS_GUARD_MS).pressed).toBe('go');
});

test('what one did oneself holds nothing back', () => {
  const guard = seeTarget(freshGuard('give|CH'), 'end|CH', true, 5000);
  expect(press(guard, 5001).pressed).toBe('go');
});

test('a target that stays the same is no change', () => {
  const guard = freshGuard('give|CH');
  expect(seeTarget(guard, 'give|CH', false, 5000)).toBe(guard);
});
