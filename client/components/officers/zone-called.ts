// A time zone by what people call it: its city.
import { folded } from '#shared/names/words.ts';

/** Where conferences meet, and no zone has the name: each by how it is written. */
const SEATS: readonly (readonly [zone: string, ...names: string[]])[] = [
  ['Europe/Zurich', 'Geneva', 'Genève', 'Ginebra', 'Genf', 'Женева', 'جنيف', '日内瓦', 'Bern', 'Berne', 'Zürich'],
  ['America/New_York', 'Нью-Йорк', 'نيويورك', '纽约', 'Nueva York', 'Washington', 'Washington DC'],
  ['Europe/Vienna', 'Wien', 'Vienne', 'Viena', 'Вена', 'فيينا', '维也纳'],
  ['Africa/Nairobi', 'Найроби', 'نيروبي', '内罗毕'],
  ['Europe/Amsterdam', 'The Hague', 'La Haye', 'La Haya', 'Den Haag', 'Гаага', 'لاهاي', '海牙'],
  ['Europe/Rome', 'Roma', 'Рим', 'روما', '罗马'],
  ['Europe/Paris', 'Париж', 'París', 'باريس', '巴黎', 'Strasbourg'],
  ['Europe/Berlin', 'Bonn', 'Бонн', 'بون', '波恩'],
  ['America/Toronto', 'Montreal', 'Montréal', 'Ottawa'],
  ['Africa/Addis_Ababa', 'Addis-Abeba', 'Addis Abeba', 'Аддис-Абеба', 'أديس أبابا', '亚的斯亚贝巴'],
  ['Africa/Cairo', 'Le Caire', 'El Cairo', 'Каир', 'القاهرة', '开罗'],
  ['Asia/Shanghai', 'Beijing', 'Pékin', 'Пекин', 'بكين', '北京', '上海'],
  ['Asia/Kolkata', 'New Delhi', 'Delhi', 'Mumbai'],
  ['Europe/Moscow', 'Moscou', 'Moscú', 'Москва', 'موسكو', '莫斯科'],
];

/** The zones that this browser knows; none where it does not say. */
export const zonesHere = (): readonly string[] =>
  'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [];

/** The one zone whose city this is; undefined: none, or several. */
export function zoneCalled(typed: string, zones: readonly string[] = zonesHere()): string | undefined {
  const wanted = folded(typed);
  if (wanted === '') return undefined;
  const seat = SEATS.find(([, ...names]) => names.some((name) => folded(name) === wanted));
  if (seat) return seat[0];
  const same = zones.filter((zone) =>
    [zone, zone.split('/').at(-1)!].some((name) => folded(name.replaceAll('_', ' ')) === wanted),
  );
  return same.length === 1 ? same[0] : undefined;
}
