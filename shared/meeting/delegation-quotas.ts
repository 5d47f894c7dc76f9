// How much of the meeting's state one delegation can take up: whatever it may make grow has its line here. How long a text may be
// stands with the texts (fields.ts); how often it may ask, and how many devices it has, is the server's.

/** How much of each a delegation may have in the meeting at once, or the meeting keeps of it: counts. */
export const QUOTAS = {
  /** Its entries that wait on one list, or to be let on it by an officer; officers may add more. */
  waitingEntries: 3,
  /** Its written statements on one list. */
  writtenStatements: 20,
  /** Of what it took back one list keeps the last, of what was listed and of what never was each. */
  withdrawnEntries: 20,
  /** Of its points of order that it took back before they were heard the last are kept. */
  withdrawnPoints: 5,
  /** Its motions that are not settled; officers may add more. */
  motions: 5,
  /** Its notes to the secretariat that are not done with; the next is refused. */
  openNotes: 100,
  /** Of its notes that are done with the last are kept. */
  settledNotes: 20,
  /** Steps back of all delegations together that can be undone. */
  stepsOfDelegations: 6,
} as const;
