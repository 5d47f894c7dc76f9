// Opens an address in the browser of whoever sits at this machine, where there is a desktop. What the address ends in lets people in: it
// stands in no command line, which others on the machine could read, but in a file for the owner alone that leads there.
import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Desktop {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
}

const FILE = 'prepare-meetings.html';
/** How long a browser may take to come. */
const KEPT_MS = 60_000;

/** The command that opens a file there; undefined: nobody sits at this machine, or nothing is to be opened. */
export function openerAt({ platform, env }: Desktop): readonly [command: string, ...args: string[]] | undefined {
  if (env['BROWSER'] === 'none' || env['CI'] || env['SSH_CONNECTION']) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** False: it was not opened, and nobody is the worse for it: the address was printed. */
export async function openInBrowser(url: string, folder: string, desktop: Desktop): Promise<boolean> {
  const opener = openerAt(desktop);
  if (!opener) return false;
  const file = path.resolve(folder, FILE);
  const [command, ...args] = opener;
  try {
    await writeFile(file, `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}">\n`, {
      mode: 0o600,
      flag: 'w',
    });
    const opened = await new Promise<boolean>((resolve) => {
      const child = spawn(command, [...args, file], { env: desktop.env, stdio: 'ignore', detached: true });
      child.once('error', () => resolve(false));
      child.once('spawn', () => {
        child.unref();
        resolve(true);
      });
    });
    setTimeout(() => void rm(file, { force: true }), KEPT_MS).unref();
    if (!opened) await rm(file, { force: true });
    return opened;
  } catch {
    return false;
  }
}
