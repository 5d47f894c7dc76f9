// Lengths of time and speaking limits as people write them: "3 minutes", "1:30", 3. In ms.
import { noSuchField } from '#shared/names/distance.ts';
import { plainDigits } from '#shared/typed-input.ts';

import { shown } from '../fault-words.ts';
import type { Fields, Placed, Reading } from './reading.ts';
import { below, isFields } from './reading.ts';
import { folded } from '#shared/names/words.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const NUMBER = String.raw`(\d{1,5}(?:[.,]\d{1,2})?)`;
const UNITS: readonly [words: RegExp, ms: number][] = [
  [/^(?:s|[″”"]|sec|secs|seconds?|secondes?|segundos?|сек|секунд[аы]?)\.?$/iu, SECOND_MS],
  [/^(?:m|mn|min|mins|minutes?|minutos?|мин|минут[аы]?|دقيقة|دقائق|分钟?|’|')?\.?$/iu, MINUTE_MS],
  [/^(?:h|hrs?|hours?|heures?|horas?|ч|час(?:а|ов)?|ساعة|小时)\.?$/iu, HOUR_MS],
];
const WITH_UNIT = new RegExp(String.raw`^${NUMBER}\s*([^\d\s]*)$`, 'u');
/** "2 min 30", "1h30", "3'30", "1 hour and 30 minutes": the second unit is the next smaller one. */
const TWO_PARTS = /^(\d{1,3})\s*([^\d\s.,:]+)\.?\s*(?:and|et|y|и|و)?\s*(\d{1,2})\s*([^\d\s]*)$/u;
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
  const [, larger, ofLarger = '', smaller, ofSmaller = ''] = TWO_PARTS.exec(typed) ?? [];
  if (larger !== undefined) {
    const at = UNITS.findIndex(([words]) => words.test(ofLarger));
    const below = UNITS[at - 1];
    if (!below || (ofSmaller !== '' && !below[0].test(ofSmaller))) return undefined;
    return Number(larger) * UNITS[at]![1] + Number(smaller) * below[1];
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

const OF_A_LIMIT = ['limitMs', 'basis', 'minutes', 'time', 'limit'];

function ofFields(reading: Reading, fields: Fields, at: string): unknown {
  const minutes = reading.take(fields, at, ['minutes', 'time', 'limit']);
  for (const name of Object.keys(fields).filter((one) => !OF_A_LIMIT.includes(one)))
    reading.fault(below(at, name), noSuchField(name, ['minutes', 'basis']));
  if (!minutes && !Object.hasOwn(fields, 'limitMs')) {
    reading.fault(at, `expected a length such as { "minutes": 3, "basis": "decision" }, found ${shown(fields)}`);
    return { limitMs: null, basis: 'understanding' };
  }
  if (!minutes) return { ...fields, ...basisOf(fields) };
  const { minutes: _, time: __, limit: ___, ...rest } = fields;
  return { basis: 'understanding', ...(limitOf(reading, minutes) as Fields), ...rest, ...basisOf(fields) };
}

/** On what a limit rests, in the words of the set-up page, by whatever case. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  rule: [
    'rule',
    'rules',
    'rules of procedure',
    'règlement',
    'reglamento',
    'правило',
    'правила',
    '规则',
    '议事规则',
    'النظام الداخلي',
  ],
  decision: ['decision', 'décision', 'decisión', 'решение', '决定', 'مقرر', 'قرار'],
  understanding: ['understanding', 'accord', 'entente', 'acuerdo', 'понимание', 'договорённость', '谅解', 'تفاهم'],
  request: ['request', 'demande', 'petición', 'просьба', '请求', 'طلب'],
};

function basisOf({ basis }: Fields): Fields {
  if (typeof basis !== 'string') return {};
  const word = folded(basis);
  const found = Object.entries(BASES).find(([, calls]) => calls.some((call) => folded(call) === word));
  return { basis: found?.[0] ?? basis };
}
