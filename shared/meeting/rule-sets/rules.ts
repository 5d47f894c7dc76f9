// The meeting's rules changed: one parameter at a time, by the Chair; in force from then on, and never for what has happened.
import type { CommandType } from '../commands.ts';
import type { Deciders, Evolvers } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import { isSame } from '../edits.ts';
import type { EventBodyOf, EventType } from '../events.ts';
import type { Touches } from '../undo-parts.ts';
import { questionFor } from '../questions/find.ts';
import { refusal } from '../refusals.ts';
import type { Parameters } from '../state.ts';
import { ruleOf } from './sets.ts';

export const decideRules = {
  ChangeRules(meeting, { parameter, value, decisionId }, { by }) {
    const { settings } = meeting;
    if (decisionId !== undefined && !questionFor(meeting, decisionId, by))
      return refusal(meeting, 'no-such-question', { field: 'decisionId' });
    const was = ruleOf(settings, parameter);
    if (isSame(was, value)) return alreadyHolds(settings.rulesSeq ?? 0);
    // Which kind of value a parameter has, the command’s schema has seen.
    const changed = { type: 'RulesChanged', parameter, value, was, ...(decisionId !== undefined && { decisionId }) };
    return accept(changed as EventBodyOf<'RulesChanged'>);
  },
} satisfies Partial<Deciders<CommandType>>;

export const evolveRules = {
  RulesChanged(meeting, { parameter, value, seq }) {
    const settings = { ...meeting.settings, rulesSeq: seq };
    if (parameter === 'set') return { ...meeting, settings: { ...settings, rules: value } };
    const parameters: Partial<Parameters> = { ...settings.parameters, [parameter]: value };
    return { ...meeting, settings: { ...settings, parameters } };
  },
} satisfies Partial<Evolvers<EventType>>;

export const touches = { RulesChanged: () => [{ fact: 'settings' }] } satisfies Partial<Touches<EventType>>;
