// What views ask of the texts of speeches. Pure.
import type { Meeting, PastEntry, Statement } from '../state.ts';

type WithText = PastEntry & { statement: Statement };

/** Speeches whose text was released, as far as the reader sees one, newest first. */
export const releasedTexts = ({ lists }: Pick<Meeting, 'lists'>): WithText[] =>
  Object.values(lists)
    .flatMap(({ past }) => past)
    .filter((entry): entry is WithText => entry.statement?.released === true)
    .toSorted((a, b) => b.seq - a.seq);
