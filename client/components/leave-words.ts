// What was done by leave of the Chair against a rule, in words for the hall, the paper and the record.
import { liftedBy } from '#shared/meeting/lifted-by.ts';
import type { Entry } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

/** What may be lifted, by the reason for which it would have been refused. */
const LIFTED = [
  'does-not-interrupt',
  'replies-used',
  'side-full',
  'members-only',
  'too-late-to-appeal',
  'speakers-waiting',
  'objection-stands',
  'no-quorum',
  'proposer-explains',
  'silence-too-short',
  'consensus-first',
  'understanding-does-not-cut',
] as const;

/** “By leave of the Chair: gone on without the quorum”; null: nothing was lifted. A reason of another release is not put into words. */
export function leaveLine(leave: Entry['leave'], { t, format }: Pick<MeetingWords, 't' | 'format'>): string | null {
  if (!leave) return null;
  const reasons = new Set(liftedBy(leave).map(({ reason }) => reason));
  const said = LIFTED.filter((reason) => reasons.has(reason)).map((reason) => t(`screen.leave.${reason}`));
  return said.length === 0 ? t('screen.byLeave') : t('screen.byLeaveFor', { what: format.listed(said) });
}
