// Lengths of time and speaking limits as people write them: "3 minutes", "1:30", 3. In ms.
import { plainDigits } from '#shared/typed-input.ts';

import { shown } from '../fault-words.ts';
import type { Fields, Placed, Reading } from './reading.ts';
import { isFields } from './reading.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const NUMBER = String.raw`(\d{1,5}(?:[.,]\d{1,2})?)`;
const UNITS: readonly [words: RegExp, ms: number][] = [
  [/^(?:s|sec|secs|seconds?|secondes?|segundos?|сек|секунд[аы]?)\.?$/iu, SECOND_MS],
  [/^(?:m|min|mins|minutes?|minutos?|мин|минут[аы]?|دقيقة|دقائق|分钟?|’|')?\.?$/iu, MINUTE_MS],
  [/^(?:h|hrs?|hours?|heures?|horas?|ч|час(?:а|ов)?|ساعة|小时)\.?$/iu, HOUR_MS],
];
const WITH_UNIT = new RegExp(String.raw`^${NUMBER}\s*([^\d\s]*)$`, 'u');
const CLOCK = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u;

/** Minutes where no unit is written; "1:30" is a minute and a half, "1:00:00" an hour. */
export function lengthMs(value: unknown): number | undefined {
  if (typeof value === 'number')
    return value >= 0 && Number.isFinite(value) ? Math.round(value * MINUTE_MS) : undefined;
  if (typeof value !== 'string') return undefined;
  const typed = plainDigits(value).trim();
  const clock = CLOCK.exec(typed);
  if (clock) {
    const [first, second, third] = [clock[1], clock[2], clock[3]].map(Number);
    return third !== undefined && clock[3] !== undefined
      ? first! * HOUR_MS + second! * MINUTE_MS + third * SECOND_MS
      : first! * MINUTE_MS + second! * SECOND_MS;
  }
  const [, number = '', unit = ''] = WITH_UNIT.exec(typed) ?? [];
  if (number === '') return undefined;
  const found = UNITS.find(([words]) => words.test(unit));
  return found && Math.round(Number(number.replace(',', '.')) * found[1]);
}

const NO_LIMIT = /^(?:none|no limit|unlimited|sans limite|sin límite|без ограничения|—|-)$/iu;

/** A speaking limit, `{ limitMs, basis }`; what is written so already stays. */
export function limitOf(reading: Reading, { value, at }: Placed): unknown {
  if (isFields(value)) return ofFields(reading, value, at);
  const none = value === null || (typeof value === 'string' && NO_LIMIT.test(value.trim()));
  const limitMs = none ? null : lengthMs(value);
  if (limitMs !== undefined) return { limitMs, basis: 'understanding' };
  reading.fault(at, `expected a length such as “3 minutes”, or “none”, found ${shown(value)}`);
  return { limitMs: null, basis: 'understanding' };
}

function ofFields(reading: Reading, fields: Fields, at: string): unknown {
  const minutes = reading.take(fields, at, ['minutes', 'time', 'limit']);
  if (!minutes) return fields;
  const { minutes: _, time: __, limit: ___, ...rest } = fields;
  return { basis: 'understanding', ...(limitOf(reading, minutes) as Fields), ...rest };
}
