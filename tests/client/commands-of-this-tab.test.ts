// Which commands were given in this tab: over a reload, never without an end.
import { expect, test } from 'vitest';

import { ownCommands } from '../../client/connection/commands-of-this-tab.ts';
import { safeStorage } from '../../client/connection/storage.ts';

const noArea = (): Storage => {
  throw new Error('no storage here');
};

test('they are known again after a reload, in this tab and this meeting only', () => {
  const tab = safeStorage(noArea);
  const own = ownCommands(tab, 'own.small.chair');
  expect([...own.ids()]).toEqual([]);
  own.add('a');
  const before = own.ids();
  own.add('b');
  expect([...before]).toEqual(['a']);
  expect([...own.ids()]).toEqual(['a', 'b']);
  expect([...ownCommands(tab, 'own.small.chair').ids()]).toEqual(['a', 'b']);
  expect([...ownCommands(tab, 'own.other.chair').ids()]).toEqual([]);
  expect([...ownCommands(safeStorage(noArea), 'own.small.chair').ids()]).toEqual([]);
});

test('the latest are kept, many more than can be undone, and what is not ours is as nothing', () => {
  const tab = safeStorage(noArea);
  const own = ownCommands(tab, 'own');
  for (let nth = 0; nth < 3000; nth += 1) own.add(`c${nth}`);
  expect(own.ids().has('c2999')).toBe(true);
  expect(own.ids().has('c2800')).toBe(true);
  expect(own.ids().size).toBeLessThan(1000);
  for (const strange of ['{', '{"a":1}', '[1,2]', 'null']) {
    tab.set('own', strange);
    expect([...ownCommands(tab, 'own').ids()]).toEqual([]);
  }
});
