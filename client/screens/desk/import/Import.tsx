// An import: a file is chosen, dropped or pasted, looked at beside the meeting, and taken as one step. One for all kinds of lists.
import { useState } from 'react';

import { newContacts } from '#shared/contacts.ts';
import type { ImportPreview } from '#shared/import-preview.ts';
import type { CommandError } from '#shared/protocol.ts';

import { readContacts, writeContacts } from '../../../components/officers/contacts.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { isolated } from '../../../i18n/pick-language.ts';
import { useReplicaHandle } from '../../../replica/context.ts';
import { choiceOf, commandOf, NOTHING_DECIDED, taken } from './decided.ts';
import type { Decisions } from './decided.ts';
import { FileRefusal } from './FileRefusal.tsx';
import { askPreview } from './preview-api.ts';
import type { Reading, Source, Wanted } from './preview-api.ts';
import { Preview } from './Preview.tsx';
import { sendRevision } from './send-revision.ts';
import { OtherSheets } from './OtherSheets.tsx';
import { StartImport } from './StartImport.tsx';
import { ContactsNotSaved } from './ContactsNotSaved.tsx';

interface Props extends Wanted {
  /** It was taken, or given up. */
  onDone(): void;
  /** Whether it can be given up: there is something else to see. */
  canClose: boolean;
}

export function Import({ kind, itemId, onDone, canClose }: Props) {
  const { t, language, itemNumber } = useMeetingWords();
  const { id } = useMeeting();
  const replica = useReplicaHandle();
  const [text, setText] = useState('');
  const [source, setSource] = useState<Source | null>(null);
  const [reading, setReading] = useState<Reading>({});
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(NOTHING_DECIDED);
  /** Sheets of the file that have such a list; those that were taken; those that are offered next. */
  const [lists, setLists] = useState<readonly string[]>([]);
  const [read, setRead] = useState<readonly string[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [busy, setBusy] = useState(false);
  /** The people whom the contacts have; null until they are read. */
  const [known, setKnown] = useState<ImportPreview['contacts'] | null>(null);
  const [unwritten, setUnwritten] = useState<ImportPreview['contacts']>([]);

  const look = async (from: Source, how: Reading, kept: Decisions): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const answer = await askPreview(id, { kind, ...(itemId !== undefined && { itemId }) }, from, how, language);
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    const { sheet, otherLists } = answer.value;
    const found = [
      ...(from === source ? lists : []),
      ...otherLists,
      ...(otherLists.length > 0 && sheet !== null ? [sheet] : []),
    ];
    setLists([...new Set(found)]);
    if (from !== source) setRead([]);
    setOthers([]);
    setSource(from);
    setReading(how);
    setPreview(answer.value);
    setDecisions(kept);
    if (answer.value.contacts.length > 0) {
      const known = await readContacts(id);
      if (known.ok) setKnown(known.value.contacts);
    }
  };

  /** Another sheet of the file that has such a list is offered, else it is done. */
  const goOn = (): void => {
    const now = preview?.sheet == null ? read : [...read, preview.sheet];
    const left = lists.filter((sheet) => !now.includes(sheet));
    if (left.length === 0) {
      onDone();
      return;
    }
    setRead(now);
    setOthers(left);
  };

  /** The people of a list that is taken: they are in no log, and where they could not be written that is said. */
  const writePeople = async (people: ImportPreview['contacts']): Promise<void> => {
    setBusy(true);
    const written = await writeContacts(id, people);
    setBusy(false);
    if (written) goOn();
    else setUnwritten(people);
  };

  const take = async (): Promise<void> => {
    if (preview === null || source === null || busy) return;
    setBusy(true);
    setRefused(null);
    // Of people alone nothing is in the log.
    const answer =
      taken(preview, decisions).taken === 0
        ? ({ ok: true } as const)
        : await sendRevision(replica, id, commandOf(preview, decisions));
    if (answer.ok) {
      await writePeople(contactsOf(preview, decisions));
      return;
    }
    // Somebody changed the meeting meanwhile: looked at again, with the choices kept.
    if (answer.error.code === 'CONFLICT' && answer.error.details?.reason === 'changed')
      await look(source, reading, decisions);
    setBusy(false);
    setRefused(answer.error);
  };

  if (unwritten.length > 0)
    return (
      <ContactsNotSaved people={unwritten} busy={busy} onAgain={() => void writePeople(unwritten)} onClose={onDone} />
    );
  if (others.length > 0 && source !== null)
    return (
      <OtherSheets
        file={source.name ?? ''}
        sheets={others}
        busy={busy}
        onSheet={(sheet) => void look(source, { sheet }, NOTHING_DECIDED)}
        onDone={onDone}
      >
        {refused !== null && <FileRefusal error={refused} />}
      </OtherSheets>
    );
  return (
    <section className="import" aria-labelledby="desk-import" aria-busy={busy}>
      <div className="section-top">
        <h2 id="desk-import">
          {itemId === undefined ? t(`import.title.${kind}`) : t('import.title.listOf', { number: itemNumber(itemId) })}
        </h2>
        <span>
          {preview === null ? t(`import.about.${kind}`) : fileLine(t, isolated(source?.name ?? '', language), preview)}
        </span>
        {preview !== null && (
          <button type="button" className="act" onClick={() => setPreview(null)}>
            {t('import.other')}
          </button>
        )}
        {preview === null && canClose && (
          <button type="button" className="act" onClick={onDone}>
            {t('common.close')}
          </button>
        )}
      </div>
      {preview === null ? (
        <StartImport
          kind={kind}
          busy={busy}
          text={text}
          onText={setText}
          onSource={(from) => void look(from, {}, NOTHING_DECIDED)}
        />
      ) : (
        <Preview
          preview={preview}
          reading={reading}
          decisions={decisions}
          busy={busy}
          isPasted={source?.name === undefined}
          onReading={(how) => source !== null && void look(source, how, NOTHING_DECIDED)}
          onDecide={setDecisions}
          people={known === null ? 0 : newContacts(known, contactsOf(preview, decisions)).length}
          onTake={() => void take()}
        />
      )}
      <div role="alert">{refused !== null && <FileRefusal error={refused} />}</div>
    </section>
  );
}

/** People of the rows that are taken. */
function contactsOf(preview: ImportPreview, decisions: Decisions): ImportPreview['contacts'] {
  const { left } = taken(preview, decisions);
  const out = new Set(left.map(({ id }) => id));
  const chosen = new Set(preview.rows.map((row) => choiceOf(row, decisions)?.id));
  return preview.contacts.filter(({ delegationId }) => !out.has(delegationId) || chosen.has(delegationId));
}

function fileLine(
  t: ReturnType<typeof useMeetingWords>['t'],
  name: string,
  { sheet, rows, headerRow }: ImportPreview,
): string {
  const file = name === '' ? t('import.pasted') : name;
  return [
    sheet === null ? file : t('import.sheetOf', { file, sheet }),
    t('import.rows', { count: rows.length }),
    headerRow !== null && t('import.headerRow', { row: headerRow }),
  ]
    .filter(Boolean)
    .join(' · ');
}
