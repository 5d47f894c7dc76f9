// Words of the meeting as values, for states, commands and pages alike: its languages and its roles. Without zod, so that a phone may have them.

/** The languages of texts, as ISO 639-1 has them, in the order in which one stands in for another. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who acts or reads. `waiting` is a device not yet admitted; `operator` acts on meetings from outside. */
export const ROLES = ['operator', 'chair', 'secretary', 'delegation', 'waiting', 'booth', 'screen', 'public'] as const;
export type Role = (typeof ROLES)[number];
