// Words of the procedure as values: kinds of turns, motions, rule sets. Apart from languages-and-roles.ts, since no phone needs the lists.
import { INTERRUPTION_KINDS } from './questions/kinds.ts';

/** What an entry or a speech is; one of which nothing is said is a statement. */
export const TURN_KINDS = [
  'statement',
  'reply',
  ...INTERRUPTION_KINDS,
  'motion',
  'for',
  'against',
  'explanation',
  'question',
  'answer',
] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/** By what a list may be ordered; what each means is in orders/arrange.ts. */
export const ORDER_KEYS = [
  'request',
  'group',
  'category',
  'level',
  'alphabet',
  'lot',
  'least-heard',
  'first-time',
  'round',
  'alternate',
] as const;

/** Of whoever speaks for a State, the highest first. */
export const LEVELS = [
  'head-of-state',
  'head-of-government',
  'minister',
  'vice-minister',
  'ambassador',
  'other',
] as const;

/** The rule sets that a meeting may be held under; what each says is in rule-sets/sets.ts. */
export const RULE_SET_IDS = ['plain', 'ccm', 'ga', 'ga-committee', 'hrc', 'mun', 'assembly'] as const;
export type RuleSetId = (typeof RULE_SET_IDS)[number];

/** Motions of procedure; what each set says of them is in rule-sets/motions.ts. */
export const MOTION_IDS = [
  'suspend-meeting',
  'adjourn-meeting',
  'adjourn-debate',
  'close-debate',
  'limit-speeches',
  'close-list',
  'division',
  'reconsider',
] as const;
export type MotionId = (typeof MOTION_IDS)[number];
