// Loaded before a server (`node --import`): its machine's wall clock stands WALL_SHIFT_MS beside the right time, and each SIGUSR2 moves
// it on to the next of these. The monotonic clock runs as it should. SLEPT_MS, moved on likewise, is how long the machine has slept: the
// wall clock and the time since it started go on in sleep, the monotonic clock stands still.
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const listOf = (name: string) => (process.env[name] ?? '0').split(',').map(Number);
const shifts = listOf('WALL_SHIFT_MS');
const slept = listOf('SLEPT_MS');
const rightly = { now: Date.now, uptime: os.uptime };
Date.now = () => rightly.now() + shifts[0]! + slept[0]!;
os.uptime = () => rightly.uptime() + slept[0]! / 1_000;
syncBuiltinESMExports();
process.on('SIGUSR2', () => {
  for (const list of [shifts, slept]) if (list.length > 1) list.shift();
});
