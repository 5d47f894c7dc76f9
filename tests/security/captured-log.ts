// What a server writes to its log, line by line: for what must be there, and for what must not.
import { pino } from 'pino';
import type { Logger } from 'pino';

export function noted(level: 'error' | 'warn' | 'trace'): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  return { lines, logger: pino({ level }, { write: (line: string) => void lines.push(line) }) };
}
