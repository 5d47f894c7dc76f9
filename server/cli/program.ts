// The operator's command as a whole: its parts, its help, and how it ends when something goes wrong.
import { readFileSync } from 'node:fs';

import { Command } from 'commander';

import { textOf } from './fault.ts';
import { importCommand } from './import-command.ts';
import { linkCommands } from './link-commands.ts';
import { backupCommand, logCommands } from './log-commands.ts';
import { meetingCommands } from './meeting-commands.ts';
import { serveCommand } from './serve-command.ts';

const SETTINGS = `
Settings come from the environment: HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, LOG_LEVEL, SECRET, TLS_CERT, TLS_KEY (see README).
The commands speak to the server that serves DATA_DIR, else they open the folder themselves; with DATABASE_URL they open the database.`;

/** Whoever reads may stop before all is written (`| head`): no fault of the command, and no end of a server. */
function letReadersLeave(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

/** Runs the command that these arguments name. What goes wrong is said on standard error, and the exit code is 1. */
export async function run(argv: string[]): Promise<void> {
  letReadersLeave();
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const program = new Command('rostrum')
    .description('Runs the room on the day of a multilateral meeting.')
    .version(version)
    .showHelpAfterError('(--help tells what it takes)')
    .addHelpText('after', SETTINGS);
  for (const part of [
    serveCommand(),
    meetingCommands(),
    importCommand(),
    linkCommands(),
    logCommands(),
    backupCommand(),
  ])
    program.addCommand(part);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.stderr.write(`${textOf(error)}\n`);
    process.exitCode = 1;
  }
}
