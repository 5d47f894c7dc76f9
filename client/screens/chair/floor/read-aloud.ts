// Puts the chair's words together: which sentences is shared/meeting/chair/words.ts's affair, their text is in the catalogues, here names take their forms.
import type { Sentence, WordParam } from '#shared/meeting/chair/sentences.ts';
import type { Catalogue, Guest, Language, Meeting } from '#shared/meeting/state.ts';

import type { InterfaceLanguage } from '../../../i18n/areas.ts';
import { commaOf } from '../../../i18n/format.ts';
import type { Format } from '../../../i18n/format.ts';
import { isolated } from '../../../i18n/pick-language.ts';
import type { TextValues, Translate } from '../../../i18n/translate.ts';
import { asQuoted, asWish } from './proposal-in-sentence.ts';
import { callsItself } from '../../../components/interruption-words.ts';
import { groupNamed, nameOf, nameTo, withArticle } from '../../../components/officers/names-in-sentences.ts';
import type { Named } from '../../../components/officers/names-in-sentences.ts';
import { textIn } from '#shared/meeting/texts.ts';

export interface SpokenWords {
  /** To be said at once, before the rest: "Kindly conclude." */
  first: string | null;
  rest: string;
}

/** Where it is not that of Latin letters. */
const PUNCTUATION: Partial<Record<Language, { stop: string; space: string }>> = {
  ar: { stop: '.', space: ' ' },
  zh: { stop: '。', space: '' },
};

interface Reader {
  t: Translate;
  format: Format;
  interfaceLanguage: InterfaceLanguage;
}

type Form = 'the' | 'of' | 'to';

/** What the Chair reads aloud, in the reader’s language, its sentences put together. */
export function spokenWords(sentences: readonly Sentence[], meeting: Meeting, reader: Reader): SpokenWords {
  const first = sentences.find(({ key }) => key === 'kindlyConclude');
  const { stop, space } = PUNCTUATION[reader.interfaceLanguage as Language] ?? { stop: '.', space: ' ' };
  let rest = '';
  let stopped = false;
  for (const sentence of sentences) {
    if (sentence === first) continue;
    // A name that ends with a full stop ("Mines Action Ltd.") ends its sentence with it.
    const said = reader
      .t(`aloud.${sentence.key}`, valuesOf(sentence, meeting, reader))
      .replace(/\.\.$/u, '.')
      // So does a proposal that is a question.
      .replaceAll(/([?!？！؟…])[.。]/gu, '$1');
    // A clause goes on; what begins with the article of a name is a sentence all the same.
    const text = sentence.key === 'followedBy' ? said : said.slice(0, 1).toUpperCase() + said.slice(1);
    // What is a clause goes on where the sentence before it stopped.
    if (sentence.key === 'followedBy') rest = (stopped ? rest.slice(0, -stop.length) : rest) + text;
    else rest += rest === '' ? text : space + text;
    // What was typed brings the marks of any language; the point of “Ltd.” is no stop in Chinese.
    stopped = !(stop === '。' ? /[。？！؟…”）?!]$/u : /[.。?!？！؟…»”)]$/u).test(rest);
    if (stopped) rest += stop;
  }
  return { first: first ? reader.t(`aloud.${first.key}`) : null, rest };
}

/** A name is there in three forms: `{who}`, and as `{whoOf}` and `{whoTo}`, since French and Spanish join their prepositions with the article. */
const FORMS = { the: '', of: 'Of', to: 'To' } as const satisfies Record<Form, string>;

function valuesOf({ params }: Sentence, meeting: Meeting, reader: Reader): TextValues {
  const values: TextValues = {};
  for (const [name, param] of Object.entries(params)) {
    // The message has its plural.
    if (param.kind === 'count') {
      values[name] = param.count;
      continue;
    }
    // The message chooses its words by it.
    if (param.kind === 'sort') {
      values[name] = param.sort;
      continue;
    }
    for (const [form, ending] of Object.entries(FORMS) as [Form, string][])
      values[name + ending] = textOf(param, form, meeting, reader);
    // Whether it goes on "… wishes to", or is quoted; whether it says itself what it is.
    if (param.kind === 'proposal') {
      const wish = asWish(
        textIn(param.text, reader.interfaceLanguage, meeting.catalogue.languages?.[0]),
        reader.interfaceLanguage,
      );
      values['how'] = wish === null ? 'quoted' : 'wish';
      values['wish'] = wish ?? '';
    }
    if (param.kind === 'label') values['how'] = callsItself(param.label) ? 'named' : 'numbered';
    if (param.kind === 'item')
      values[`${name}Number`] = isolated(meeting.catalogue.items[param.id]?.number ?? '', reader.interfaceLanguage);
  }
  return values;
}

function textOf(
  param: Exclude<WordParam, { kind: 'count' | 'sort' }>,
  form: Form,
  meeting: Meeting,
  { t, format, interfaceLanguage: language }: Reader,
): string {
  const { catalogue } = meeting;
  switch (param.kind) {
    case 'delegation':
      return formOf(delegationNamed(catalogue, param.id), form, language);
    case 'delegations':
      return format.list(param.ids.map((id) => formOf(delegationNamed(catalogue, id), form, language)));
    case 'group':
      return formOf(groupNamed(catalogue.groups, param.name), form, language);
    case 'guest':
      return nameThenTitle(param.guest, language);
    case 'item': {
      const info = catalogue.items[param.id];
      return info ? textIn(info.title, language) : '';
    }
    case 'sitting': {
      const title = meeting.sittings.find(({ id }) => id === param.id)?.title;
      return lowered(title ? withoutArticle(textIn(title, language), language) : '');
    }
    case 'length':
      return format.duration(param.ms);
    case 'time':
      return format.time(param.at, catalogue.timeZone);
    case 'motion':
      if (param.limitMs !== undefined) return t('aloud.motionLimit', { length: format.duration(param.limitMs) });
      return param.until === undefined
        ? t(`aloud.motion.${param.id}`)
        : t('aloud.motionUntil', { time: format.time(param.until, catalogue.timeZone) });
    case 'text':
      return textIn(param.text, language);
    case 'proposal':
      return asQuoted(textIn(param.text, language, catalogue.languages?.[0]));
    case 'label':
      return asQuoted(param.label);
    case 'meeting':
      return withoutArticle(textIn(catalogue.title, language), language);
    default:
      return param satisfies never;
  }
}

const delegationNamed = (catalogue: Catalogue, id: string): Named => catalogue.delegations[id] ?? { name: { en: id } };

function formOf(named: Named, form: Form, language: Language): string {
  switch (form) {
    case 'the':
      return withArticle(named, language);
    case 'of':
      return nameOf(named, language);
    case 'to':
      return nameTo(named, language);
    default:
      return form satisfies never;
  }
}

/** "Ms. N, Under-Secretary-General ...": the name comes first, and the sentence goes on after the title. */
const nameThenTitle = ({ name, title }: Guest, language: Language): string =>
  title === undefined ? name : `${name}${commaOf(language)}${title}`;

/** English sentences bring their own article. */
const withoutArticle = (title: string, language: Language): string =>
  language === 'en' ? title.replace(/^the\s+/iu, '') : title;

/** A title inside a sentence: "the morning sitting", but "CCM preparatory sitting" stays as it is. */
const lowered = (title: string): string =>
  /^\p{Lu}{2}/u.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
