// The letters to delegations as a table: a row for each whom one writes to, with the delegation's link and the meeting's code.
// For the mail merge of an office program; the program itself sends no mail.
import type { Delegation, Language, Meeting } from '#shared/meeting/state.ts';
import { takingPart } from '#shared/meeting/catalogue/retired.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import type { Contact } from '../../access/contacts.ts';
import { DEVICES_OF_A_LINK } from '../../access/joining.ts';
import type { Cell, Column } from '../report/table.ts';
import { textIn } from '#shared/meeting/texts.ts';

export interface Letter {
  delegation: Delegation;
  category: string;
  contact?: Contact;
  link: string;
  joinCode: string;
  /** That the link admits. */
  devices: number;
}

const nameColumn = (language: Language): Column<Letter> => ({
  heading: `name_${language}`,
  width: 28,
  cell: ({ delegation: { name } }): Cell => textIn(name, language),
});

export const LETTER_COLUMNS: readonly Column<Letter>[] = [
  { heading: 'code', width: 10, cell: ({ delegation }) => delegation.id },
  ...LANGUAGES.map(nameColumn),
  { heading: 'category', width: 20, cell: ({ category }) => category },
  { heading: 'language', width: 10, cell: ({ contact }) => contact?.language ?? null },
  { heading: 'contact_name', width: 28, cell: ({ contact }) => contact?.name ?? null },
  { heading: 'contact_title', width: 24, cell: ({ contact }) => contact?.title ?? null },
  { heading: 'email', width: 28, cell: ({ contact }) => contact?.email ?? null },
  { heading: 'link', width: 60, cell: ({ link }) => link },
  { heading: 'join_code', width: 12, cell: ({ joinCode }) => joinCode },
  { heading: 'devices', width: 8, cell: ({ devices }) => devices },
];

/** In alphabetical order; a delegation to which nobody is known has one row. */
export function lettersOf(
  { catalogue, settings }: Meeting,
  {
    contacts,
    links,
    joinCode,
  }: { contacts: readonly Contact[]; links: ReadonlyMap<string, string>; joinCode: string | undefined },
): Letter[] {
  const categories = new Map(catalogue.categories.map(({ id, name }) => [id, textIn(name, 'en')]));
  const contactsOf = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const own = contactsOf.get(contact.delegationId);
    if (own) own.push(contact);
    else contactsOf.set(contact.delegationId, [contact]);
  }
  return takingPart(catalogue).flatMap((delegation) => {
    const letter: Letter = {
      delegation,
      category: categories.get(delegation.category) ?? '',
      link: links.get(delegation.id) ?? '',
      joinCode: joinCode ?? '',
      devices: settings.devicesPerLink ?? DEVICES_OF_A_LINK,
    };
    return contactsOf.get(delegation.id)?.map((contact) => ({ ...letter, contact })) ?? [letter];
  });
}
