// What an undo puts back, told to those who may see it: a fact that is not for everybody goes as an event of its own. Pure.
import type { EventBody } from '../events.ts';
import { objectionKey } from '../objections/select.ts';
import { findEntry } from '../speakers/select.ts';
import { swapNamed } from '../swaps/select.ts';
import type { Entry, Fact, Meeting, Step } from '../state.ts';
import { toOfficersAnd, toThoseWhoSeeText } from '../who-sees.ts';

const isSecret = (entry: Entry) => entry.unlisted === true;

/** What of a fact others than officers and one delegation may not see, and what of it they may. */
interface Split {
  open?: Fact;
  secret?: Secret;
}
interface Secret {
  fact: Fact;
  delegationId?: string | undefined;
  to?: EventBody['to'];
}

/** A request that is not accepted yet is for officers and its delegation. */
function splitEntry(meeting: Meeting, fact: Extract<Fact, { fact: 'entry' }>): Split {
  const now = findEntry(meeting, fact.id)?.entry;
  const then = 'entry' in fact.place ? fact.place.entry : undefined;
  const wasSecret = now ? isSecret(now) : false;
  const becomesSecret = then ? isSecret(then) : wasSecret;
  if (!becomesSecret) return { open: fact };
  return {
    ...(now && !wasSecret && { open: { ...fact, place: { in: 'nowhere' as const } } }),
    secret: { fact, delegationId: (then ?? now)?.delegationId },
  };
}

/** A question that nobody has taken up is for officers and its mover; one that is not taken up any more is gone for others. */
function splitQuestion({ questions }: Meeting, fact: Extract<Fact, { fact: 'question' }>): Split {
  const now = questions[fact.id];
  const isPrivate = fact.value ? fact.value.private === true : now?.private === true;
  if (!isPrivate) return { open: fact };
  return {
    ...(now && !now.private && { open: { ...fact, value: null } }),
    secret: { fact, delegationId: (fact.value ?? now)?.by },
  };
}

function splitObjection({ objections = [] }: Meeting, fact: Extract<Fact, { fact: 'objection' }>): Split {
  const objection = fact.value ?? objections.find((one) => objectionKey(one) === fact.id);
  return objection?.broke ? { open: fact } : { secret: { fact, delegationId: objection?.delegationId } };
}

/**
 * A speech that becomes visible to others, or is not any more, comes without its text: that is taken off before, and comes again behind for
 * those who may read it then.
 */
function textsAround(meeting: Meeting, facts: readonly Fact[]): { before: Secret[]; behind: Secret[] } {
  const around = { before: [] as Secret[], behind: [] as Secret[] };
  for (const fact of facts) {
    if (fact.fact !== 'entry' || !('entry' in fact.place)) continue;
    const now = findEntry(meeting, fact.id)?.entry;
    const then = fact.place.entry;
    if (!now?.statement || isSecret(now) === isSecret(then)) continue;
    const text = { fact: 'statement', id: fact.id } as const;
    around.before.push({ fact: { ...text, value: null }, ...toThoseWhoSeeText(now) });
    around.behind.push({ fact: { ...text, value: now.statement }, ...toThoseWhoSeeText(then) });
  }
  return around;
}

function splitFact(meeting: Meeting, fact: Fact): Split {
  if (fact.fact === 'entry') return splitEntry(meeting, fact);
  if (fact.fact === 'swap') {
    const swap = fact.value ?? swapNamed(meeting, fact.id);
    return { secret: { fact, ...toOfficersAnd(...(swap?.between ?? [])) } };
  }
  if (fact.fact === 'presence') return { secret: { fact, delegationId: fact.id.split('~')[1] } };
  if (fact.fact === 'statement') {
    const entry = findEntry(meeting, fact.id)?.entry;
    return { secret: { fact, ...(entry && toThoseWhoSeeText(entry)) } };
  }
  // What the chair reads is for officers.
  if (fact.fact === 'script') return { secret: { fact } };
  if (fact.fact === 'objection') return splitObjection(meeting, fact);
  return fact.fact === 'question' ? splitQuestion(meeting, fact) : { open: fact };
}

/** The undo as events, one for those who see all and one for each fact that is not for everybody. */
export function undoneEvents(meeting: Meeting, step: Step, facts: Fact[]): EventBody[] {
  const split = facts.map((fact) => splitFact(meeting, fact));
  const open = split.flatMap((one) => one.open ?? []);
  const { before, behind } = textsAround(meeting, facts);
  const undone = step.commandId;
  const secretly = ({ fact, delegationId, to }: Secret): EventBody => ({
    type: 'Undone',
    undone,
    facts: [fact],
    ...(to ? { to } : toOfficersAnd(delegationId)),
  });
  return [
    ...before.map(secretly),
    ...(open.length > 0 ? [{ type: 'Undone', undone, facts: open } as const] : []),
    ...split.flatMap(({ secret }) => (secret ? [secretly(secret)] : [])),
    ...behind.map(secretly),
  ];
}
