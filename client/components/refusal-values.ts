// What a refusal's sentence has blanks for: the limit of a text, the word that is meant.
import type { CommandError } from '#shared/protocol.ts';

import type { TextValues } from '../i18n/translate.ts';

/** The plain values among a refusal's details. */
export const refusalValues = ({ details = {} }: Pick<CommandError, 'details'>): TextValues =>
  Object.fromEntries(
    Object.entries(details).filter(
      (field): field is [string, string | number] => typeof field[1] === 'string' || typeof field[1] === 'number',
    ),
  );
