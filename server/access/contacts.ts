// Whom one writes to of each delegation: for the letters with its link, and offered when a speaker is typed. Beside the log, since a log is
// not erased. Knows the shape of a contact; not who may read it.
import { hash } from 'node:crypto';

import * as z from 'zod/mini';

import { withContacts } from '#shared/contacts.ts';
import type { ImportContact } from '#shared/import-preview.ts';
import { idSchema, line, name } from '#shared/meeting/fields.ts';
import type { MeetingId } from '#shared/meeting/state.ts';

import type { BesideStore } from '../store/outside-log.ts';

const MOST_CONTACTS = 5_000;
const MOST_OF_AN_ADDRESS = 254;
/** An address of mail, as far as one needs to know it. */
export const MAIL_ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

export const contactSchema = z.object({
  delegationId: idSchema,
  name,
  title: z.optional(name),
  email: z.optional(
    line(MOST_OF_AN_ADDRESS).check(z.regex(MAIL_ADDRESS, 'expected an address such as name@example.org')),
  ),
  /** In which they speak: any there is, not only those that pages are in. */
  language: z.optional(
    z.string().check(z.regex(/^[a-z]{2}$/, 'expected the code of a language in two letters, such as en')),
  ),
});
export type Contact = z.infer<typeof contactSchema>;

export const contactsSchema = z.object({
  /** Of those that were looked at; left out: these are written whatever stands there. */
  basis: z.optional(line(40)),
  contacts: z.array(contactSchema).check(z.maxLength(MOST_CONTACTS, `expected at most ${MOST_CONTACTS} contacts`)),
});

/** Those that a file carries, beside whatever else it has; undefined: they are none as they should be. */
export function contactsIn(file: unknown): Contact[] | undefined {
  if (typeof file !== 'object' || file === null || !('contacts' in file)) return [];
  const read = contactsSchema.safeParse({ contacts: file.contacts });
  return read.success ? read.data.contacts : undefined;
}

const NAME = 'contacts';

export interface KeptContacts {
  contacts: Contact[];
  /** Of what was written, for whoever writes them anew: others that are written meanwhile are not overwritten unseen. */
  basis: string;
}

const basisOfBody = (body: string | undefined): string =>
  body === undefined ? 'none' : hash('sha256', body, 'base64url').slice(0, 16);

/** In the order in which they were written; none is an empty list. */
export async function keptContacts(store: BesideStore, meetingId: MeetingId): Promise<KeptContacts> {
  const body = await store.beside(meetingId, NAME);
  return { contacts: body === undefined ? [] : (JSON.parse(body) as Contact[]), basis: basisOfBody(body) };
}

/** Those of `keptContacts`. */
export const contactsOf = async (store: BesideStore, meetingId: MeetingId): Promise<Contact[]> =>
  (await keptContacts(store, meetingId)).contacts;

/** Puts them in place of all that there were; an empty list erases them. False: there is no such meeting. */
export function writeContacts(
  store: BesideStore,
  meetingId: MeetingId,
  contacts: readonly Contact[],
): Promise<boolean> {
  return store.setBeside(meetingId, NAME, contacts.length === 0 ? null : JSON.stringify(contacts));
}

const underWay = new WeakMap<BesideStore, Map<MeetingId, Promise<unknown>>>();
/** One after the other: what is written is made of what stands there. At another node it may still come between. */
async function inTurn<T>(store: BesideStore, meetingId: MeetingId, go: () => Promise<T>): Promise<T> {
  const ofStore = underWay.get(store) ?? new Map<MeetingId, Promise<unknown>>();
  underWay.set(store, ofStore);
  const before = ofStore.get(meetingId);
  const mine = (before ?? Promise.resolve()).then(go, go);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  ofStore.set(meetingId, settled);
  try {
    return await mine;
  } finally {
    if (ofStore.get(meetingId) === settled) ofStore.delete(meetingId);
  }
}

/** The same for whoever has looked at them: undefined where others stand there by now than those of this basis. */
export const writeContactsOver = (
  store: BesideStore,
  meetingId: MeetingId,
  { contacts, basis }: { contacts: readonly Contact[]; basis: string | undefined },
): Promise<KeptContacts | undefined> =>
  inTurn(store, meetingId, async () => {
    if (basis !== undefined && basis !== (await keptContacts(store, meetingId)).basis) return undefined;
    await writeContacts(store, meetingId, contacts);
    return keptContacts(store, meetingId);
  });

/** Puts these in place of those that their delegations had. False: there is no such meeting, or they would be too many. */
export const addContacts = (
  store: BesideStore,
  meetingId: MeetingId,
  anew: readonly ImportContact[],
): Promise<boolean> =>
  inTurn(store, meetingId, async () => {
    const read = contactsSchema.safeParse({ contacts: withContacts(await contactsOf(store, meetingId), anew) });
    return read.success && writeContacts(store, meetingId, read.data.contacts);
  });
