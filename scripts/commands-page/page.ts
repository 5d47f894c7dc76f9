// docs/commands.md: every command of a meeting, who may give it, when it is refused, what it brings and how it is taken back, as the code has it.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

import { commandSchemas } from '../../shared/meeting/commands.ts';
import type { CommandType } from '../../shared/meeting/commands.ts';
import { isFinal, TOUCHES } from '../../shared/meeting/concerns.ts';
import { touchesNothing } from '../../shared/meeting/undo-parts.ts';
import { eventSchemas } from '../../shared/meeting/events.ts';
import type { EventType } from '../../shared/meeting/events.ts';
import { barsOf } from '../../shared/meeting/precedence-guard.ts';
import { REASONS } from '../../shared/meeting/refusals.ts';
import type { ReasonKey } from '../../shared/meeting/refusals.ts';
import { BRINGS_BESIDES } from '../../shared/meeting/statements/released.ts';
import type { Reason } from '../../shared/meeting/condition-parts.ts';
import { COMMAND_CONDITIONS } from '../../shared/meeting/conditions.ts';
import { reader } from './possible-outcomes.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const CORE = 'shared/meeting';

/** What the code says of a command. */
export interface CommandOnPage {
  type: CommandType;
  /** The folder of its concern. */
  concern: string;
  does: string;
  fields: string[];
  events: EventType[];
  reasons: ReasonKey[];
  /** Of the reasons those that the Chair may lift. */
  lifted: ReasonKey[];
}

/** Why any command may be refused, whatever it is. */
export const OF_ALL: readonly ReasonKey[] = ['not-your-role', 'leave-is-the-chairs', 'retired', 'text-mixes-scripts'];

interface Shape {
  _zod: {
    def: { type: string; innerType?: Shape; shape?: Record<string, Shape>; options?: Shape[]; checks?: unknown[] };
  };
}

/** "closesAt?" where it may be left out. */
const fieldsOf = ({ _zod: { def } }: Shape): string[] =>
  def.options
    ? [...new Set(def.options.flatMap(fieldsOf))]
    : Object.entries(def.shape ?? {}).flatMap(([name, field]) =>
        name === 'type' || field._zod.def.innerType?._zod.def.type === 'never'
          ? []
          : [field._zod.def.type === 'optional' ? `${name}?` : name],
      );

/** Where the decision of each command stands. */
function decidersByCommand(): Map<string, { file: string; table: string }> {
  const found = new Map<string, { file: string; table: string }>();
  for (const file of readdirSync(path.join(ROOT, CORE), { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(path.join(ROOT, CORE, file), 'utf8');
    for (const [, table = '', body = ''] of source.matchAll(/^export const (decide\w+) = \{\n([^]*?)^\}/gmu))
      for (const [, type = ''] of body.matchAll(/^ {2}(?:async )?([A-Z]\w+)(?:\(|:|,)/gmu))
        found.set(type, { file: path.join(CORE, file), table });
  }
  return found;
}

function sentenceOf(type: string, schema: z.core.$ZodType): string {
  const does = z.globalRegistry.get(schema)?.description;
  if (does === undefined) throw new Error(`${type} does not say what it does`);
  return does;
}

/** What follows from an event whatever command brought it is decided in one place. */
const withBesides = (events: readonly EventType[]): EventType[] =>
  [...new Set([...events, ...events.flatMap((one) => BRINGS_BESIDES[one] ?? [])])].toSorted();

export function commandsOnPage(): CommandOnPage[] {
  const events = new Set(Object.keys(eventSchemas));
  const reach = reader(ROOT, { events, reasons: new Set(Object.keys(REASONS)) });
  const deciders = decidersByCommand();
  return Object.entries(commandSchemas).map(([name, schema]) => {
    const type = name as CommandType;
    const decider = deciders.get(type);
    if (!decider) throw new Error(`no table decides ${type}`);
    const found = reach(decider.file, `${decider.table}.${type}`);
    return {
      type,
      concern: path.basename(path.dirname(decider.file)),
      does: sentenceOf(type, schema),
      fields: fieldsOf(schema as unknown as Shape),
      events: withBesides(found.events as EventType[]),
      reasons: [...new Set([...barsOf(type), ...(found.reasons as ReasonKey[])])],
      lifted: found.lifted as ReasonKey[],
    };
  });
}

/** Whether an undo has nothing to take back of it: a word that was sent, a sign that was given. */
const leavesNothing = (event: EventType): boolean =>
  (TOUCHES as Partial<Record<EventType, unknown>>)[event] === touchesNothing;

/** How what a command brought is taken back. */
function undoOf({ type, events }: CommandOnPage): string {
  if (type === 'Undo') return 'an undo is not undone; give the command again';
  const final = events.filter((event) => isFinal(event));
  if (events.length > 0 && events.every((event) => leavesNothing(event)))
    return 'it changes nothing that an undo could take back';
  if (final.length === 0) return 'by whoever gave it, and by officers, while nothing rests on it';
  const which = final.map((event) => `\`${event}\``).join(', ');
  return final.length === events.length
    ? 'never: the record is corrected'
    : `never once it brought ${which}: the record is corrected`;
}

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function sectionOf(one: CommandOnPage): string {
  const { type, does, fields, events, reasons, lifted } = one;
  const lines = [
    `### ${type}`,
    '',
    does,
    '',
    `- Fields: ${fields.length === 0 ? 'none' : codes(fields)}`,
    `- Who: ${COMMAND_CONDITIONS[type].mayGive.join(', ')}`,
    `- Brings: ${events.length === 0 ? 'no event' : codes(events)}`,
    `- Undone: ${undoOf(one)}`,
  ];
  if (reasons.length > 0)
    lines.push(
      `- Refused: ${reasons.map((reason) => `[\`${reason}\`](#${reason})${lifted.includes(reason) ? ' ◇' : ''}`).join(', ')}`,
    );
  const { citesInVote } = COMMAND_CONDITIONS[type];
  if (citesInVote) lines.push(`- \`voting-begun\` cites: ${rulesOf({ cites: citesInVote })}`);
  return lines.join('\n');
}

/** The rules that a refusal cites, each with the rule sets that have it. */
function rulesOf({ cites = {} }: Pick<Reason, 'cites'>): string {
  const sets = Object.groupBy(Object.entries(cites), ([, rule]) => rule);
  return Object.entries(sets)
    .map(([rule, of = []]) => `${rule} (${of.map(([set]) => set).join(', ')})`)
    .join('; ');
}

function reasonsTable(commands: readonly CommandOnPage[]): string {
  const used = new Set([...OF_ALL, ...commands.flatMap(({ reasons }) => reasons)]);
  return [
    '| reason | code | what it says | what clears the way | rule cited |',
    '|---|---|---|---|---|',
    ...(Object.keys(REASONS) as ReasonKey[])
      .filter((reason) => used.has(reason))
      .toSorted()
      .map((reason) => {
        const one: Reason = REASONS[reason];
        return `| <a id="${reason}"></a>\`${reason}\` | ${one.code} | ${one.message} | ${one.remedy ?? ''} | ${rulesOf(one)} |`;
      }),
  ].join('\n');
}

/** The whole page. */
export function commandsPage(): string {
  const commands = commandsOnPage();
  const concerns = Object.entries(Object.groupBy(commands, ({ concern }) => concern));
  return `# The commands of a meeting

Every command that \`{ id, command: { type, … } }\` may carry, as the code has them ([the wire](wire.md) says how they are sent and answered, and the form of each field).
This page is made by \`COMMANDS_PAGE=write npx vitest run --project unit commands-page\`, and a test fails where it says otherwise than the code.

**Who** may ever give it, by role; a delegation acts for itself. **Brings**: the events that its answer may consist of; where what it asks holds already, it is
answered \`ok\` without one. **Undone**: what \`Undo\` does with it. **Refused**: each reason leads to its code, the rule that is cited and what clears the way; ◇ may be
lifted by the Chair with \`leave: true\`, and the record then says so. Any command may also be \`INVALID\` (not well formed) or refused as ${codes(OF_ALL)}.

${concerns.map(([concern, of = []]) => `## ${concern}\n\n${of.map(sectionOf).join('\n\n')}`).join('\n\n')}

## Refusals

${reasonsTable(commands)}
`;
}
