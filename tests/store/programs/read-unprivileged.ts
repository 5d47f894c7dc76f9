// Reads the meetings of a data folder as a user who may write nothing there.
// Arguments: the data folder, the file of the store's module. Prints { heads, seqs }.

import { pathToFileURL } from 'node:url';

const [dataDir, moduleFile] = process.argv.slice(2);
// The administrator may write everywhere.
if (process.getuid?.() === 0) process.setuid?.(65534);

const { openSqliteStore } = (await import(
  pathToFileURL(moduleFile!).href
)) as typeof import('../../../server/store/sqlite/sqlite.ts');
const store = await openSqliteStore({ dataDir: dataDir!, writable: false });
const meetings = await store.listMeetings();
const events = await store.read(meetings[0]!.id, 0, 10);
process.stdout.write(
  `${JSON.stringify({ heads: meetings.map(({ head }) => head), seqs: events.map(({ seq }) => seq) })}\n`,
);
await store.close();
