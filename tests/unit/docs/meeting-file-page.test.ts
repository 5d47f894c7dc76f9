// docs/meeting-file.md shows files that the program takes as they stand there.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { readPlan } from '../../../server/meetings/meeting-files.ts';

const page = readFileSync(new URL('../../../docs/meeting-file.md', import.meta.url), 'utf8');
const files = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text]) => text!);

test.each(files)('%s', (text) => {
  expect(readPlan(JSON.parse(text))).toMatchObject({ ok: true });
});

test('both forms are there', () => {
  expect(files).toHaveLength(2);
});
