// The terms of the United Nations in docs/glossary.csv are law: where a message is one of them, each language says it with its term.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import type { Language } from '#shared/meeting/state.ts';

import { areaMessages } from '../../../scripts/locale-files.ts';

const COLUMNS = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const satisfies Language[];

/** The rows, each with its terms and whether they were seen in a text of the United Nations (`*`), in another (`~`), or not at all. */
const glossary = readFileSync(path.join(import.meta.dirname, '../../../docs/glossary.csv'), 'utf8')
  .trim()
  .split(/\r?\n/u)
  .slice(1)
  .map((line) => {
    const cells = JSON.parse(`[${line}]`) as string[];
    return Object.fromEntries(COLUMNS.map((language, at) => [language, cells[at]!])) as Record<Language, string>;
  });

/** A message that is the term, or has it in it. */
const SAID: Record<string, string> = {
  agenda: 'screen.agenda',
  'agenda item': 'refusals.no-such-item',
  'meeting (the event)': 'refusals.unknown-meeting',
  sitting: 'chair.sitting.which',
  suspend: 'chair.suspend.title',
  resume: 'chair.action.resumeSitting',
  'adjourn (sitting)': 'chair.action.adjourn',
  'Chair, President': 'chair.head.chairPresides',
  'Vice-Chair': 'chair.presiding.titlePlaceholder',
  Secretary: 'chair.role.secretary',
  Secretariat: 'chair.guest.kind.secretariat',
  delegation: 'chair.role.delegation',
  NGO: 'chair.legend.ngo',
  nameplate: 'delegate.noListText',
  'speakers list': 'list.zone',
  'close the list': 'chair.item.closeList',
  'ask for the floor': 'delegate.ask',
  'give the floor': 'list.act.give',
  statement: 'list.entry.language',
  'on behalf of': 'list.add.hintGroup',
  'time limit': 'chair.limits.title',
  'point of order': 'chair.step.RaisePointOfOrder',
  ruling: 'floor.ruling',
  'right of reply': 'refusals.list-closed.remedy',
  decision: 'floor.basis.decision',
  'rules of procedure': 'speech.basisRule',
  interpretation: 'chair.sitting.interpretation',
};

/** The words of a term without their endings, which a sentence changes; of words in brackets and of second forms nothing. */
const stemsOf = (term: string): string[] =>
  term
    .replaceAll(/[*~]/gu, '')
    .replaceAll(/（[^）]*）|\([^)]*\)|\/\p{L}+/gu, '')
    .replace(/,.*/u, '')
    .split(/[\s…’]+/u)
    .filter((word) => /\p{Script=Han}/u.test(word) || word.length > 3)
    // In Arabic the article is joined to the word, and comes and goes with the sentence.
    .map((word) => word.replace(/^ال/u, ''))
    .map((word) =>
      /\p{Script=Han}|\p{Script=Arabic}/u.test(word) ? word : word.slice(0, Math.max(4, word.length - 2)),
    );

test('every term that is listed here stands in the glossary', () => {
  expect(Object.keys(SAID).filter((term) => !glossary.some(({ en }) => en === term))).toEqual([]);
});

test.each(COLUMNS.filter((language) => language !== 'en'))('messages in %s say a term by its word', (language) => {
  const wrong = Object.entries(SAID).flatMap(([term, key]) => {
    const [area, ...rest] = key.split('.');
    const message = areaMessages(language, area!)[rest.join('.')] ?? '';
    const row = glossary.find(({ en }) => en === term)!;
    const missing = stemsOf(row[language]).filter((stem) => !message.toLowerCase().includes(stem.toLowerCase()));
    return missing.length === 0 ? [] : [`${term}: ${row[language]}; ${key} says: ${message}`];
  });
  expect(wrong).toEqual([]);
});

test('what nobody has seen in a text yet is listed for a reviser', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/languages.md'), 'utf8');
  const unseen = glossary.flatMap((row) =>
    COLUMNS.filter((language) => language !== 'en' && !/[*~]$/u.test(row[language])).map(
      (language) => `| ${row.en} | ${language} | ${row[language]} |`,
    ),
  );
  expect(unseen.filter((line) => !page.includes(line))).toEqual([]);
});
