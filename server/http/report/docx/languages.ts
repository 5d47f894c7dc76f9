// The languages in which there is a procedural report.
import type { DecisionWords } from './decision-words.ts';
import { decisionsEn } from './decision-words-en.ts';
import { decisionsFr } from './decision-words-fr.ts';
import type { ReportWords } from './words.ts';
import { wordsEn } from './words-en.ts';
import { wordsFr } from './words-fr.ts';

export const REPORT_WORDS = { en: wordsEn, fr: wordsFr } as const satisfies Record<string, ReportWords>;
export type ReportLanguage = keyof typeof REPORT_WORDS;
/** The languages in which the procedural report is drafted. */
export const REPORT_LANGUAGES = Object.keys(REPORT_WORDS) as ReportLanguage[];
export const DECISION_WORDS: Readonly<Record<ReportLanguage, DecisionWords>> = { en: decisionsEn, fr: decisionsFr };
