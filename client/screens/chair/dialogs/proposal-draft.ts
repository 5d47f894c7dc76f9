// A proposal while an officer types it: its fields, and the command that they become. Pure.
import type { CommandOf } from '#shared/meeting/commands.ts';
import { parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import type { Language, Question, Settings, Text } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { wholeNumber } from '#shared/typed-input.ts';

import { changedParts, partsAsTyped, typedParts } from './proposal-parts.ts';

type Propose = CommandOf<'ProposeDecision'>;
type Edit = CommandOf<'EditQuestion'>;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Nobody’s nameplate, nothing that is amended, the silence as it stands. */
export const NONE = '-';

/** What it says stands by language, the rest by name. */
export interface Draft extends Record<Language, string> {
  subject: Propose['subject'];
  by: string;
  about: string;
  ask: NonNullable<Propose['ask']>;
  /** How long the silence lasts, in hours, or NONE. */
  hours: string;
  parts: string;
  important: boolean;
  distance: string;
}

/**
 * The fields of a proposal that is there, or of a new one.
 * @param settings of the meeting, whose rules say how long a silence lasts at the least
 * @param own the language whose field takes a text of which nobody said what language it is in
 */
export function draftOf(question: Question | undefined, own: Language, settings: Settings): Draft {
  const { text = '', texts = { [own]: text } as Text, ask = 'objection', distance = '' } = question ?? {};
  const said = Object.fromEntries(LANGUAGES.map((one) => [one, texts[one] ?? ''])) as Record<Language, string>;
  return {
    ...said,
    subject: question?.kind === 'sounding' ? 'sounding' : (question?.subject ?? 'proposal'),
    by: question?.by ?? NONE,
    about: question?.about ?? NONE,
    ask: ask === 'ruling' ? 'objection' : ask,
    hours: question ? NONE : usualHours(settings),
    parts: partsAsTyped(question?.parts),
    important: question?.important === true,
    distance: String(distance),
  };
}

/** Those of the meeting, first its own first; and any other that it is given in. */
export const languagesOf = (draft: Draft, languages: readonly Language[]): Language[] => [
  ...languages,
  ...LANGUAGES.filter((one) => !languages.includes(one) && draft[one] !== ''),
];

/** What it says, in as many languages as were typed; null: in none. */
function textsOf(draft: Draft, languages: readonly Language[]): { text: string; texts: Text; count: number } | null {
  const typed = languagesOf(draft, languages)
    .map((language) => [language, draft[language].trim()] as const)
    .filter(([, text]) => text !== '');
  const [first] = typed;
  return first ? { text: first[1], texts: Object.fromEntries(typed), count: typed.length } : null;
}

export const saysSomething = (draft: Draft): boolean => LANGUAGES.some((one) => draft[one].trim() !== '');

/** Lengths of a silence that are offered, in hours. */
const HOURS = [1, 4, 12, 24, 48, 72, 96] as const;
const USUAL_HOURS = 24;

/** The shortest silence that the rules of the meeting take, in whole hours; 0: they say nothing. */
export const leastHours = (settings: Settings): number => Math.ceil(parameterOf(settings, 'silenceMinMs') / HOUR_MS);

/** Those of them that the rules of the meeting take, and the shortest that they take where that is longer than all. */
export function hoursOffered(settings: Settings): string[] {
  const least = leastHours(settings);
  return [...new Set([...(least > 1 ? [least] : []), ...HOURS.filter((hours) => hours >= least)])]
    .toSorted((one, other) => one - other)
    .map(String);
}

const usualHours = (settings: Settings): string => String(Math.max(USUAL_HOURS, leastHours(settings)));

/** The instant, in ms, at which a silence of so many hours is over, at a whole minute; a minute more, so that it is longer than the least. */
const silenceEnds = (now: number, hours: string): number =>
  (Math.ceil((now + Number(hours) * HOUR_MS) / MINUTE_MS) + 1) * MINUTE_MS;

/** @param now instant in ms, as the server has it; @returns null: it says nothing yet */
export function proposed(draft: Draft, languages: readonly Language[], now: number): Propose | null {
  const said = textsOf(draft, languages);
  if (!said) return null;
  const { subject, by, about, ask, hours, important } = draft;
  const says = { text: said.text, ...(said.count > 1 && { texts: said.texts }) };
  const whose = by === NONE ? {} : { by };
  if (subject === 'sounding') return { type: 'ProposeDecision', subject, ...says, ...whose };
  const parts = typedParts(draft.parts);
  return {
    type: 'ProposeDecision',
    subject,
    ...says,
    ...whose,
    ...(about !== NONE && { about }),
    ask,
    ...(ask === 'silence' && { closesAt: silenceEnds(now, hours) }),
    ...(parts.length > 0 && { parts }),
    ...(important && { important }),
  };
}

/** How many amendments away: from one on. */
const farTyped = (typed: string): number | undefined => wholeNumber(typed, 2) || undefined;

/** What was changed of it. Its texts go together: a text that is sent alone takes all the others away. */
export function edited(
  question: Question,
  changed: Partial<Draft>,
  draft: Draft,
  languages: readonly Language[],
  now: number,
): Edit {
  const said = LANGUAGES.some((one) => changed[one] !== undefined) ? textsOf(draft, languages) : null;
  const distance = changed.distance === undefined ? undefined : farTyped(changed.distance);
  const hours = changed.hours ?? NONE;
  return {
    type: 'EditQuestion',
    questionId: question.id,
    ...(said && { text: said.text, ...((said.count > 1 || question.texts) && { texts: said.texts }) }),
    ...(changed.parts !== undefined && { parts: changedParts(question.parts ?? [], changed.parts) }),
    ...(changed.important !== undefined && { important: changed.important }),
    ...(distance !== undefined && { distance }),
    ...(hours !== NONE && { closesAt: silenceEnds(now, hours) }),
  };
}
