// Seeds of lots: made from the server's secret and the log, so that each can be made again when its lot is drawn, and nobody can know it
// before. Knows no meeting.
import { createHmac } from 'node:crypto';

/** @param log the log's name: a copy of it has another, and other seeds */
export const seedsOf =
  (secret: string, log: string) =>
  (label: string): string =>
    createHmac('sha256', secret).update(`${log}:${label}`).digest('hex');
