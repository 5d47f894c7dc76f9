// Takes a data folder, says how that went, and holds it until it is killed.
// Arguments: the data folder, the URL to describe ('' for none), 'unprivileged' to ask as a common user. Prints { ok } or { code, message, pid, url }.

import { lockDataDir } from '../../../server/store/sqlite/data-dir.ts';

const [dataDir, url = '', as] = process.argv.slice(2);
// The administrator may write everywhere.
if (as === 'unprivileged' && process.getuid?.() === 0) process.setuid?.(65534);
try {
  const lock = lockDataDir(dataDir!);
  if (url !== '') lock.describe({ url });
  process.stdout.write(`${JSON.stringify({ ok: true })}\n`);
  process.stdin.resume();
} catch (error) {
  const { code, message, pid, url: servedAt } = error as Error & { code?: string; pid?: number; url?: string };
  process.stdout.write(`${JSON.stringify({ ok: false, code, message, pid, url: servedAt })}\n`);
}
