// The operator's command: what it is called with decides which of cli/'s commands runs. Started by bin/rostrum.js.
import { readFileSync } from 'node:fs';

import { Command } from 'commander';

import { textOf } from './cli/fault.ts';
import { linkCommands } from './cli/link-commands.ts';
import { backupCommand, logCommands } from './cli/log-commands.ts';
import { meetingCommands } from './cli/meeting-commands.ts';
import { serveCommand } from './cli/serve-command.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

const program = new Command('rostrum')
  .description('Runs the room on the day of a multilateral meeting.')
  .version(version)
  .showHelpAfterError('(--help tells what it takes)')
  .addHelpText('after', '\nSettings come from the environment: HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL, SECRET, TLS_CERT, TLS_KEY (see README).\nThe commands speak to the server that serves DATA_DIR, else they open the folder themselves.')
  .addCommand(serveCommand())
  .addCommand(meetingCommands())
  .addCommand(linkCommands())
  .addCommand(logCommands())
  .addCommand(backupCommand());

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.stderr.write(`${textOf(error)}\n`);
  process.exitCode = 1;
}
