// What has interrupted the debate, in one line for every view, and what more there is to it in another: whom it holds, what the room is asked.
import type { Interruption } from '#shared/meeting/on-now.ts';
import { isBusiness } from '#shared/meeting/questions/kinds.ts';
import type { Question } from '#shared/meeting/state.ts';

import { isolated } from '../i18n/pick-language.ts';
import { motionName } from './motion-name.ts';
import type { MeetingWords } from './meeting-words.ts';

/** How a question is worded, in the reader’s language where it is there. */
export const wordingOf = (
  { text = '', texts }: Partial<Pick<Question, 'text' | 'texts'>>,
  words: MeetingWords,
): string => (texts ? words.text(texts) : text);

/** What it is, with whose it is; a proposal as it is worded. */
export function raisedName(question: Question, words: MeetingWords): string {
  const { kind, motion, by } = question;
  const { t, delegation } = words;
  if (motion !== undefined) return motionName({ ...question, motion }, words);
  if (isBusiness(kind)) return wordingOf(question, words);
  return t(`common.raised.${kind}`, { name: by === undefined ? '' : delegation(by) });
}

/** The same, with what was said of it. */
export function settledName(question: Question, words: MeetingWords): string {
  const { kind, motion } = question;
  const isWording = motion === undefined && isBusiness(kind);
  const parts = [raisedName(question, words), ...(isWording ? [] : [wordingOf(question, words)])];
  return parts.filter(Boolean).join(' · ');
}

/** What was ruled on it, or became of it, as it stands inside a sentence: "not well taken". */
export const ruledWords = ({ outcome = 'lapsed' }: Pick<Question, 'outcome'>, { t }: Pick<MeetingWords, 't'>): string =>
  t('common.ruled', { outcome: outcome === 'ruled-out' ? 'ruledOut' : outcome });

/** The same in a line of its own: "Not well taken". */
export function ruledLine(question: Pick<Question, 'outcome'>, words: Pick<MeetingWords, 't'>): string {
  const said = ruledWords(question, words);
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}

/** A motion by its name, a proposal by its text; below it that the room is asked, else how the motion is worded. */
function ofQuestion(question: Question, words: MeetingWords) {
  const { motion, stage } = question;
  const { t } = words;
  const said = wordingOf(question, words);
  const asked = stage === 'put' ? t('common.put') : null;
  if (motion === undefined) return { line: said, held: asked };
  return { line: motionName({ ...question, motion }, words), held: asked ?? (said === '' ? null : said) };
}

/** What is decided on, in one line: the motion with its mover, what is proposed; of an appeal, what in favour means. */
export function questionLine(question: Question, words: MeetingWords): string {
  const { motion, kind } = question;
  if (kind === 'appeal') return words.t('common.vote.onAppeal');
  return motion === undefined ? wordingOf(question, words) : motionName({ ...question, motion }, words);
}

/** What calls itself something (“Annex I”, “Operative paragraph 3”) needs no “paragraph” before it; a bare number does. */
export const callsItself = (label: string): boolean => /^(?:\p{L}{3}|[\u3400-\u9fff])/u.test(label);

/** So many letters of a proposal name it beside something else. */
const NAMES_IT = 80;

/** The same, cut short where it is long. */
export function shortLine(question: Question, words: MeetingWords): string {
  const letters = Array.from(questionLine(question, words));
  return letters.length > NAMES_IT ? `${letters.slice(0, NAMES_IT).join('').trimEnd()}…` : letters.join('');
}

/** A part of a proposal by its name, with the proposal that it is of; "" of a part that it has not. */
export function partName(question: Question, part: string | undefined, words: MeetingWords): string {
  const label = question.parts?.find(({ id }) => id === part)?.label;
  if (label === undefined) return '';
  const how = callsItself(label) ? 'named' : 'numbered';
  const [called, proposal] = [label, shortLine(question, words)].map((said) => isolated(said, words.interfaceLanguage));
  return words.t('common.partOf', { how, label: called!, proposal: proposal! });
}

/** What is voted on, or was in its last vote, in one line: the whole, or a part with what it says. */
export function votedLine(question: Question, words: MeetingWords): string {
  const part = question.parts?.find(({ id }) => id === question.vote?.part);
  if (!part) return questionLine(question, words);
  const said = isolated(wordingOf(part, words), words.interfaceLanguage);
  return [partName(question, part.id, words), said].filter(Boolean).join(': ');
}

/** What interrupts in one line, and in another whom it held; on the conduct of a vote it holds the voting first. */
export function interruptionWords(
  { what, by, held, question, about }: Interruption,
  words: MeetingWords,
): { line: string; held: string | null } {
  const { t, delegation, the } = words;
  const name = held === null ? '' : the(held.entry, 'opening');
  switch (what) {
    case 'held':
      return { line: t('common.interrupted', { name }), held: null };
    case 'vote':
      return { line: t('common.voting'), held: (question && votedLine(question, words)) || null };
    case 'ruling':
    case 'appeal':
    case 'question': {
      if (!question) return { line: '', held: null };
      const { kind } = question;
      if (isBusiness(kind)) return ofQuestion(question, words);
      // Of an appeal: what was ruled, and what the room is asked.
      const ruled = about && [`${settledName(about, words)}: ${ruledLine(about, words)}.`, t('common.vote.onAppeal')];
      const waits = question.onVoting ? t('common.votingHeld') : held === null ? '' : t('common.interrupted', { name });
      return {
        line: t(`common.raised.${kind}`, { name: by === undefined ? '' : delegation(by) }),
        held: [...(ruled ?? []), waits].filter(Boolean).join(' ') || null,
      };
    }
    default:
      return what satisfies never;
  }
}

/** Both in one, where nobody sees the two. */
export const bothLines = ({ line, held }: ReturnType<typeof interruptionWords>): string =>
  held === null ? line : `${line} · ${held}`;
