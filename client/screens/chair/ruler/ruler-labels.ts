// Which words of the ruler have room: none is drawn over another, and the more important one stays.
// Pure: widths are reckoned from the number of letters, so that nothing has to be drawn before it is known to fit.

export interface RulerLabel {
  key: string;
  /** Its place, a share of the ruler's width: where it starts, ends, or has its middle. */
  at: number;
  anchor: 'start' | 'middle' | 'end';
  letters: number;
  /** The lower goes first where two want the same place. */
  rank: number;
}

/** Letters of 12 px are at most so wide on average, figures and capitals included, px. */
const LETTER_PX = 7.4;
/** Between two labels, px. */
const GAP_PX = 8;

/** Where a label stands on a ruler of this width, px from its start. */
export function extentOf({ at, anchor, letters }: RulerLabel, widthPx: number): { from: number; to: number } {
  const long = letters * LETTER_PX;
  const from = at * widthPx - (anchor === 'start' ? 0 : anchor === 'middle' ? long / 2 : long);
  return { from, to: from + long };
}

/** The keys of the labels that have room on a ruler of this width, px. A label may stand out at the ruler's ends by half its length. */
export function labelsThatFit(labels: readonly RulerLabel[], widthPx: number): ReadonlySet<string> {
  const placed: { from: number; to: number }[] = [];
  const fitting = new Set<string>();
  for (const label of labels.toSorted((a, b) => a.rank - b.rank)) {
    const { from, to } = extentOf(label, widthPx);
    const inside = label.anchor === 'middle' || (from >= -GAP_PX && to <= widthPx + GAP_PX);
    if (!inside || placed.some((other) => from < other.to + GAP_PX && other.from < to + GAP_PX)) continue;
    placed.push({ from, to });
    fitting.add(label.key);
  }
  return fitting;
}
