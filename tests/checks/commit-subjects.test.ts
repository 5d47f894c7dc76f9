// That subjects of commits are as CONTRIBUTING.md asks: at most 72 letters. Asked of those that were written since the rule is held by this test.
// A copy without its history has none to ask; a shallow one is asked of the commits that it has.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.dirname(path.dirname(import.meta.dirname));
const MOST_LETTERS = 72;
/** When the first commit that is held to it was written. Of their authors' dates, which stay when commits are rebased. */
const SINCE = Date.parse('2026-11-30T08:30:00Z');

const letters = (subject: string): number => [...new Intl.Segmenter().segment(subject)].length;
const tooLong = (subjects: readonly string[]): string[] =>
  subjects.filter((subject) => letters(subject) > MOST_LETTERS);

/** What git answers about this folder; undefined: there is no git, or it does not answer. */
function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout.trim() : undefined;
}

/** Subjects of the commits that were written since then, merges apart, whose subjects a forge writes; or why there are none to be had. */
function subjectsSince(since: number): { subjects: string[] } | { none: string } {
  const top = git('rev-parse', '--show-toplevel');
  if (top === undefined || git('rev-parse', '--verify', 'HEAD') === undefined)
    return { none: 'no history of this folder can be read here' };
  if (realpathSync(top) !== realpathSync(ROOT)) return { none: 'the history here is of a folder around this one' };
  const log = git('log', '--no-merges', '--format=%at %s');
  if (log === undefined) throw new Error('git has a history of this folder and cannot tell it');
  const commits = log.split('\n').filter((line) => line !== '');
  return {
    subjects: commits
      .map((line) => ({ at: Number(line.split(' ', 1)[0]) * 1_000, subject: line.slice(line.indexOf(' ') + 1) }))
      .filter(({ at }) => at >= since)
      .map(({ subject }) => subject),
  };
}

test(`a commit’s subject has at most ${MOST_LETTERS} letters`, (context) => {
  const found = subjectsSince(SINCE);
  if ('none' in found) return context.skip(found.none);
  expect(tooLong(found.subjects)).toEqual([]);
});

test('a longer one is seen, counted in letters of any script', () => {
  expect(tooLong(['a'.repeat(72), 'é'.repeat(72), 'e\u0301'.repeat(72), 'ä'.repeat(73)])).toEqual(['ä'.repeat(73)]);
});
