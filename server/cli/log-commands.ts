// rostrum log verify and rostrum backup: they read the folder beside a running server and change nothing in it.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Command } from 'commander';

import type { LogVerification } from '../meetings/verify-log.ts';
import { verifyLog } from '../meetings/verify-log.ts';
import { snapshotKey } from '../rooms/program-key.ts';
import { CliFault } from './fault.ts';
import { withData } from './find-operator.ts';
import { harmless, json, line } from './print.ts';

export function logCommands(): Command {
  const log = new Command('log').description('the log of a meeting');
  log
    .command('verify')
    .description(
      'prove that a meeting’s log is whole: its sequence complete, every event valid, its fold equal to the snapshot',
    )
    .argument('<id>')
    .option('--json', 'print JSON')
    .action(async (id: string, options: { json?: true }) => {
      const verification = await withData((store) => verifyLog(store, id, snapshotKey()));
      if (!verification) throw new CliFault(`There is no meeting “${id}”.`);
      if (options.json) json(verification);
      else tellOf(verification);
      if (!verification.ok) process.exitCode = 1;
    });
  return log;
}

export function backupCommand(): Command {
  return new Command('backup')
    .description('write a whole, consistent copy of the database to a new file, also while the server runs')
    .argument('<file>')
    .action(async (file: string) => {
      const target = resolve(file);
      await withData((store) => store.backup(target));
      const { size } = await stat(target);
      line(
        `${target} (${(size / 1024).toFixed(0)} KiB). To restore it: stop the server and put it in place of rostrum.db in the data folder.`,
      );
    });
}

function tellOf({ meetingId, ok, events, snapshot, faults }: LogVerification): void {
  for (const { seq, message } of faults) line(`event ${seq}: ${harmless(message)}`);
  const compared =
    snapshot === null
      ? 'no snapshot of this program to compare with'
      : `the snapshot at ${snapshot.seq} ${snapshot.equal ? 'equals' : 'differs from'} the fold`;
  line(`${meetingId}: ${ok ? 'whole' : 'NOT whole'}, ${events} ${events === 1 ? 'event' : 'events'}, ${compared}.`);
}
