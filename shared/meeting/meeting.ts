// The meeting as one pure machine: `decide` answers a command with events or a refusal, `evolve` folds an event into the state.
// The same two functions run in the server, in each browser and in the tests. No clock, no randomness, no I/O.
import { isGone } from './catalogue/retired.ts';
import { DECIDE, EVOLVE } from './concerns.ts';
import type { Command, CommandOf, CommandType } from './commands.ts';
import type { Context, Deciders, Decision, Evolvers } from './decider.ts';
import type { EventType, MeetingEvent } from './events.ts';
import { barredBy, guarded } from './precedence-guard.ts';
import { foldEvent } from './fold.ts';
import type { Folds } from './fold.ts';
import { withLeaveKept } from './leave-kept.ts';
import { refusal } from './refusals.ts';
import { commandsOf } from './who-may.ts';
import type { Meeting } from './state.ts';
import { withTexts } from './statements/released.ts';
import { aboutOf } from './undo/step-about.ts';
import { mixedWord } from './clean-text.ts';
import { evolveUndo, remember } from './undo/fold.ts';
import { decideUndo, withReplaced } from './undo/rules.ts';

export type { Context, Decision } from './decider.ts';

const DECIDERS: Deciders<CommandType> = { ...DECIDE, ...decideUndo };
const EVOLVERS: Evolvers<Exclude<EventType, 'MeetingCreated'>> = { ...EVOLVE, ...evolveUndo };
/** All folds at once. */
export const FOLDS: Folds = { evolvers: EVOLVERS, remember, keepLeave: withLeaveKept };

/** A word that passes for another, in whatever text there is within a value. */
function mixedIn(value: unknown): string | undefined {
  if (typeof value === 'string') return mixedWord(value);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const name in value) {
    const word = mixedIn((value as Record<string, unknown>)[name]);
    if (word !== undefined) return word;
  }
  return undefined;
}

/**
 * Decides a command on the present state. Answers with the events to append, with none where the effect already holds,
 * or with a refusal. The role is checked first: FORBIDDEN goes before what the state would say. Then the guard, which is no concern's own.
 */
export function decide(meeting: Meeting, command: Command, context: Context): Decision {
  if (!commandsOf(context.by.role).includes(command.type)) return refusal(meeting, 'not-your-role');
  // Notes go to officers alone, who see for themselves what is odd in them; all else that a delegation writes is looked at here.
  const isLookedAt = context.by.role === 'delegation' && command.type !== 'SendNote';
  const mixed = isLookedAt ? mixedIn(command) : undefined;
  if (mixed !== undefined) return refusal(meeting, 'text-mixes-scripts', { word: mixed });
  // The devices of a delegation that takes no part any more, or that an undo took away, go on reading; whatever they send is refused.
  if (isGone(meeting, context.by.delegationId)) return refusal(meeting, 'retired');
  const decider = DECIDERS[command.type] as (
    meeting: Meeting,
    command: CommandOf<CommandType>,
    context: Context,
  ) => Decision;
  const asksLeave = 'leave' in command && command.leave === true;
  if (asksLeave && context.by.role !== 'chair') return refusal(meeting, 'leave-is-the-chairs');
  const leave: NonNullable<Context['leave']> | undefined = asksLeave ? {} : undefined;
  const barred = barredBy(meeting, command);
  const decision = guarded(barred, decider(meeting, command, leave ? { ...context, leave } : context));
  if (!decision.ok || decision.events.length === 0) return decision;
  const lifted = leave?.lifted;
  const brought = withTexts(meeting, decision.events);
  const events = lifted ? brought.map((event) => ({ ...event, leave: lifted })) : brought;
  const about = { ...aboutOf(meeting, command, events, context.now), ...context.changeIn?.(meeting, brought) };
  return {
    ok: true,
    events: withReplaced(meeting, events, about, () =>
      events.reduce(
        (m, body) => evolve(m, { ...body, seq: 0, at: context.now, by: context.by } as MeetingEvent),
        meeting,
      ),
    ),
  };
}

/**
 * Folds one event into the state. `MeetingCreated` brings the first state; every other event needs one.
 * @throws on an event before `MeetingCreated`: a broken log.
 */
export const evolve = (meeting: Meeting | null, event: MeetingEvent): Meeting => foldEvent(meeting, event, FOLDS);

/** Whether this program knows how to fold an event of this type. */
export const knowsEvent = (type: string): type is EventType =>
  type === 'MeetingCreated' || Object.hasOwn(EVOLVERS, type);
