// The sentences of a procedural report, as each language has to say them. Whole sentences: no language is put together out of another's
// parts. What is between brackets is for the secretary to fill in or to strike out.
import type { LimitBasis, RuleSetId } from '#shared/meeting/state.ts';

/** A day in the meeting's own zone. */
export interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

export interface ReportWords {
  headings: Record<
    | 'introduction'
    | 'organization'
    | 'opening'
    | 'officers'
    | 'agenda'
    | 'rules'
    | 'work'
    | 'participation'
    | 'proceedings'
    | 'decisions'
    | 'documentation'
    | 'adoption'
    | 'closure',
    string
  >;
  /** "Annex I", over it. */
  annex(number: string): string;
  annexes: Record<'agenda' | 'documents' | 'participants' | 'times', string>;
  columns: Record<
    | 'number'
    | 'title'
    | 'symbol'
    | 'item'
    | 'participant'
    | 'category'
    | 'speaker'
    | 'onBehalfOf'
    | 'began'
    | 'time'
    | 'seconds',
    string
  >;
  /** With the spaces that the language has about its signs. */
  typeset(text: string): string;
  draft: string;
  original: string;
  /** "4 September 2020", "4 and 5 September 2020". */
  days(days: readonly Day[]): string;
  /** As a clock of 24 hours has it. */
  timeOfDay(hour: number, minute: number): string;
  /** At the foot of each page while the meeting goes on. */
  provisional(when: { day: Day; time: string }): string;
  timesNote(zone: string): string;

  held(parts: { title: string; venue: string | undefined; days: readonly Day[] }): string;
  mandate: string;
  opened(day: Day | undefined): string;
  presided: string;
  tookTheChair(parts: { name: string; title: string | undefined; nth: number | undefined }): string;
  agendaAdopted: string;
  rules(rules: RuleSetId): string;
  meetings(count: number): string;
  /** In ms. */
  limit(parts: { basis: LimitBasis; limitMs: number; groupMs: number | null }): string;
  /** @param category its name in English, by which words of the language are found, and its name in this one */
  tookPart(category: { en: string; name: string }, names: readonly string[]): string;
  registered(category: { en: string; name: string }, names: readonly string[]): string;
  alsoRegistered(names: readonly string[]): string;
  item(number: string, title: string): string;
  considered(nths: readonly number[], days: readonly Day[]): string;
  together(numbers: readonly string[]): string;
  introduced(
    presenter: { name: string; title: string | undefined },
    document: { symbol?: string; title: string } | undefined,
  ): string;
  statements(names: readonly string[]): string;
  otherStatements(names: readonly string[], usual: boolean): string;
  /** Of those who exercised the right of reply. */
  replies(names: readonly string[]): string;
  /** Of those who put questions in an interactive dialogue. */
  questions(names: readonly string[]): string;
  guests(names: readonly string[]): string;
  written(names: readonly string[]): string;
  /** Where nothing was decided here. */
  decision: string;
  /** @param annex its number */
  documents(annex: string): string;
  reportAdopted: string;
  closed(when: { day: Day; time: string } | undefined): string;
  /** A name inside a sentence: "the Netherlands (Kingdom of the)". */
  named(name: string, article: string | undefined): string;
  /** " (on behalf of the European Union)". */
  onBehalfOf(name: string, article: string | undefined): string;
  /** A person with their function. */
  guest(name: string, title: string | undefined): string;
}
