// rostrum meeting ...: meetings as files.
import { writeFile } from 'node:fs/promises';

import { Command } from 'commander';

import { withFaultLines } from '../meetings/fault-lines.ts';
import type { MeetingSummary, Operator } from '../meetings/operator.ts';
import type { MeetingEntrances } from './entrances.ts';
import { entrancesOfMeeting, LINKED_ROLES, showEntrances } from './entrances.ts';
import { CliFault, valueOf } from './fault.ts';
import { readJson, readJsonText } from './json-file.ts';
import { withOperator } from './find-operator.ts';
import { asArgument, harmless, json, line, table, when } from './print.ts';
import { textIn } from '#shared/meeting/texts.ts';

export function meetingCommands(): Command {
  const meeting = new Command('meeting').description('meetings as files');

  meeting
    .command('list')
    .description('all meetings of this server')
    .option('--json', 'print JSON')
    .action(async (options: { json?: true }) => {
      const meetings = valueOf(await withOperator((operator) => operator.listMeetings()));
      if (options.json) return json(meetings);
      if (meetings.length === 0) return line('There is no meeting yet. “npx rostrum meeting create FILE” makes one.');
      table(
        ['ID', 'MADE', 'EVENTS', 'JOIN CODE', 'TITLE'],
        meetings.map(({ id, createdAt, seq, joinCode, title }) => [
          id,
          when(createdAt),
          String(seq),
          joinCode ?? '-',
          textIn(title, 'en'),
        ]),
      );
    });

  meeting
    .command('create')
    .description('make a meeting from a meeting file (docs/meeting-file.md; “-” reads standard input)')
    .argument('<file>')
    .option('--id <id>', 'another id than the file has')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { id?: string; json?: true }) => {
      const { value, text } = await readJsonText(file);
      const made = await withOperator(
        async (operator) =>
          openEntrances(operator, valueOf(withFaultLines(await operator.createMeeting(value, options.id), text))),
        { mayMakeFolder: true },
      );
      await tellOf(made, 'Made', options.json);
    });

  meeting
    .command('export')
    .description('write a meeting with its whole log as one file, which “import” reads')
    .argument('<id>')
    .option('--output <file>', 'write there instead of to standard output')
    .option('--plan', 'only what a meeting file has: to make another meeting like it')
    .action(async (id: string, options: { output?: string; plan?: true }) => {
      const { log, ...plan } = valueOf(await withOperator((operator) => operator.exportMeeting(id)));
      const content = options.plan ? plan : { ...plan, log };
      if (options.output === undefined) return json(content);
      await writeFile(options.output, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: 0o600 }).catch(
        (error: Error) => {
          throw new CliFault(`${options.output} could not be written: ${error.message}`);
        },
      );
    });

  meeting
    .command('import')
    .description('put an exported meeting back, with its whole log (“-” reads standard input)')
    .argument('<file>')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { json?: true }) => {
      const content = await readJson(file);
      const made = await withOperator(
        async (operator) => openEntrances(operator, valueOf(await operator.importMeeting(content))),
        { mayMakeFolder: true },
      );
      await tellOf(made, 'Imported', options.json);
    });

  meeting
    .command('delete')
    .description('remove a meeting for good, with its log and its links')
    .argument('<id>')
    .requiredOption('--yes', 'really do it: only a backup or an export brings it back')
    .action(async (id: string) => {
      valueOf(await withOperator((operator) => operator.deleteMeeting(id)));
      line(`Removed ${id}.`);
    });

  return meeting;
}

/** A new meeting has nothing but its code: the links that the sample has are made, for people to walk in. */
async function openEntrances(operator: Operator, meeting: MeetingSummary): Promise<MeetingEntrances> {
  const links = [];
  for (const role of LINKED_ROLES) links.push(valueOf(await operator.createLink({ role, meetingId: meeting.id })));
  return entrancesOfMeeting(meeting, links);
}

async function tellOf({ meeting, doors }: MeetingEntrances, did: string, asJson: true | undefined): Promise<void> {
  if (asJson) return json({ ...meeting, doors });
  line(`${did} ${meeting.id}: ${meeting.seq === 1 ? 'not begun' : `${meeting.seq} events`}.`);
  // As with `serve`: links are not written where a file or another program may keep them.
  if (process.stdout.isTTY) await showEntrances({ meeting, doors }, process.stdout.columns);
  else {
    line(harmless(textIn(meeting.title, 'en')));
    line(`Next: npx rostrum link list --meeting ${asArgument(meeting.id)} --json`);
  }
}
