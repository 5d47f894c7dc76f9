// A vote by device: all delegations of the United Nations vote in the same second, in a hall of screens and of others who follow.
import type { Bench } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { Delegates } from './harness/programs/delegates.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { Swarm } from './harness/programs/swarm.ts';
import { percentile } from './harness/statistics.ts';

const DELEGATIONS = 193;
/** Others in the hall, who only follow: screens, phones, the public. */
const FOLLOWERS = 2_000;

export const bench: Bench = {
  about:
    `${DELEGATIONS} delegations vote in the same second on their own devices, in a hall of ${FOLLOWERS} more who follow. ` +
    'A recorded vote: each is answered once its choice is on disk; nobody else hears of it before the close.',
  async run(run) {
    const rounds = run.quick ? 2 : 10;
    const server = run.programs.start<RostrumServer>('rostrum-server');
    const voters = run.programs.start<Delegates>('delegates');
    const followers = run.programs.start<Swarm>('swarm');
    const { url } = await server.ask('start', { dataDir: run.folder() });
    const meeting = 'm';
    const tokens = await server.ask('makeMeeting', { id: meeting, delegations: DELEGATIONS, links: true });
    await voters.ask('connect', { url, seats: tokens.delegations.map((token) => ({ meeting, token })) });
    await followers.ask('connect', { url, seats: [{ auth: { meeting, token: '' }, count: FOLLOWERS }] });
    const answersMs: number[] = [];
    const loopMs: number[] = [];
    let counted = 0;
    // The first round is for the compiler.
    for (let round = 0; round <= rounds; round += 1) {
      run.say(`vote ${round} of ${rounds}`);
      const voteId = await server.ask('openVote', { meetingId: meeting });
      await server.ask('watchLoop');
      const { tappedAt, answeredAt } = await voters.ask('vote', { withinMs: 1_000, voteId });
      const { p99Ms } = await server.ask('loopDelay');
      counted = await server.ask('closeVote', { meetingId: meeting, voteId });
      if (round === 0) continue;
      loopMs.push(p99Ms);
      answersMs.push(...answeredAt.map((at, index) => at - tappedAt[index]!));
    }
    await run.programs.end();
    const p99 = percentile(answersMs, 0.99);
    return {
      tables: [
        {
          title: `${DELEGATIONS} delegations vote in the same second (ms, ${rounds} votes)`,
          columns: ['answer p50', 'answer p99', 'answer last', 'loop delay p99', 'counted'],
          rows: [[percentile(answersMs, 0.5), p99, percentile(answersMs, 1), Math.max(...loopMs), counted]],
        },
      ],
      goals: [
        atMost(`${DELEGATIONS} vote in one second, answer p99`, 100, p99, ' ms'),
        atMost('of the votes, not counted', 0, DELEGATIONS - counted),
      ],
      notes: ['All processes share this machine’s processors.'],
      figures: { answersMs, loopMs },
    };
  },
};
