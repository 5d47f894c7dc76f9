// In which older encoding a text was saved, by letters that a language has and another has not: "Vuèiæ" in the encoding of Western Europe
// is "Vučić" in that of Central Europe. Looked at only where a text is no UTF-8; names that the table knows come before it.
import type { Encoding } from '#shared/import-encodings.ts';

type OfLetters = Extract<
  Encoding,
  'windows-1250' | 'windows-1253' | 'windows-1254' | 'windows-1255' | 'windows-1257' | 'windows-1258' | 'windows-874'
>;

const LOOKED_AT = 100_000;
/** No name is longer; what is, is no word. */
const LONGEST_WORD = 60;
const BETWEEN_WORDS = /[\s;,|"()]+/u;
// oxlint-disable-next-line no-control-regex -- these are what is not ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]/u;

/** "£ukasz", "Micha³owski", "D¹browski": Polish letters in the encoding of Western Europe; no pounds, no cubic metres, no marks of notes. */
const POLISH =
  /(?<!\p{L})£[aeiouyóê¹]\p{Ll}|(?<=[A-Za-zóêñœæ])(?<!(?<!\p{L})[cdhk]?m)[³¿]\p{Ll}|[b-df-hj-np-tv-zi³]¹[b-df-hj-np-tv-z³¿]/u;
/** "Krá¾ová", "¼ubomír": Slovak letters, and one of Polish. */
const SLOVAK = /(?<=\p{L})[¾¼¯]\p{Ll}|(?<![\p{L}\p{N}])¼[aeiouyáéíóúý]\p{Ll}/u;
/** "Dvoøák", "Nìmec", "Rùžièka": in the West these letters stand at the end of a word, or never before such a letter. */
const CZECH =
  /ø[áéíý]|ndøe|\p{L}ì\p{Ll}|(?<!q)[b-df-hj-np-tv-zøž]ù\p{Ll}|(?<=\p{Ll})[ïò](?=a?(?!\p{L}))(?<=[eoaáéu][ïò])/u;
/** "Kovaèiæ", "Vuèiæ", "Èrtomir". */
const OF_SOUTH_SLAVS =
  /[b-df-hj-np-tv-zè]i[æè](?!\p{L})|è[aou]|ièk|(?=\p{L}*[šžŠŽ])\p{L}*[èæÈÆð]|(?<!\p{L})È(?:[rueo]\p{Ll}|er)/u;
/** "Gyõzõ", "Erdõs", "Szûcs": at the end, or beside what Hungarian alone writes so. */
const HUNGARIAN =
  /(?<=\p{L})[õû](?!\p{L})|(?:[Ss]z|[Gg]y|[Cc]s|[Nn]y|[Zz]s|[Ll]y)[õû]|[õû](?:sz|gy|cs|ny|zs|ly|ri|rd)|(?<=[Ee]rd)õs|(?<=[FM])[õû][zts](?=\p{L}|(?!\p{L}))/u;
/** "ªtefan", "Grigoraº", "Bãsescu": a raised letter within a word, and ã before a letter of which Portuguese has none there. */
const ROMANIAN =
  /(?<![\p{L}\p{N}])ª\p{Ll}|[aeiouãâî]º(?:\p{Ll}|(?![\p{L}\p{N}.]))|ã[b-df-hj-np-tv-zþ]|þ[iãa](?=\p{Ll}|(?!\p{L}))(?<=[ãnr]þ[iãa])/u;
/** "Yýldýrým", "Þahin", "Ýbrahim", "Aðaoðlu", "Taþkýn": of Icelandic words these have no such neighbours. */
const TURKISH =
  /ý[b-df-hj-np-tv-zðþ]+ý|(?<!\p{L})Ý[a-z]{2}|oðlu|[aeiouöüý]ð[aeiuý]|[aeiouöüý]þ(?!ór)|(?<!\p{L})Þ[ae][hnkm]|[b-df-hj-np-tv-z]ý[nmlrkþ](?!\p{Ll}*[áéíóúæ])/u;
/** "NguyêÞn", "TrâÌn", "Phaòm": the tones of Vietnamese stand behind their vowel, and look like capitals in the middle of a word. */
const VIETNAMESE = /[aeiouyâêôãõý][ÌÒÞ](?=\p{Ll}|(?!\p{L}))/u;
/** "Grybauskaitë", "Ðimonytë", "Þukauskas": the endings of Lithuanian names, and its letters in front of them. */
const LITHUANIAN =
  /(?:ien|ait|yt|ût|ut)ë(?!\p{L})|(?<!\p{L})[ÐÞ][aeiouy](?:\p{Ll}*(?:as|is|us|ys|ë))(?!\p{L})|\p{L}[èðþøàæ]\p{Ll}*(?:as|is|us|ys|ienë)(?!\p{L})|ë(?:d|l|n|j|t|k|r|s)[aiou]s?(?!\p{L})/u;
/** "Bçrziòð", "Kalniòð", "Çriks": Latvian has its long e before consonants, and its names end so. */
const LATVIAN =
  /îtâj|âcij|Kïav|(?<!\p{L}*[öüý]\p{L}*)[Çç][rtnkvdmpl](?!\p{L}*[öüýı])|[ïòíì]ð(?!\p{L})|(?<!\p{L})[JK]â[nr]\p{Ll}*s(?!\p{L})/u;
/** What neither of them has, nor what stands there in theirs. */
const NOT_BALTIC = /[ãñêúýåÿœ]/iu;
/** What no text in the encoding of Central Europe has: there they are marks without a letter. */
const NEVER_CENTRAL = /[²½]/u;
/** Of the West alone, then of both besides Polish. */
const WESTERN = /[èàùìòïûõãåø]/iu;
const OF_BOTH = /[áäâçéíîëôöúüýß]/iu;
/** Of Icelandic, whose letters Turkish ones look like; Turkish has none of these. */
const ICELANDIC = /[áéíóúæ]/iu;

/**
 * Central Europe or Turkey, of a text in Latin letters; undefined: it is as well one of the West.
 * @param western the text, read in the encoding of Western Europe
 */
export function latinEncodingOf(western: string): OfLetters | undefined {
  const looked = western.slice(0, LOOKED_AT);
  const words = looked.split(BETWEEN_WORDS).filter((word) => BEYOND_ASCII.test(word));
  // In other alphabets nearly no word has a letter of ASCII.
  if (words.filter((word) => /[A-Za-z]/u.test(word)).length * 2 < words.length) return undefined;
  if (words.filter((word) => VIETNAMESE.test(word)).length * 4 >= words.length) return 'windows-1258';
  const baltic = words.filter(
    (word) => word.length <= LONGEST_WORD && (LITHUANIAN.test(word) || LATVIAN.test(word)),
  ).length;
  if (baltic > 0 && baltic * 2 >= words.length && baltic > words.filter((word) => NOT_BALTIC.test(word)).length)
    return 'windows-1257';
  if (isCentral(looked, words)) return 'windows-1250';
  const turkish = words.filter((word) => TURKISH.test(word) && !ICELANDIC.test(word)).length;
  return turkish > words.filter((word) => ICELANDIC.test(word) || /[èàùìòïõãåø]/iu.test(word)).length
    ? 'windows-1254'
    : undefined;
}

/** Whether a text has words that are none of the West, and are of Central Europe: more of them than such as have letters of the West. */
function isCentral(looked: string, words: readonly string[]): boolean {
  if (NEVER_CENTRAL.test(looked)) return false;
  if (SLOVAK.test(looked)) return true;
  const isOther = (word: string) => [CZECH, OF_SOUTH_SLAVS, HUNGARIAN, ROMANIAN].some((one) => one.test(word));
  const polish = words.filter((word) => POLISH.test(word)).length;
  const central = words.filter((word) => !POLISH.test(word) && isOther(word)).length;
  const others = words.filter((word) => !POLISH.test(word) && !isOther(word));
  const western = others.filter((word) => WESTERN.test(word)).length;
  if (central > western) return true;
  return polish > western && polish * 2 >= others.filter((word) => OF_BOTH.test(word)).length;
}

const LEAST_WORDS = 3;
const ACCENTED = /[άέήίόύώΐΰ]/gu;
/** A Greek word: with one accent, and ending as Greek words do. */
const isGreek = (word: string): boolean =>
  /^\p{Script=Greek}+$/u.test(word) &&
  !/ς(?!$)/u.test(word) &&
  /[αεηιουωςνρξάέήίόύώ]$/u.test(word.toLowerCase()) &&
  (word.match(ACCENTED)?.length ?? (/^[ΆΈΉΊΌΎΏ]/u.test(word) ? 1 : 0)) === 1;

/** Thai: vowels above and below and marks of tone stand behind a consonant, never in front. */
const THAI =
  /^(?:[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*[\u0e30\u0e32\u0e33\u0e45\u0e46\u0e2f]*)+$/u;

/** Hebrew, Greek and Thai, which have neither the letters nor the endings of the alphabets that are tried first. */
export function alphabetOf(bytes: Buffer): OfLetters | undefined {
  const looked = bytes.subarray(0, LOOKED_AT);
  const wordsIn = (encoding: OfLetters) =>
    (new TextDecoder(encoding).decode(looked).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => BEYOND_ASCII.test(word));
  const hebrew = wordsIn('windows-1255');
  // Its final letters stand nowhere else, and it has no capitals.
  if (
    hebrew.length >= LEAST_WORDS &&
    hebrew.every((word) => /^[א-ת]+$/u.test(word) && !/[ךםןףץ](?!$)/u.test(word)) &&
    hebrew.some((word) => word.length > 2)
  )
    return 'windows-1255';
  const thai = wordsIn('windows-874');
  if (thai.length > 0 && thai.every((word) => THAI.test(word)) && thai.join('').length >= 2 * LEAST_WORDS)
    return 'windows-874';
  // One-letter words and those in capitals have no accent.
  const greek = wordsIn('windows-1253').filter((word) => word.length > 2 && /\p{Ll}/u.test(word));
  return greek.length >= LEAST_WORDS && greek.filter(isGreek).length >= greek.length * 0.7 ? 'windows-1253' : undefined;
}
