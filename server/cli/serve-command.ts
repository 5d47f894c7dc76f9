// rostrum serve: its flags. What they start is loaded only then, so that the other commands answer at once.
import { Command } from 'commander';

import type { ServeOptions } from './serve.ts';

export function serveCommand(): Command {
  return new Command('serve')
    .description('start the server on the data folder; on the first start it makes the sample meeting')
    .option('--lan', 'listen on every network of this machine, so that the hall’s phones reach it')
    .option('--no-open', 'do not open the browser at “Prepare meetings” on the first start')
    .option('--dev', 'for developers: the pages reload as their sources change')
    .option('--json', 'print the meetings’ links as JSON, also where standard output is not a terminal')
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.ts');
      await serve(options);
    });
}
