// What each rule set says, as data: numbers, limits, majorities. Read by decisions alone; what an event needs of it stands in the event.
// Unverified, and to be shown as such: the figures of `ccm`, and the replies of `hrc`.
import { isSame } from '../edits.ts';
import { nthOf } from '../speakers/limits.ts';
import type { LimitBasis, Need, Parameters, RuleSetId, Settings, SpeechLimit, TurnKind } from '../state.ts';
import { ASSEMBLY_MOTIONS, GA_MOTIONS, MUN_MOTIONS, PLAIN_MOTIONS } from './motions.ts';
import type { MotionRules } from './motions.ts';
import { SIMPLE, TWO_THIRDS } from './majorities.ts';

export interface RuleSet {
  parameters: Parameters;
  /** A point of order is heard at once; else it waits for the end of the speech. */
  pointsInterrupt: boolean;
  /** A ruling may be appealed. */
  appeals: boolean;
  /** The majority for what is procedure, appeals among it. */
  procedure: Need;
  /** The majority for what is substance, and for what of it is important. */
  substance: Need;
  important: Need;
  /** An equally divided vote on substance is taken a second time; else it rejects. */
  secondVoteOnTie: boolean;
  /** Nobody abstains on a matter of procedure. */
  noAbstentionOnProcedure: boolean;
  /** Substance is put to the vote only where somebody objects. */
  consensusFirst: boolean;
  /** What the limits of replies rest on. */
  replyBasis: LimitBasis;
  motions: MotionRules;
  /** Limits by kind of turn, where the meeting sets none. */
  limits: Partial<Record<TurnKind, SpeechLimit>>;
}

const MINUTE_MS = 60_000;
const UNLIMITED: SpeechLimit = { limitMs: null, basis: 'understanding' };
const THREE_DAYS_MS = 259_200_000;

const PLAIN: RuleSet = {
  parameters: {
    quorumOpen: null,
    quorumDecide: null,
    quorumWaived: false,
    replyMax: 1,
    replyLimitsMs: [2 * MINUTE_MS],
    replyWhen: 'item',
    pauseMs: 3_000,
    voteMs: MINUTE_MS,
    listOrder: 'request',
    absent: 'end-once',
    late: 'refuse',
    swap: 'consent',
    silenceMinMs: 0,
    soundingShown: 'officers',
  },
  pointsInterrupt: false,
  appeals: false,
  procedure: SIMPLE,
  substance: SIMPLE,
  important: SIMPLE,
  secondVoteOnTie: false,
  noAbstentionOnProcedure: false,
  consensusFirst: false,
  replyBasis: 'understanding',
  motions: PLAIN_MOTIONS,
  limits: {
    'point-of-order': { limitMs: MINUTE_MS, basis: 'understanding' },
    explanation: { limitMs: MINUTE_MS, basis: 'understanding' },
  },
};

const GA: RuleSet = {
  ...PLAIN,
  parameters: {
    ...PLAIN.parameters,
    quorumOpen: 1 / 3,
    quorumDecide: 1 / 2,
    quorumWaived: true,
    replyMax: 2,
    replyLimitsMs: [10 * MINUTE_MS, 5 * MINUTE_MS],
    replyWhen: 'day',
    silenceMinMs: THREE_DAYS_MS,
  },
  pointsInterrupt: true,
  appeals: true,
  important: TWO_THIRDS,
  secondVoteOnTie: true,
  replyBasis: 'decision',
  motions: GA_MOTIONS,
  limits: { 'point-of-order': UNLIMITED, explanation: { limitMs: 10 * MINUTE_MS, basis: 'decision' } },
};

const GA_COMMITTEE: RuleSet = {
  ...GA,
  parameters: { ...GA.parameters, quorumOpen: 1 / 4 },
  important: SIMPLE,
  secondVoteOnTie: false,
};

export const RULE_SETS: Record<RuleSetId, RuleSet> = {
  plain: PLAIN,
  ccm: {
    ...GA_COMMITTEE,
    parameters: {
      ...GA_COMMITTEE.parameters,
      quorumOpen: null,
      quorumDecide: null,
      replyWhen: 'item',
      silenceMinMs: 0,
    },
    substance: TWO_THIRDS,
    important: TWO_THIRDS,
    consensusFirst: true,
    replyBasis: 'understanding',
    limits: { 'point-of-order': UNLIMITED, explanation: UNLIMITED },
  },
  ga: GA,
  'ga-committee': GA_COMMITTEE,
  hrc: {
    ...GA_COMMITTEE,
    parameters: {
      ...GA_COMMITTEE.parameters,
      quorumOpen: 1 / 3,
      replyLimitsMs: [3 * MINUTE_MS, 2 * MINUTE_MS],
      silenceMinMs: 0,
    },
    replyBasis: 'understanding',
    limits: { 'point-of-order': UNLIMITED, explanation: UNLIMITED },
  },
  mun: {
    ...GA_COMMITTEE,
    parameters: { ...GA_COMMITTEE.parameters, silenceMinMs: 0 },
    pointsInterrupt: false,
    noAbstentionOnProcedure: true,
    motions: MUN_MOTIONS,
  },
  assembly: {
    ...GA_COMMITTEE,
    parameters: { ...GA_COMMITTEE.parameters, silenceMinMs: 0 },
    motions: ASSEMBLY_MOTIONS,
  },
};

/** The rules of procedure that a meeting chose. */
export const ruleSetOf = ({ rules }: Pick<Settings, 'rules'>): RuleSet => RULE_SETS[rules];

/** What holds in this meeting: what was set for it, else what its rule set has. */
export const parameterOf = <K extends keyof Parameters>(settings: Settings, parameter: K): Parameters[K] =>
  // A meeting may say what an absent speaker meets in its file, too.
  ({ ...ruleSetOf(settings).parameters, absent: settings.absent, ...settings.parameters } as Parameters)[parameter];

/** The same of any rule that may be changed, the rule set itself among them. */
export const ruleOf = (settings: Settings, parameter: keyof Parameters | 'set'): unknown =>
  parameter === 'set' ? settings.rules : parameterOf(settings, parameter);

/** The limit of a kind of turn, the `nth` of its kind, from 1; undefined: as any statement. */
export function kindLimit(settings: Settings, kind: TurnKind, nth = 1): SpeechLimit | undefined {
  const own = nthOf(settings.kindLimits?.[kind], nth);
  if (own ?? kind !== 'reply') return own ?? ruleSetOf(settings).limits[kind];
  return { limitMs: nthOf(parameterOf(settings, 'replyLimitsMs'), nth) ?? null, basis: ruleSetOf(settings).replyBasis };
}

/** So many of a kind have a limit of their own: more replies nobody has. */
export const MOST_OF_A_KIND = 10;

/**
 * The limits of a kind of turn once one is set, first, second …; undefined: those of the rule set.
 * @param nth the one that is set; undefined: all of them
 * @param limit null: what the rule set has for it
 */
export function limitsOfKind(
  settings: Settings,
  { kind, nth }: { kind: TurnKind; nth?: number | undefined },
  limit: SpeechLimit | null,
): SpeechLimit[] | undefined {
  if (nth === undefined) return limit ? [limit] : undefined;
  const { [kind]: _, ...others } = settings.kindLimits ?? {};
  const ofSet = limit ?? kindLimit({ ...settings, kindLimits: others }, kind, nth);
  const all = Array.from({ length: MOST_OF_A_KIND + 1 }, (__, at) => {
    const stands = at + 1 === nth ? ofSet : kindLimit(settings, kind, at + 1);
    return stands ?? settings.meetingLimit;
  });
  // The last limit of the row holds for all later turns, so equal ones at its end are left out.
  const last = all.findLastIndex((one, at) => at === 0 || !isSame(one, all[at - 1]));
  return all.slice(0, last + 1);
}
