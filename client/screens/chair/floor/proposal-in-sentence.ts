// A proposal's text inside a sentence of the Chair. Whoever types one ends it with a full stop or not, begins it with "to", with a capital
// letter, with a verb or with the name of a draft: where it goes on "… wishes to" it is said so, any other is quoted. Pure.
import type { Language } from '#shared/meeting/state.ts';

/** What has a meaning of its own at the end of a sentence is kept in a quotation only. */
const END = /[\s.。．;:,；：，،]+$/u;
const END_OF_QUESTION = /[\s.。．;:,；：，،?!？！؟…]+$/u;
/** A second sentence, or a second line: too much to go on with. */
const GOES_ON_AFTER_STOP = /[.!?。！？؟]\s+\S|[。！？]\S|\n/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ENGLISH = words(
  'accept acknowledge add adjourn adopt affirm agree allocate amend appeal appoint approve ask authorise authorize begin call close conclude ' +
    'confirm consider continue convene convey create decide declare defer delete designate develop elect encourage endorse establish express ' +
    'extend forward grant hold include inform insert instruct invite keep launch limit make mandate meet nominate note open postpone proceed ' +
    'proclaim reaffirm recall recognise recognize recommend refer reject remove renew replace request resume retain return send set start submit ' +
    'support suspend take thank transmit underline update urge vote waive welcome withdraw work',
);
/** These open names of papers as well: "Request for …", "Note by …", "Work programme …". */
const ENGLISH_NOUNS = words('appeal call note request return set start support update vote work');
const AFTER_A_NOUN = words('by for from in of on programme plan');

const FRENCH_NOUNS = words('avenir calendrier dernier devoir désir dossier loisir papier pouvoir premier souvenir');
const FRENCH_IN_IER = words(
  'apprécier confier copier étudier modifier notifier prier publier qualifier ratifier remercier vérifier',
);
const FRENCH_IN_RE = words(
  'admettre clore conclure élire entendre étendre exclure faire inclure inscrire mettre permettre poursuivre prendre reconnaître remettre rendre ' +
    'reprendre soumettre souscrire suivre suspendre transmettre',
);
const SPANISH_NOUNS = words('auxiliar carácter ejemplar lugar militar par poder primer similar taller tercer titular');
const RUSSIAN_NOUNS = words('часть область сеть власть память печать речь путь четверть запись роль цель');
/** Nouns in Arabic, verbs without a mark in Chinese: by the ones that proposals begin with. */
const ARABIC =
  /^(?:أن|اعتماد|إقرار|الموافقة|إرجاء|تأجيل|الإحاطة|الطلب|طلب|دعوة|انتخاب|تعيين|إنشاء|تمديد|تعليق|إحالة|تقديم|تعديل|حذف|قبول|تأييد|التوصية|الترحيب|عقد|مواصلة|النظر|تأكيد)(?:\s|$)/u;
const CHINESE =
  /^(?:通过|批准|核准|赞同|同意|决定|注意到|表示|请|要求|选举|任命|设立|建立|延长|推迟|暂停|核可|认可|欢迎|提交|转交|修改|修正|删除|接受|授权|建议|邀请|呼吁|召开|继续|审议|结束|撤回)/u;

/** Of each language that has one: the word by which the sentence itself is joined, which some type as well. */
const JOINED: Partial<Record<Language, RegExp>> = { en: /^to\s+/iu, fr: /^(?:de\s+|d[’'])/iu, ar: /^في\s+/u };

const VERBAL: Record<Language, (first: string, second: string, text: string) => boolean> = {
  en: (first, second) => ENGLISH.has(first) && !(ENGLISH_NOUNS.has(first) && AFTER_A_NOUN.has(second)),
  fr(first, second, text) {
    const verb = /^s[’']/u.test(first) ? first.slice(2) : first === 'se' ? second : first;
    if (FRENCH_NOUNS.has(verb) || /^ne\s/iu.test(text)) return false;
    if (verb.endsWith('ier')) return FRENCH_IN_IER.has(verb);
    return FRENCH_IN_RE.has(verb) || /.{2}(?:er|ir)$/u.test(verb);
  },
  es: (first) => /.{2}[aeií]r(?:se)?$/u.test(first) && !SPANISH_NOUNS.has(first),
  ru: (first) =>
    /(?:[аеиоуыэюя]ть|ти|чь)(?:ся|сь)?$/u.test(first) && !/[ое]сть$/u.test(first) && !RUSSIAN_NOUNS.has(first),
  zh: (_, __, text) => CHINESE.test(text),
  ar: (_, __, text) => ARABIC.test(text),
};

const inOneLine = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');

/** As it goes on behind "… wishes to"; null: it does not, and is quoted. */
export function asWish(text: string, language: Language): string | null {
  const typed = text.trim().replace(END_OF_QUESTION, '');
  if (GOES_ON_AFTER_STOP.test(typed)) return null;
  const joined = JOINED[language];
  const line = inOneLine(joined === undefined ? typed : typed.replace(joined, ''));
  const [first = '', second = ''] = line.toLowerCase().split(' ');
  if (!VERBAL[language](first, second, line)) return null;
  // The line begins with a verb, so its capital letter only marks the start of a sentence: inside another it is small.
  return line.slice(0, 1).toLowerCase() + line.slice(1);
}

/** In one line and without its full stop, for the sentence that goes on behind it. */
export function asQuoted(text: string): string {
  const line = inOneLine(text);
  return line.replace(END, '') || line;
}
