// What a step of the history did, in words: "gave the floor to Switzerland", for the undo that would take it back.
import type { Catalogue, Step } from '#shared/meeting/state.ts';

import type { TextKey } from '../../i18n/areas.ts';
import type { MeetingWords } from '../meeting-words.ts';
import { formsInside } from './names-in-sentences.ts';
import type { Named } from './names-in-sentences.ts';
import { dayWords } from './times-of-day.ts';

type About = Step['about'];

/** The key of a step's message. A command that changes several things has one for each; a closing time is told in one way, whichever command set it. */
function keyOf({ did, about: { part } }: Pick<Step, 'did' | 'about'>): string {
  if (part === undefined) return `chair.step.${did}`;
  return part === 'closing-time' ? 'chair.step.SetClosingTime' : `chair.step.${did}.${part}`;
}

/** How much is known of a change: both sides, one of them, or nothing where the step is of before they were kept. */
function changeOf({ was, becomes }: About): 'both' | 'first' | 'gone' | 'unknown' {
  if (was === undefined) return becomes === undefined ? 'unknown' : 'first';
  return becomes === undefined ? 'gone' : 'both';
}

/** A limit's length, or the time of day at which a list closes. */
function valueOf(value: number | null | undefined, key: string, { limit, time }: MeetingWords): string {
  if (value === undefined) return '';
  return key === 'chair.step.SetClosingTime' && value !== null ? time(value) : limit({ limitMs: value });
}

function whose(
  { scope, category, kind }: About,
  the: string,
  number: string,
  words: MeetingWords,
  catalogue: Catalogue,
) {
  const { t, text } = words;
  switch (scope) {
    case undefined:
      return '';
    case 'category': {
      const known = catalogue.categories.find(({ id }) => id === category);
      return known ? text(known.name) : '';
    }
    case 'entry':
      return the;
    case 'kind':
      return kind === undefined || kind === 'statement' ? '' : t(`chair.step.limitOf.${kind}` satisfies TextKey);
    case 'meeting':
    case 'group':
    case 'item':
      return t(`chair.step.limitOf.${scope}` satisfies TextKey, { number });
    default:
      return scope satisfies never;
  }
}

/** Letters of an announcement, or of a long title, by which one knows which it was. */
const ENOUGH = 60;
function shortened(title: string): string {
  const letters = Array.from(title.replaceAll('\n', ' '));
  return letters.length <= ENOUGH ? title.replaceAll('\n', ' ') : `${letters.slice(0, ENOUGH).join('').trimEnd()}…`;
}

/** The step in the reader's words, without who did it. */
export function stepWords(step: Pick<Step, 'did' | 'about'>, words: MeetingWords, catalogue: Catalogue): string {
  const { t } = words;
  const key = keyOf(step);
  const { about } = step;
  const { guest, delegationId, itemId } = about;
  const named: Named = (delegationId === undefined ? undefined : catalogue.delegations[delegationId]) ?? {
    name: { en: guest ?? '' },
  };
  const forms = formsInside(named, words);
  const number = (itemId === undefined ? '' : words.itemNumber(itemId)) || (about.number ?? '');
  const did = t(t.has(key) ? key : 'chair.step.other', {
    ...forms,
    number,
    added: about.added ?? 0,
    changed: about.changed ?? 0,
    gone: about.gone ?? 0,
    motion: about.motion === undefined ? '' : t(`common.motion.${about.motion}`),
    // What the question was: a motion, a text that has words, or neither of the two, as a ruling.
    what: about.motion !== undefined ? 'motion' : about.title ? 'named' : 'other',
    whom: forms.the === '' ? 'nobody' : 'named',
    whose: whose(about, forms.the, number, words, catalogue),
    which: about.title ? 'named' : 'other',
    title: about.title ? shortened(words.text(about.title)) : '',
    change: changeOf(about),
    was: valueOf(about.was, key, words),
    becomes: valueOf(about.becomes, key, words),
  });
  return about.field === undefined ? did : withChange(did, about, about.field, words, catalogue.timeZone);
}

/** Words of the set-up page for what is chosen from a few; on other pages the field says enough. */
const CHOICES: Readonly<Record<string, string>> = {
  joining: 'setup.joining.',
  absent: 'setup.speaking.absent.',
  publishRecord: 'setup.joining.record.',
  credentials: 'setup.participants.credentials.',
  standing: 'setup.categories.standing.',
  mark: 'setup.categories.mark.',
  publicView: 'setup.joining.public.',
  moderated: 'setup.speaking.moderated.',
};
const TURNED: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };
/** Those of no words, and of more than one value. */
const UNSAID: ReadonlySet<string> = new Set(['terms', 'theme', 'withoutList', 'votes']);

/** What was done, with the values before and after: “edited item 3: “Opening” → “Opening of the meeting””. */
function withChange(did: string, about: About, field: string, words: MeetingWords, timeZone: string): string {
  const { t, text, format, time, language } = words;
  if (UNSAID.has(field)) return did;
  const said = (value: About['wasText']): string => {
    if (value === undefined) return '';
    const choices = CHOICES[field];
    if (choices === undefined) return shortened(text(value));
    const key = `${choices}${TURNED[value.en ?? ''] ?? value.en}`;
    return t.has(key) ? t(key) : '';
  };
  const isAnotherDay = field === 'startsAt' && time(about.was ?? 0) === time(about.becomes ?? 0);
  const amount = (value: number | null | undefined): string => {
    if (typeof value !== 'number') return '';
    if (isAnotherDay) return dayWords(value, timeZone, language);
    return field.endsWith('Ms') ? format.shortDuration(value) : time(value);
  };
  const [was, becomes] = [said(about.wasText) || amount(about.was), said(about.becomesText) || amount(about.becomes)];
  const sides = was === '' ? (becomes === '' ? 'none' : 'first') : becomes === '' ? 'gone' : 'both';
  return sides === 'none' ? did : t('chair.step.withChange', { did, sides, was, becomes });
}

/** Who did it: the chair, the secretary, or a delegation by its name. */
export function stepBy(step: Pick<Step, 'by'>, words: MeetingWords): string {
  const { t } = words;
  if (step.by.role === 'chair') return t('chair.by.chair');
  if (step.by.role === 'secretary') return t('chair.by.secretary');
  return words.delegation(step.by.delegationId) || t('chair.by.other');
}
