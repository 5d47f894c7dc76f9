// What is counted and measured, for GET /metrics (Prometheus). Each server has a registry of its own, so that tests run side by side.
// Knows names and labels; the parts of the server only call these functions.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { GatewayObserver } from '../realtime/gateway.ts';
import type { RoomObserver } from '../rooms/room.ts';

export interface Metrics extends RoomObserver, GatewayObserver {
  readonly registry: Registry;
}

export interface MetricsParts {
  rooms(): number;
  nodes(): number;
  wallDriftMs(): number;
  /** Events that other nodes appended and this one does not show yet: of the meeting that is the furthest behind. */
  replicaLag(): number;
  log: { error(fields: object, message: string): void };
}

/** Seconds; a write to an SSD takes 1 ms, one to a slow disk 20. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What the program counts and measures, as `/metrics` gives it. */
export function makeMetrics({ rooms, nodes, wallDriftMs, replicaLag, log }: MetricsParts): Metrics {
  const registry = new Registry();
  // Event-loop delay, memory, file descriptors.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const connections = new Gauge({ name: 'rostrum_connections', help: 'Sockets connected now', registers });
  new Gauge({
    name: 'rostrum_rooms',
    help: 'Meetings live now',
    registers,
    collect() {
      this.set(rooms());
    },
  });
  new Gauge({
    name: 'rostrum_replica_lag_events',
    help: 'Events of other nodes not shown here yet, of the meeting furthest behind',
    registers,
    collect() {
      this.set(replicaLag());
    },
  });
  new Gauge({
    name: 'rostrum_nodes',
    help: 'Nodes that serve these meetings, this one included; 0 while their database does not answer',
    registers,
    collect() {
      this.set(nodes());
    },
  });
  new Gauge({
    name: 'rostrum_wall_clock_drift_seconds',
    help: 'Wall clock less server time',
    registers,
    collect() {
      this.set(wallDriftMs() / 1_000);
    },
  });
  const joined = new Counter({
    name: 'rostrum_connected_total',
    help: 'Sockets let in, by role',
    labelNames: ['role'] as const,
    registers,
  });
  const left = new Counter({
    name: 'rostrum_disconnected_total',
    help: 'Sockets ended, by reason',
    labelNames: ['reason'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'rostrum_refused_total',
    help: 'Handshakes refused, by code',
    labelNames: ['code'] as const,
    registers,
  });
  const commands = new Counter({
    name: 'rostrum_commands_total',
    help: 'Commands answered, by type and outcome',
    labelNames: ['type', 'outcome'] as const,
    registers,
  });
  const answers = new Histogram({
    name: 'rostrum_command_seconds',
    help: 'From a command’s arrival to its answer',
    buckets: BUCKETS,
    registers,
  });
  const appends = new Histogram({
    name: 'rostrum_append_seconds',
    help: 'One durable write of a room',
    buckets: BUCKETS,
    registers,
  });
  const follows = new Histogram({
    name: 'rostrum_follow_seconds',
    help: 'From the news of another node’s append to its being told here',
    buckets: BUCKETS,
    registers,
  });
  const events = new Counter({ name: 'rostrum_events_total', help: 'Events made durable', registers });
  const fanOuts = new Histogram({
    name: 'rostrum_fan_out_seconds',
    help: 'From a batch of events to the write to the last who is told of it',
    buckets: BUCKETS,
    registers,
  });
  const faults = new Counter({
    name: 'rostrum_faults_total',
    help: 'Faults of the machine or of the program',
    registers,
  });

  return {
    registry,
    connected(role) {
      joined.inc({ role });
      connections.inc();
    },
    disconnected(reason) {
      left.inc({ reason });
      connections.dec();
    },
    refused: (code) => refusals.inc({ code }),
    answered(type, outcome, durationMs) {
      commands.inc({ type, outcome });
      answers.observe(durationMs / 1_000);
    },
    appended(durationMs, _commands, count) {
      appends.observe(durationMs / 1_000);
      events.inc(count);
    },
    followed: (durationMs) => follows.observe(durationMs / 1_000),
    fannedOut: (durationMs) => fanOuts.observe(durationMs / 1_000),
    failed(what, error) {
      faults.inc();
      log.error({ err: error }, what);
    },
  };
}
