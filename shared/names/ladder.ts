// The ladder of names: a name as somebody wrote it, climbed from what is surest to what is only offered. The first rung on which exactly
// one is called so decides; where several are, or none is, those that may be meant are offered and a person is asked. Pure.
import { isAnothers, withoutForm, withoutDelegation } from './formal.ts';
import { bagOf, inAnyOrder, inOneWord, joined, spelt } from './keys.ts';
import { beginnings, likeness } from './likeness.ts';
import { simplified } from './traditional.ts';

/** Somebody who has a name: a State or an organization. */
export interface Callable {
  id: string;
  /** ISO 3166-1 codes of two and three letters, or its own: as they are printed, in capitals. */
  codes: readonly string[];
  /** In all languages. */
  names: readonly string[];
  /** Former and short names. */
  aliases: readonly string[];
  /** As earlier imports of this meeting had it: what a person decided then holds. */
  as: readonly string[];
  /** Its code may stand in brackets behind a name: a State's there is another State. */
  isOrganization: boolean;
}

/** By which rung a name was recognised; `near`: by a few letters, which is only ever offered. */
export type Rung = 'as' | 'code' | 'name' | 'spaces' | 'words' | 'alias' | 'parts' | 'formal' | 'near';

export interface Offer {
  id: string;
  how: Rung;
  /** Letters apart, where it is near. */
  distance?: number;
}

/** One that it is, or those that may be meant, the likeliest first: none, where nobody is called anything like it. */
export type Climb = { found: Offer; offers?: undefined } | { found?: undefined; offers: Offer[] };

export interface Ladder {
  /** The one that it is, without looking for those that may be meant: to count what is known of many texts. */
  find(written: string): Offer | undefined;
  /** @param isThere whether one of these codes is in the file or the meeting besides: "Congo" is one of two where the other is not. */
  climb(written: string, isThere?: (code: string) => boolean): Climb;
}

interface Shared {
  calls: readonly string[];
  codes: readonly string[];
}
/** Names that always mean one of two: États-Unis is written with the letters of the European Union. */
const ALWAYS_ASKED: readonly Shared[] = [
  { calls: ['Korea', 'Corée', 'Corea', 'Корея', 'كوريا', '高丽'], codes: ['KR', 'KP'] },
  { calls: ['É.-U.'], codes: ['US', 'EU'] },
];
/** The name of the first, and what many call the second where it is alone. */
const ASKED_ALONE: Shared = { calls: ['Congo', 'Конго', 'الكونغو', '刚果'], codes: ['CG', 'CD'] };

const MOST_OFFERS = 5;
const BRACKETS = /[([{（【［]([^()[\]{}（）【】［］]*)[)\]}）】］]/gu;

type Index = Map<string, Set<string>>;

/** A name by the key of each rung. */
interface Keys {
  single: string;
  trimmed: string;
  spelt: string;
  joined: string;
  bag: string;
}
function keysOf(written: string): Keys {
  const plain = spelt(written);
  return { single: single(written), trimmed: written.trim(), spelt: plain, joined: joined(plain), bag: bagOf(plain) };
}

/** Makes the ladder of all who may be meant. */
export function nameLadder(all: readonly Callable[]): Ladder {
  const byCode = new Map(all.flatMap(({ id, codes }) => codes.map((code) => [code, id] as const)));
  const organizations = new Set(all.flatMap(({ id, isOrganization }) => (isOrganization ? [id] : [])));
  /** The code of two letters of each State. */
  const codeOf = new Map(
    all.map(({ id, codes }) => [id, codes.find((code) => /^[A-Z]{2}$/u.test(code)) ?? ''] as const),
  );
  const index = (keysOf: (one: Callable) => readonly string[]): Index => {
    const found: Index = new Map();
    for (const one of all)
      for (const key of keysOf(one)) if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(one.id));
    return found;
  };
  const names = (key: (name: string) => string) => index((one) => one.names.map(key));
  const aliases = (key: (name: string) => string) => index((one) => one.aliases.map(key));
  /** Each rung with its key, from the surest on. */
  const rungs: readonly { how: Rung; key: keyof Keys; index: Index }[] = [
    { how: 'as', key: 'single', index: index(({ as }) => as.map(single)) },
    { how: 'code', key: 'trimmed', index: index(({ codes }) => codes) },
    { how: 'name', key: 'spelt', index: names(spelt) },
    { how: 'spaces', key: 'joined', index: names(inOneWord) },
    { how: 'words', key: 'bag', index: names(inAnyOrder) },
    { how: 'alias', key: 'spelt', index: aliases(spelt) },
    { how: 'alias', key: 'joined', index: aliases(inOneWord) },
    { how: 'alias', key: 'bag', index: aliases(inAnyOrder) },
  ];
  const { near, within, beginning } = likeness(all);
  const mayBegin = beginnings(all);
  const known = new Map<string, Climb>();
  const askedBags = new Set(ALWAYS_ASKED.flatMap((one) => one.calls.map(inAnyOrder)));
  const isAlwaysAsked = (bag: string): boolean => askedBags.has(bag);

  function straight(written: string): Climb {
    const keys = keysOf(written);
    for (const { how, key, index: there } of rungs) {
      const hits = there.get(keys[key]);
      if (hits === undefined) continue;
      const [first, ...others] = [...hits].map((id): Offer => ({ id, how }));
      return others.length === 0 ? { found: first! } : { offers: [first!, ...others] };
    }
    return { offers: [] };
  }

  /** One name in two languages, one behind the other: "Switzerland Suisse". */
  function twice(written: string): Climb {
    const words = written.split(' ');
    if (words.length === 1 || words.length > 12 || !mayBegin(words[0]!)) return { offers: [] };
    for (let at = 1; at < words.length; at += 1) {
      const first = straight(words.slice(0, at).join(' '));
      if (first.found && first.found.id === straight(words.slice(at).join(' ')).found?.id)
        return { found: { id: first.found.id, how: 'parts' } };
    }
    return { offers: [] };
  }

  /** The State whose short name stands in the form of a formal one. */
  function formally(written: string): Offer | undefined {
    for (const { rest, form } of withoutForm(written)) {
      if (isAlwaysAsked(inAnyOrder(rest))) return undefined;
      const { found } = straight(rest);
      if (!found) continue;
      return organizations.has(found.id) || isAnothers(codeOf.get(found.id) ?? '', form)
        ? undefined
        : { id: found.id, how: 'formal' };
    }
    return undefined;
  }

  /** Whose delegation or government it is. */
  function represented(written: string): Offer | undefined {
    const whose = withoutDelegation(written);
    if (whose === undefined || isAlwaysAsked(inAnyOrder(whose))) return undefined;
    const found = straight(whose).found ?? formally(whose);
    return found && { id: found.id, how: 'formal' };
  }

  /** Both sides of a stroke, where they agree; what stands outside brackets, unless what is inside is somebody else. */
  function inParts(written: string): Climb {
    const sides = written.split('/').filter((side) => side.trim() !== '');
    if (sides.length > 1)
      return agreed(
        sides.map((side) => around(side)),
        sides.length,
      );
    return around(written);
  }

  function around(written: string): Climb {
    const outside = single(written.replace(BRACKETS, ' '));
    const inside = Array.from(written.matchAll(BRACKETS), ([, text = '']) => straight(text));
    if (outside === single(written) || outside === '') return straight(written);
    const whole = straight(written);
    if (whole.found) return whole;
    const before = straight(outside);
    if (before.found) return agreed([before, ...inside.filter(({ found }) => found)], 1);
    const [code] = inside.flatMap(({ found }) => (found?.how === 'code' && organizations.has(found.id) ? [found] : []));
    if (code) return { found: { ...code, how: 'parts' } };
    return { offers: [...(before.offers ?? []), ...inside.flatMap(({ found, offers }) => found ?? offers)] };
  }

  /** The one that they all are, if at least so many of them are somebody. */
  function agreed(parts: readonly Climb[], least: number): Climb {
    const found = parts.flatMap((part) => part.found ?? []);
    const ids = new Set(found.map(({ id }) => id));
    if (ids.size === 1 && found.length >= least) return { found: { id: found[0]!.id, how: 'parts' } };
    return { offers: once(parts.flatMap(({ found: one, offers }) => one ?? offers)) };
  }

  function exactly(written: string): Climb {
    const first = straight(written);
    if (first.found || first.offers.length > 0) return first;
    const parts = inParts(written);
    const both = parts.found ? parts : twice(written);
    if (both.found) return both;
    const formal = formally(written) ?? represented(written);
    if (formal) return { found: formal };
    const plainer = simplified(written);
    return plainer === written ? parts : exactly(plainer);
  }

  function climbed(written: string): Climb {
    const kept = known.get(written);
    if (kept) return kept;
    const climb = exactly(written);
    const all: Climb = climb.found
      ? climb
      : {
          offers: once([...climb.offers, ...near(written), ...within(written), ...beginning(written)]).slice(
            0,
            MOST_OFFERS,
          ),
        };
    known.set(written, all);
    return all;
  }

  /** Without its number and marks, unless somebody is called so with them: "G77". */
  const own = (written: string): string => (straight(single(written)).found ? single(written) : plain(written));

  /** Those of two that are here, where what is written is how either may be called. */
  const either = ({ calls: shared, codes }: Shared) => {
    const bags = new Set(shared.map(inAnyOrder));
    const those = codes.flatMap((code) => byCode.get(code) ?? []).map((id): Offer => ({ id, how: 'name' }));
    return (bag: string): Offer[] => (bags.has(bag) ? those : []);
  };
  const [alwaysAsked, askedAlone] = [ALWAYS_ASKED.map(either), either(ASKED_ALONE)];

  return {
    find: (written) => (written.length > LONGEST_NAME ? undefined : exactly(own(written)).found),
    climb(written, isThere = () => true) {
      if (written.length > LONGEST_NAME) return { offers: [] };
      const climb = climbed(own(written));
      if (climb.found?.how === 'as' || climb.found?.how === 'code') return climb;
      const bag = inAnyOrder(written);
      const asked = alwaysAsked.flatMap((call) => call(bag));
      if (asked.length > 0) return { offers: asked };
      const alone = askedAlone(bag);
      return alone.length > 1 && !isThere(ASKED_ALONE.codes[1]!) ? { offers: alone } : climb;
    },
  };
}

/** What counts lines, in front of a name: "12. ", "(a) ", "II. ", "No. 3 ", "2nd ". "I.R. Iran" has none: a blank stands behind its point. */
export const COUNT_MARK = String.raw`(?:(?:\p{Nd}{1,3}|[a-z]|[ivx]{2,5}|[IVX]{1,5})(?:\.\s+|\)\s*)|\((?:\p{Nd}{1,3}|[a-z]|[ivx]{2,5})\)\s*|(?:[Nn][or]\.?|[№#])\s*\p{Nd}{1,3}[.:)]?\s+|\p{Nd}{1,3}(?:st|nd|rd|th)\s+)`;
/**
 * What counts it or a bullet in front, and the marks of footnotes before and behind: "12. Peru", "• Peru", "¹ Peru", "Peru ², ³", "Peru^1",
 * "Peru1", "Peru 1)", "Peru 1/".
 */
const AROUND = new RegExp(
  String.raw`^\s*(?:${COUNT_MARK}|[-–—•·*▪●○◦■□►➢✓‣\uf0b7\uf0a7]\s+|[*†‡§\u00b9\u00b2\u00b3\u2070-\u2079]+\s*)|(?:[\s,]*(?:[*†‡§#+◊\u00b9\u00b2\u00b3\u2070-\u2079]|\(\d{1,2}\)|\^?\d{1,2}\)|\^\d{1,2}|\d{1,2}\/|\b[a-z]\/))+\s*$`,
  'gu',
);
/** Longer than any name: it is none, and is not worth the time. */
const LONGEST_NAME = 400;

/** As a name is climbed: "12. Peru*" is Peru. What was decided of a name as it is written goes by it as it is. */
const plain = (written: string): string =>
  single(written.replace(AROUND, '').replace(/(\p{L}{3})\d{1,2}$/u, '$1')) || single(written);

/** With single blanks and nothing else folded. */
export const single = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Each once, by what is surest. */
const once = (offers: readonly Offer[]): Offer[] =>
  offers.filter(({ id }, at) => offers.findIndex((one) => one.id === id) === at);
