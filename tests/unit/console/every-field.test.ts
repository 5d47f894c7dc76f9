// A field of a command that no page sends is found by nobody: a page that names the command, or one beside it, names its fields, and what none
// does stands here with the reason. Rough: it looks for the word, in the files that name the command and in those next to them by an import.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';
import type * as z from 'zod/mini';

import type { CommandType } from '#shared/meeting/commands.ts';
import { commandSchemas } from '#shared/meeting/commands.ts';
import { INTERRUPTIONS } from '#shared/meeting/questions/interruptions.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

const OF_PREVIEWS = 'the preview of a file has the command ready, and the page sends what it has';
const OF_STATEMENTS = 'pages open, close and order the list of statements; that of replies goes with its item';
const IN_ITS_ROW = 'filled in at its row, once it is there';
const BY_LEAVE =
  'pages offer leave for replies, explanations and decisions; other refusals are lifted by other clients';
const NOT_ASKED = 'no page asks for it: for other clients';

/** What no page sends, and why. */
const NOT_SENT: { [T in CommandType]?: Record<string, string> } = {
  OpenItem: { leave: BY_LEAVE },
  SetSeating: { file: OF_PREVIEWS },
  AddDelegation: { seats: IN_ITS_ROW, seat: IN_ITS_ROW },
  ReviseParticipants: {
    file: OF_PREVIEWS,
    add: OF_PREVIEWS,
    edit: OF_PREVIEWS,
    retire: OF_PREVIEWS,
    waiting: OF_PREVIEWS,
  },
  ReviseAgenda: {
    basis: OF_PREVIEWS,
    file: OF_PREVIEWS,
    edit: OF_PREVIEWS,
    add: OF_PREVIEWS,
    move: OF_PREVIEWS,
    remove: OF_PREVIEWS,
  },
  ReviseList: { itemId: OF_PREVIEWS, basis: OF_PREVIEWS, file: OF_PREVIEWS, add: OF_PREVIEWS, place: OF_PREVIEWS },
  OpenList: { segment: OF_STATEMENTS },
  CloseList: { segment: OF_STATEMENTS },
  SetClosingTime: { segment: OF_STATEMENTS },
  SetOrder: { segment: OF_STATEMENTS },
  RequestFloor: { level: NOT_ASKED, alsoFor: NOT_ASKED },
  EditEntry: { level: NOT_ASKED, alsoFor: NOT_ASKED },
  DeclineRequest: { reason: NOT_ASKED },
  PostAnnouncement: { texts: NOT_ASKED },
  GiveFloor: { answers: NOT_ASKED, leave: BY_LEAVE },
  EndSpeech: { cut: NOT_ASKED, leave: BY_LEAVE },
  SetSpeechLimit: { decisionId: NOT_ASKED },
  ChangeRules: { decisionId: NOT_ASKED },
  RaisePointOfOrder: { leave: BY_LEAVE },
  ProposeDecision: { sponsors: 'they join once it is there, in the panel of decisions' },
  ProposeMotion: { resumesAt: 'asked where the sitting is suspended', leave: BY_LEAVE },
  SpeakOnMotion: { leave: BY_LEAVE },
  DecideMotion: { leave: BY_LEAVE },
  OpenVote: { tellers: NOT_ASKED },
};

const client = path.resolve(import.meta.dirname, '../../../client');
/**
 * Sources of the pages by their names, with the names of what each imports; and without what is only said (comments and texts) or read of
 * what is there (`entry.leave`).
 */
const FILES = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const source = readFileSync(path.join(client, name), 'utf8');
    const imports = [...source.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => path.join(path.dirname(name), to));
    const code = source.replaceAll(/\/\*[^]*?\*\/|\/\/.*|'[^'\n]*'/g, ' ');
    return { name, source, imports, words: new Set(code.match(/(?<!\.)\b\w+/g)) };
  });

/** The names of a command's fields, in whichever of its forms. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  const { def } = schema._zod as unknown as {
    def: { type: string; shape?: object; options?: z.core.$ZodType[]; innerType?: z.core.$ZodType };
  };
  if (def.shape) return Object.keys(def.shape).filter((field) => field !== 'type');
  if (def.options) return def.options.flatMap(fieldsOf);
  if (def.innerType) return fieldsOf(def.innerType);
  throw new Error(`a command of an unknown form: ${def.type}`);
}

/** How a page may name a command: by its name, or as what raises or rules on each kind of interruption. */
const namesOf = (type: CommandType): string[] => [
  `'${type}'`,
  ...Object.values(INTERRUPTIONS).flatMap((one) => [
    ...(one.raisedBy === type ? ['].raisedBy'] : []),
    ...(one.ruledBy === type ? ['].ruledBy'] : []),
  ]),
];

function unsentOf(type: CommandType): string[] {
  const naming = FILES.filter(({ source }) => namesOf(type).some((name) => source.includes(name)));
  const names = new Set(naming.map(({ name }) => name));
  const imported = new Set(naming.flatMap(({ imports }) => imports));
  const near = FILES.filter(
    ({ name, imports }) => names.has(name) || imported.has(name) || imports.some((one) => names.has(one)),
  );
  return [...new Set(fieldsOf(commandSchemas[type]))].filter((field) => !near.some(({ words }) => words.has(field)));
}

test('every field of every command is sent by some page, or it is said why not', () => {
  const unsent = COMMAND_TYPES.flatMap((type) => unsentOf(type).map((field) => `${type}.${field}`));
  const told = Object.entries(NOT_SENT).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => `${type}.${field}`),
  );
  expect(unsent.toSorted()).toEqual(told.toSorted());
});
