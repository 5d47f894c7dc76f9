// A refusal in the reader's language: by its reason where the catalogue has it, else the server's own sentence.
import type { CommandError } from '#shared/protocol.ts';

import { refusalValues } from '../../components/refusal-values.ts';
import type { LanguageState } from '../../i18n/context.ts';

/** What only a correction of the record puts right, which is the officers': a delegation is told whom to ask. */
const FOR_THE_RECORD = new Set(['vote-closed', 'settled', 'not-undoable']);

/** Why the server refused, and what clears the way, in the reader’s language. */
export function refusalWords(t: LanguageState['t'], error: CommandError): { reason: string; remedy: string } {
  const { message, remedy, details } = error;
  const reason = details?.reason ?? '';
  const reasonKey = `refusals.${reason}`;
  const remedyKey = FOR_THE_RECORD.has(reason) ? 'delegate.vote.record' : `refusals.${reason}.remedy`;
  return {
    reason: t.has(reasonKey) ? t(reasonKey, refusalValues(error)) : message,
    remedy: t.has(remedyKey) ? t(remedyKey) : (remedy ?? ''),
  };
}
