// Keeps the console's one primary action and guards its press. Draws nothing itself.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { askedFirst, nextAction } from '#shared/meeting/chair/next-action.ts';
import type { NextAction } from '#shared/meeting/chair/action-type.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { You } from '#shared/protocol.ts';

import type { TextKey } from '../../i18n/areas.ts';
import { useReplicaHandle } from '../../replica/context.ts';
import { useNow } from '../../replica/hooks.ts';
import { useText } from '../../i18n/context.ts';
import { useConsole } from './console-state.ts';
import type { Panel } from './dialogs/panel-kinds.ts';
import { useAnyCommand, useMeeting, useYou } from './action-context.ts';
import { useBar } from '../../components/officers/why-barred.ts';
import { belongsToFocus } from './keys.ts';
import { proposedAction } from './picked-action.ts';
import { PrimaryActionContext } from './primary-action.ts';
import type { PrimaryAction } from './primary-action.ts';
import { freshGuard, notSeenYet, press as pressGuard, PRESS_GUARD_MS, seenAt, seeTarget } from './press-guard.ts';

/** What is to be done has buttons of its own, and says so. */
type WithoutAKey = 'choose-ruling' | 'call-vote' | 'count-vote' | 'room-asked';
const WITHOUT_A_KEY: ReadonlySet<NextAction['kind']> = new Set<WithoutAKey>([
  'choose-ruling',
  'call-vote',
  'count-vote',
  'room-asked',
]);
const isWithoutAKey = (kind: NextAction['kind']): kind is WithoutAKey => WITHOUT_A_KEY.has(kind);

export function PrimaryActionProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const meeting = useMeeting();
  const you = useYou();
  const now = useNow('second');
  const send = useAnyCommand('floor');
  const proposal = useConsole((state) => state.proposal);
  const proposed = proposal && proposedAction(meeting, now, proposal);
  const action = useStableAction(proposed ?? nextAction(meeting, now));
  const isOwnStep = useOwnSteps();

  const guard = useRef(freshGuard(action.key));
  const [flashing, setFlashing] = useState(false);
  const flash = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);
  const seenStep = useRef(lastStepSeq(meeting));
  const seenProposal = useRef(proposal);

  // With the picture itself, so that no press falls between the new label and its guard.
  useLayoutEffect(() => {
    const before = guard.current;
    const byOwnHand = seenProposal.current !== proposal || isOwnStep(meeting, seenStep.current);
    guard.current = seeTarget(before, action.key, byOwnHand, performance.now());
    seenStep.current = lastStepSeq(meeting);
    seenProposal.current = proposal;
    if (guard.current.changedAt === before.changedAt) return;
    clearTimeout(flash.current);
    cancelAnimationFrame(frame.current);
    setFlashing(true);
    // Nobody has seen it yet: a busy laptop shows it long after it was reckoned, and until then no press can be meant for it.
    guard.current = notSeenYet(guard.current);
    frame.current = requestAnimationFrame(() => {
      guard.current = seenAt(guard.current, performance.now());
      flash.current = setTimeout(() => setFlashing(false), PRESS_GUARD_MS);
    });
  }, [action.key, meeting, isOwnStep, proposal]);
  useTakenBack(proposal !== null, proposed === null);
  useEffect(
    () => () => {
      clearTimeout(flash.current);
      cancelAnimationFrame(frame.current);
    },
    [],
  );

  const bar = useBar(...action.commands.slice(0, 1));
  const reason = whyNot(action, you);
  const disabledReason = reason === null ? (bar ?? null) : t(reason);

  const press = useCallback(() => {
    if (disabledReason !== null) return;
    const { pressed, guard: after } = pressGuard(guard.current, performance.now());
    guard.current = after;
    if (pressed !== 'go') return;
    useConsole.getState().propose(null);
    const asked = panelOf(action);
    if (asked) {
      useConsole.getState().open(asked);
      return;
    }
    const why = askedFirst(meeting, action, now);
    if (why === null) void sendInTurn(action, send);
    else useConsole.getState().open({ panel: 'question', question: { ask: 'sure', why, action } });
  }, [action, disabledReason, send, meeting, now]);

  const primary = useMemo<PrimaryAction>(
    () => ({ action, press, flashing, disabledReason }),
    [action, press, flashing, disabledReason],
  );
  return <PrimaryActionContext value={primary}>{children}</PrimaryActionContext>;
}

/** What cannot go at one press: its panel asks for the rest. */
function panelOf({ kind, about }: NextAction): Panel | null {
  if (kind === 'add-sitting') return { panel: 'add-sitting' };
  return kind === 'draw-lots' ? { panel: 'lots', itemId: about.itemId! } : null;
}

/** Message key of why it can do nothing; null: it can. */
function whyNot({ kind, commands }: NextAction, { can }: You): TextKey | null {
  const needed = kind === 'draw-lots' ? (['DrawLots'] as const) : commands.map(({ type }) => type);
  if (needed.length > 0) return needed.every((type) => can.includes(type)) ? null : 'chair.primary.notYours';
  return isWithoutAKey(kind) ? `floor.primary.${kind}` : 'chair.primary.nothing';
}

/** A proposal goes by Escape, and once the meeting has gone past it: it does not come back by itself. */
function useTakenBack(there: boolean, past: boolean): void {
  useLayoutEffect(() => {
    if (!there) return undefined;
    const { propose } = useConsole.getState();
    if (past) {
      propose(null);
      return undefined;
    }
    const onKey = ({ key, target }: KeyboardEvent): void => {
      if (key === 'Escape' && !belongsToFocus(target, key, false)) propose(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [there, past]);
}

/** Its commands one after the other; the first refusal ends it. */
async function sendInTurn(action: NextAction, send: ReturnType<typeof useAnyCommand>): Promise<void> {
  for (const command of action.commands) {
    const answer = await send(command);
    if (!answer.ok) return;
  }
}

/** The same object as long as it says the same, so that the clock alone redraws nothing. */
function useStableAction(fresh: NextAction): NextAction {
  const kept = useRef(fresh);
  if (kept.current.key !== fresh.key || JSON.stringify(kept.current) !== JSON.stringify(fresh)) kept.current = fresh;
  return kept.current;
}

const lastStepSeq = (meeting: Meeting): number => meeting.history.at(-1)?.seq ?? 0;

/** Remembers the ids of this console's own commands, and says whether all steps after `since` are its own. */
function useOwnSteps(): (meeting: Meeting, since: number) => boolean {
  const replica = useReplicaHandle();
  const own = useRef(new Set<string>());
  useEffect(() => {
    const remember = (): void => {
      for (const { id } of replica.store.getState().pending) own.current.add(id);
    };
    remember();
    return replica.store.subscribe(remember);
  }, [replica]);
  return useCallback((meeting, since) => {
    const steps = meeting.history.filter((step) => step.seq > since);
    return steps.length > 0 && steps.every((step) => own.current.has(step.commandId));
  }, []);
}
