// Loaded before a server (`node --import`): its machine's wall clock stands WALL_SHIFT_MS beside the right time, and each SIGUSR2 moves
// it on to the next of these. The monotonic clock runs as it should.
const shifts = (process.env['WALL_SHIFT_MS'] ?? '0').split(',').map(Number);
const rightly = Date.now;
Date.now = () => rightly() + shifts[0]!;
process.on('SIGUSR2', () => {
  if (shifts.length > 1) shifts.shift();
});
