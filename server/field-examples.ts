// What stands in braces, by the name of its field, for whoever wrote something else there: in a message, and in a meeting file as a
// secretary writes it, where names are of one language.

const IN_BOTH: Readonly<Record<string, string>> = {
  terms: '{ "chair": "president" }',
  theme: '{ "accent": "#1a5fb4" }',
};

export const EXAMPLES_IN_MESSAGES: Readonly<Record<string, string>> = {
  ...IN_BOTH,
  seat: '{ "row": 1, "place": 4 }',
  limit: '{ "limitMs": 180000, "basis": "understanding" }',
  scope: '{ "of": "meeting" }',
};

export const EXAMPLES_IN_FILES: Readonly<Record<string, string>> = {
  ...IN_BOTH,
  categoryLimits: '{ "Observer": "2 minutes" }',
  itemLimits: '{ "4": "5 minutes" }',
  delegations: '{ "name": "Switzerland", "seats": 2 }',
  items: '{ "number": "2", "title": "Adoption of the agenda" }',
  sittings: '{ "from": "10:00", "to": "13:00" }',
  groups: '{ "name": "African Group", "members": ["Kenya"] }',
  categories: '{ "name": "Observer" }',
  documents: '{ "symbol": "A/1", "title": "Report" }',
  catalogue: '{ "title": "Working Group" }',
  settings: '{ "joining": "approve" }',
};

/** Fields of messages that have a text in several languages. */
export const TEXTS_BY_LANGUAGE: ReadonlySet<string> = new Set([
  'title',
  'shortTitle',
  'subtitle',
  'venue',
  'name',
  'script',
  'texts',
  'article',
]);
