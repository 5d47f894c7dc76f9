// A field that stands twice in a JSON text is found by its place; whatever JSON.stringify writes has none.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { repeatedField } from '../../../server/meetings/repeated-fields.ts';

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1,"b":{"a":1,"c":[]},"b":2}', 'b'],
  ['{"list":[{"x":1},{"y":1, "z":[[]], "y" : 2}]}', 'list.1.y'],
  [String.raw`{"e":1,"\u0065":2}`, 'e'],
  ['{"a":{"b":"}\\",","b":0}}', 'a.b'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['[{"a":1},{"a":1}]', undefined],
  ['{"a":{"a":{"a":"a"}},"b":["a","a"]}', undefined],
  ['"a"', undefined],
])('%s', (text, field) => {
  expect(() => void JSON.parse(text)).not.toThrow();
  expect(repeatedField(text)).toBe(field);
});

test('what a program writes has no field twice, and one put in twice is found', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value, other) => {
      expect(repeatedField(JSON.stringify(value, null, 1))).toBeUndefined();
      const text = JSON.stringify(other);
      const [name] = Object.keys(JSON.parse(text) as object);
      const twice = `${text.slice(0, -1)},${JSON.stringify(name)}:0}`;
      expect(repeatedField(twice)).toBe(name);
      expect(repeatedField(`[0,{"in":${twice}}]`)).toBe(`1.in.${name}`);
    }),
  );
});
