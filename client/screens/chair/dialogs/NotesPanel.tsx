// Slips of paper between the officers, and the delegations' notes to the secretariat (taken, done).
import { useState } from 'react';

import type { Note } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { Act, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function NotesPanel() {
  const { t } = useMeetingWords();
  const { notes } = useMeeting();
  const { role } = useYou();
  const send = useCommand('panel');
  const [text, setText] = useState('');
  const inbox = notes.filter(({ kind }) => kind === 'to-secretariat');
  const slips = notes.filter(({ kind }) => kind === 'officers').toReversed();
  const open = inbox.filter(({ status }) => status !== 'done').length;
  const order = { new: 0, taken: 1, done: 2 };

  const pass = async (): Promise<void> => {
    const answer = await send({ type: 'Note', text: text.trim() });
    // The field is emptied only where nothing else was typed meanwhile: a text begun since then is the next one.
    if (answer.ok) setText((now) => (now === text ? '' : now));
  };
  return (
    <Sheet title={t('chair.notes.title')}>
      <h3>{t('chair.notes.inbox', { count: open })}</h3>
      <ul className="things">
        {inbox
          .toSorted((a, b) => order[a.status] - order[b.status] || b.at - a.at)
          .map((note) => (
            <InboxNote key={note.id} note={note} />
          ))}
      </ul>
      <Sending submit={t('chair.notes.pass')} disabled={text.trim() === ''} onSubmit={() => void pass()}>
        <TextLine
          label={t(role === 'chair' ? 'chair.notes.toSecretary' : 'chair.notes.toChair')}
          value={text}
          onChange={setText}
          maxLength={1000}
          hint={t('chair.notes.hint')}
          autoFocus={open === 0}
        />
      </Sending>
      <h3>{t('chair.notes.slips', { count: slips.length })}</h3>
      <ul className="things">
        {slips.map((note) => (
          <Slip key={note.id} note={note} />
        ))}
      </ul>
    </Sheet>
  );
}

function InboxNote({ note }: { note: Note }) {
  const { t, delegation, time } = useMeetingWords();
  const send = useCommand('panel');
  const settle = (status: 'taken' | 'done'): void => void send({ type: 'SettleNote', noteId: note.id, status });
  return (
    <li className={note.status === 'done' ? 'past' : undefined}>
      <span className="label">
        <b>{delegation(note.by.delegationId)}</b> <bdi>{time(note.at)}</bdi>
        {note.about !== undefined && ` · ${t(`chair.notes.about.${note.about}`)}`} ·{' '}
        {t(`chair.notes.status.${note.status}`)}
      </span>
      <p dir="auto">{note.text}</p>
      <div className="actions across">
        {note.status === 'new' && <Act onPress={() => settle('taken')}>{t('chair.notes.take')}</Act>}
        {note.status !== 'done' && <Act onPress={() => settle('done')}>{t('chair.notes.done')}</Act>}
      </div>
    </li>
  );
}

function Slip({ note }: { note: Note }) {
  const { t, time } = useMeetingWords();
  return (
    <li>
      <span className="label">
        <b>{t(note.by.role === 'chair' ? 'chair.notes.fromChair' : 'chair.notes.fromSecretary')}</b>{' '}
        <bdi>{time(note.at)}</bdi>
      </span>
      <p dir="auto">{note.text}</p>
    </li>
  );
}
