// The operator's command, as bin/rostrum.js starts it. Everything else is loaded through Node's compile cache, which halves
// the time that a command takes to begin.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { run } = await import('./cli/program.ts');
await run(process.argv);
