// The operator's command, as bin/rostrum.js starts it. Everything else is loaded through Node's compile cache, which halves
// the time that a start takes; the variable hands it on to the store's threads.
import { enableCompileCache } from 'node:module';

const { directory } = enableCompileCache();
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;
const { run } = await import('./cli/program.ts');
await run(process.argv);
