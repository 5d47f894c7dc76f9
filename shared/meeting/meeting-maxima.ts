// How many of each a meeting has at most. Past it a command is INVALID, with the limit.
export const MOST = {
  /** Retired ones too: ten times the largest meeting that there is. */
  delegations: 2_000,
  groups: 60,
  categories: 20,
  items: 300,
  /** The sample has four levels of items. */
  levels: 10,
  /** That one command puts on a list. */
  entries: 500,
  /** Two weeks of two sittings a day, twice over. */
  sittings: 60,
  /** Of officers, that can be undone. */
  steps: 20,
} as const;
