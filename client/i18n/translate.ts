// Turns a key and its values into text. Knows the messages that it was given, not where they come from, and no React state.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Formatters } from 'intl-messageformat';
import { Fragment, createElement } from 'react';
import type { ReactNode } from 'react';

import type { InterfaceLanguage, TextKey } from './areas.ts';
import type { Messages } from './catalogues.ts';

export type TextValues = Record<string, string | number>;
export type RichValues = Record<string, ReactNode | ((chunks: ReactNode) => ReactNode)>;

/** The message of a key, filled in; types know the keys. */
export interface Translate {
  /** The message in the reader's language; plurals, ordinals and choices by ICU. */
  (key: TextKey, values?: TextValues): string;
  /** The same with elements as values, and with tags: `<b>..</b>` calls the value `b` with what is inside. */
  rich: (key: TextKey, values: RichValues) => ReactNode;
  /** Whether there is such a message, for keys made from data (a refusal's reason). */
  has: (key: string) => key is TextKey;
}

/** Western digits in Arabic too, as on the nameplates and clocks of the Palais. */
export const LOCALES: Record<InterfaceLanguage, string> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ar: 'ar-u-nu-latn',
  zh: 'zh',
  ru: 'ru',
};

// The library asks ICU which locales there are: fifty milliseconds on a phone. Every browser has these.
IntlMessageFormat.resolveLocale = () => undefined;

/** Plural rules and formats of numbers, one for all messages: making one costs far more than using it. */
const formatters: Formatters = {
  getNumberFormat: kept((locales, options) => new Intl.NumberFormat(locales, options)),
  getDateTimeFormat: kept((locales, options) => new Intl.DateTimeFormat(locales, options)),
  getPluralRules: kept((locales, options) => new Intl.PluralRules(locales, options)),
};

function kept<Options, Made>(
  make: (locales?: string | string[], options?: Options) => Made,
): (locales?: string | string[], options?: Options) => Made {
  const known = new Map<string, Made>();
  return (locales, options) => {
    const key = JSON.stringify([locales, options]);
    const made = known.get(key) ?? make(locales, options);
    known.set(key, made);
    return made;
  };
}

export function createTranslate(language: InterfaceLanguage, messages: Messages): Translate {
  const formats = new Map<string, IntlMessageFormat>();

  const formatOf = (key: string): IntlMessageFormat | string => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const message = messages[key];
    // Types and tests keep this from happening; were an area missing, its keys are better than a blank page in the hall.
    if (message === undefined) return key;
    if (typeof message === 'string') return message;
    const format = new IntlMessageFormat(message, LOCALES[language], undefined, { formatters });
    formats.set(key, format);
    return format;
  };

  const text = (key: TextKey, values?: TextValues): string => {
    const format = formatOf(key);
    return typeof format === 'string' ? format : String(format.format(values));
  };
  const rich = (key: TextKey, values: RichValues): ReactNode => {
    const format = formatOf(key);
    return typeof format === 'string' ? format : keyed(format.format<ReactNode>(mapTags(values)));
  };
  return Object.assign(text, { rich, has: (key: string): key is TextKey => key in messages });
}

type FormatValues = Parameters<typeof IntlMessageFormat.prototype.format<ReactNode>>[0];

/** A tag is given what is inside it as one node, like any other content. */
function mapTags(values: RichValues): FormatValues {
  const mapped = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function' ? (pieces: ReactNode) => value(keyed(pieces)) : value,
  ]);
  return Object.fromEntries(mapped) as FormatValues;
}

/** Pieces of a sentence never change places among one another: they are children, not a list that would need keys. */
function keyed(pieces: ReactNode): ReactNode {
  if (!Array.isArray(pieces)) return pieces;
  if (pieces.length === 1) return pieces[0] as ReactNode;
  return createElement(Fragment, null, ...(pieces as ReactNode[]));
}
