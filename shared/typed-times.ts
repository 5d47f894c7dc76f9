// Times of day and lengths of time as people type them. Pure; knows no zone and no language.
import { plainDigits } from './typed-input.ts';

/** What stands for the colon between hours and minutes: other colons, stops, dashes and blanks; “h” and “ч”. */
const APART = String.raw`(?:\s*[:.,;·∶꞉ː\p{Pd}hч]\s*|\s+)`;
const TIME = new RegExp(
  String.raw`^\s*(\d{1,2})(?:${APART}(\d{2})|(\d{2}))?\s*(?:[hч]|uhr)?\s*(?:([ap])\.?\s?m\.?)?\s*$`,
  'iu',
);

/** Minutes since midnight of a typed time of day ("9:45", "09.45", "0945", "9 h 45", "9–45", "9:45 p.m."). */
export function typedMinutes(typed: string): number | undefined {
  const match = TIME.exec(plainDigits(typed));
  if (!match) return undefined;
  const [, hour = '', apart, together, half] = match;
  const hours = Number(hour);
  const minutes = Number(apart ?? together ?? 0);
  if (hours > (half ? 12 : 23) || (half && hours === 0) || minutes > 59) return undefined;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  return (half ? (hours % 12) + afternoon : hours) * 60 + minutes;
}
