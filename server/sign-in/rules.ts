// Which claims of whoever signs in are which seats: the operator's file, as it is written and as it is asked.
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

import { idSchema } from '#shared/meeting/fields.ts';

const SEAT_ROLES = ['operator', 'organizer', 'chair', 'secretary', 'booth'] as const;
type SeatRole = (typeof SEAT_ROLES)[number];

/** Of a meeting, or of the whole server. */
export interface Seat {
  role: SeatRole;
  meetingId?: string;
}

const ruleSchema = z.strictObject({
  claim: z.string().check(z.minLength(1)),
  /** The claim is this, or has it among others. */
  has: z.optional(z.string()),
  is: z.optional(z.string()),
  /** The claim, or one of its values, is of this form; its groups `meeting` and `role` say which seat. */
  match: z.optional(z.string()),
  role: z.optional(z.enum(SEAT_ROLES)),
  meeting: z.optional(idSchema),
});
type WrittenRule = z.infer<typeof ruleSchema>;

export interface Rule {
  claim: string;
  seatOf(value: string): Seat | undefined;
}

/** Values of one claim that are looked at, and how much of each. */
const MOST_VALUES = 1_000;
const MOST_OF_A_VALUE = 400;

const isOfServer = (role: SeatRole): boolean => role === 'operator' || role === 'organizer';

/** @throws Error, in words for the operator, where the file is no such list. */
export function readRules(file: string): Rule[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `OIDC_RULES: ${file} cannot be read as JSON (${error instanceof Error ? error.message : String(error)}).`,
      {
        cause: error,
      },
    );
  }
  const parsed = z.array(ruleSchema).check(z.minLength(1)).safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`OIDC_RULES: ${file}, ${placeOf(issue!.path)}: ${issue!.message}.`);
  }
  return parsed.data.map((rule, index) => ruleOf(rule, `OIDC_RULES: ${file}, rule ${index + 1}`));
}

const placeOf = ([index, field]: PropertyKey[]): string =>
  typeof index === 'number' ? `rule ${index + 1}${field === undefined ? '' : `, ${String(field)}`}` : 'the list';

function ruleOf({ claim, has, is, match, role, meeting }: WrittenRule, where: string): Rule {
  const wanted = [has, is, match].filter((one) => one !== undefined);
  if (wanted.length !== 1) throw new Error(`${where}: expected one of “has”, “is” and “match”.`);
  if (match === undefined) {
    if (role === undefined) throw new Error(`${where}: expected a “role”: ${SEAT_ROLES.join(', ')}.`);
    const seat = seatWith(role, meeting);
    if (!seat)
      throw new Error(`${where}: expected a “meeting” for the role ${role}, and none for operators and organizers.`);
    return { claim, seatOf: (value) => (isSame(claim, value, has ?? is ?? '') ? seat : undefined) };
  }
  let form: RegExp;
  try {
    form = new RegExp(match, 'u');
  } catch (error) {
    throw new Error(`${where}: “match” is no expression (${error instanceof Error ? error.message : String(error)}).`, {
      cause: error,
    });
  }
  if (role === undefined && !match.includes('(?<role>'))
    throw new Error(`${where}: expected a “role”, or a group (?<role>…) in “match”.`);
  return {
    claim,
    seatOf(value) {
      const groups = form.exec(value)?.groups;
      if (!groups && !form.test(value)) return undefined;
      const asked = SEAT_ROLES.find((one) => one === (groups?.['role'] ?? role));
      const meetingId = groups?.['meeting'] ?? meeting;
      return asked && (meetingId === undefined || idSchema.safeParse(meetingId).success)
        ? seatWith(asked, meetingId)
        : undefined;
    },
  };
}

/** Undefined: a seat at a meeting without one, or the other way round. */
function seatWith(role: SeatRole, meetingId: string | undefined): Seat | undefined {
  if (isOfServer(role)) return meetingId === undefined ? { role } : undefined;
  return meetingId === undefined ? undefined : { role, meetingId };
}

/** Addresses of mail are the same in any case. */
const isSame = (claim: string, value: string, wanted: string): boolean =>
  claim === 'email' ? value.toLowerCase() === wanted.toLowerCase() : value === wanted;

/** Some providers say it as text, and some do not say it at all. */
const mayBeVerified = (said: unknown): boolean => said === undefined || said === true || said === 'true';

/** Every seat that these claims are, each once. A claim may be a text or a list of texts. */
export function seatsOf(rules: readonly Rule[], claims: Readonly<Record<string, unknown>>): Seat[] {
  const seats = rules.flatMap(({ claim, seatOf }) => {
    // Whoever gives an address that nobody has verified could be anybody.
    if (claim === 'email' && !mayBeVerified(claims['email_verified'])) return [];
    return valuesOf(claims[claim]).flatMap((value) => seatOf(value) ?? []);
  });
  return [...new Map(seats.map((seat) => [`${seat.role} ${seat.meetingId ?? ''}`, seat])).values()];
}

function valuesOf(claim: unknown): string[] {
  const values: unknown[] = Array.isArray(claim) ? claim.slice(0, MOST_VALUES) : [claim];
  return values.filter((value): value is string => typeof value === 'string' && value.length <= MOST_OF_A_VALUE);
}
