// The text of a speech: handed in by its delegation or an officer, replaced until it was spoken.
import type { CommandType } from '../commands.ts';
import type { Context, Deciders, Refused } from '../decider.ts';
import { accept, holdsNow, isRefused } from '../decider.ts';
import { isSame } from '../edits.ts';
import { refusal } from '../refusals.ts';
import { findEntry } from '../speakers/select.ts';
import type { Entry, Meeting, Statement, StatementFile } from '../state.ts';
import { isOfficer } from '../who-may.ts';
import { toThoseWhoSeeText } from '../who-sees.ts';
import { releaseOf } from './released.ts';

type Found = NonNullable<ReturnType<typeof findEntry>>;

/** Why this speech takes no other text; undefined: it does. */
function takesNone(meeting: Meeting, found: Found): Refused | undefined {
  if (found.place !== 'past') return undefined;
  const { outcome, statement } = found.entry;
  if (outcome === 'spoken' || statement?.released) return refusal(meeting, 'delivered');
  return outcome === 'not-delivered' ? undefined : refusal(meeting, 'not-waiting');
}

/** The file, where it is this speech’s to have: an officer’s own, or one of its delegation. */
function fileFor(meeting: Meeting, fileId: string, entry: Entry, { by, file }: Context): StatementFile | Refused {
  const sent = file?.(fileId);
  const own = isOfficer(by.role) || (sent?.delegationId !== undefined && sent.delegationId === entry.delegationId);
  if (!sent || !own) return refusal(meeting, 'no-such-file', { fileId });
  const { delegationId: _, ...described } = sent;
  return described;
}

export const decideStatements = {
  AttachStatement(meeting, { entryId, fileId, name, language, after = 'nobody' }, context) {
    const { by } = context;
    const found = findEntry(meeting, entryId);
    const isOwn = found !== undefined && by.delegationId !== undefined && found.entry.delegationId === by.delegationId;
    if (!found || (found.entry.unlisted && !isOwn && !isOfficer(by.role))) return refusal(meeting, 'no-such-entry');
    const { entry } = found;
    if (!isOwn && !isOfficer(by.role)) return refusal(meeting, 'not-yours');
    const refused = takesNone(meeting, found);
    if (refused) return refused;
    if (fileId === null) {
      return entry.statement
        ? accept({ type: 'StatementAttached', entryId, statement: null, ...toThoseWhoSeeText(entry) })
        : holdsNow(meeting);
    }
    const file = fileFor(meeting, fileId, entry, context);
    if (isRefused(file)) return file;
    const statement: Statement = {
      ...file,
      ...(name !== undefined && { name }),
      ...(language !== undefined && { language }),
      after,
    };
    if (isSame(statement, entry.statement)) return holdsNow(meeting);
    return accept(
      { type: 'StatementAttached', entryId, statement, ...toThoseWhoSeeText(entry) },
      // An entry among the past ones was spoken or handed in already, so its text is released at once.
      ...(found.place === 'past' ? releaseOf(entryId, statement) : []),
    );
  },
} satisfies Partial<Deciders<CommandType>>;
