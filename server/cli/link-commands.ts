// rostrum link ...: the links that enrol devices. They open the meeting to whoever has them.
import { Command, Option } from 'commander';

import type { LinkRole } from '../access/links.ts';
import { LINK_ROLES } from '../access/links.ts';
import { isServerRole } from '../access/preparers.ts';
import type { LinkView } from '../meetings/operator.ts';
import { CliFault, valueOf } from './fault.ts';
import { withOperator } from './find-operator.ts';
import { json, line, table, when } from './print.ts';

interface CreateOptions {
  meeting?: string;
  role: LinkRole;
  delegation?: string;
  name?: string;
  json?: true;
}

export function linkCommands(): Command {
  const link = new Command('link').description('links that enrol devices');

  link
    .command('create')
    .description('make a link and print its address')
    .option('--meeting <id>', 'the meeting; an operator’s and an organizer’s link have none')
    .addOption(new Option('--role <role>', 'what its devices may do').choices(LINK_ROLES).makeOptionMandatory())
    .option('--delegation <id>', 'whose devices, with --role delegation: its id, such as CH')
    .option(
      '--name <name>',
      'the screen’s name, with --role screen (main); what an operator’s or organizer’s devices are called',
    )
    .option('--json', 'print JSON: { id, role, delegationId?, token, url }')
    .action(async ({ meeting: meetingId, role, delegation: delegationId, name, json: asJson }: CreateOptions) => {
      const made = valueOf(
        await withOperator(
          (operator) =>
            operator.createLink({
              role,
              ...(meetingId !== undefined && { meetingId }),
              ...(delegationId !== undefined && { delegationId }),
              ...(name !== undefined && { name }),
            }),
          { mayMakeFolder: isServerRole(role) },
        ),
      );
      print(made, asJson);
    });

  link
    .command('list')
    .description('all links, the oldest first')
    .option('--meeting <id>', 'only those of this meeting')
    .option('--json', 'print JSON, with tokens and addresses')
    .action(async ({ meeting: meetingId, json: asJson }: { meeting?: string; json?: true }) => {
      const links = valueOf(await withOperator((operator) => operator.listLinks(meetingId)));
      if (!asJson) return table(['ID', 'MEETING', 'ROLE', 'FOR', 'MADE', 'REVOKED'], links.map(rowOf));
      json(links);
    });

  link
    .command('show')
    .description('print a link’s address again')
    .argument('<id>')
    .option('--json', 'print JSON: { id, role, delegationId?, token, url }')
    .action(async (id: string, options: { json?: true }) =>
      print(valueOf(await withOperator((operator) => operator.showLink(id))), options.json),
    );

  link
    .command('revoke')
    .description('end a link and every device that it enrolled, at once')
    .argument('<id>')
    .option('--json', 'print JSON')
    .action(async (id: string, options: { json?: true }) => {
      const revoked = valueOf(await withOperator((operator) => operator.revokeLink(id)));
      if (options.json) json(revoked);
      else line(`Revoked ${id}.`);
    });

  return link;
}

function print({ id, role, delegationId, token, url, revokedAt }: LinkView, asJson: true | undefined): void {
  if (token === undefined || url === undefined)
    throw new CliFault(
      `Link ${id} was revoked${revokedAt === undefined ? '' : ` on ${when(revokedAt)}`}: it opens nothing any more.`,
    );
  if (asJson) json({ id, role, ...(delegationId !== undefined && { delegationId }), token, url });
  else line(url);
}

function rowOf({ id, meetingId, role, delegationId, label, createdAt, revokedAt }: LinkView): string[] {
  return [
    id,
    meetingId ?? '-',
    role,
    delegationId ?? label ?? '-',
    when(createdAt),
    revokedAt === undefined ? '-' : when(revokedAt),
  ];
}
