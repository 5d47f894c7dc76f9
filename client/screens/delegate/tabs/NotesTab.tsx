// Notes to the secretariat, with what became of each, and the announcements of the day.
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';

import type { Note } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useReplica, useSend } from '../../../replica/hooks.ts';
import { Scroll } from '../Scroll.tsx';
import { useMeeting, useSeat } from '../seat-state.ts';
import { useKept } from '../use-unsent-text.ts';

const SUBJECTS = [
  ['document', 'delegate.aboutDocument'],
  ['microphone', 'delegate.aboutMicrophone'],
  ['correction', 'delegate.aboutCorrection'],
  ['other', 'delegate.aboutOther'],
] as const;
type Subject = (typeof SUBJECTS)[number][0];

export function NotesTab() {
  const { t, time, otherDay, announcement: words } = useMeetingWords();
  const now = useNow('minute');
  const { notes, announcements } = useMeeting();
  const mine = notes.filter((note) => note.kind === 'to-secretariat').toReversed();
  return (
    <Scroll className="sheet">
      <OwnNotes notes={mine.filter(({ status }) => status !== 'done')} />
      <NoteForm />
      {mine.length === 0 && <p className="note">{t('delegate.notesNone')}</p>}
      <OwnNotes notes={mine.filter(({ status }) => status === 'done')} />
      {announcements.length > 0 && (
        <>
          <header className="sheet-head">
            <h3>{t('delegate.announcements')}</h3>
          </header>
          <ul className="notes">
            {announcements.toReversed().map((announcement) => (
              <li key={announcement.id}>
                <time className="figures">{time(announcement.at)}</time>
                <span>
                  <bdi>{words(announcement)}</bdi>
                  {otherDay(announcement.at, now) && <small>{otherDay(announcement.at, now)}</small>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Scroll>
  );
}

/** What became of them: those that nobody has seen to yet stand above the form, the others below it. */
function OwnNotes({ notes }: { notes: readonly Note[] }) {
  const { t, time, otherDay } = useMeetingWords();
  const now = useNow('minute');
  if (notes.length === 0) return null;
  return (
    <>
      <header className="sheet-head">
        <h3>{t('delegate.notesMine')}</h3>
      </header>
      <ul className="notes">
        {notes.map((note) => (
          <li key={note.id}>
            <time className="figures">{time(note.at)}</time>
            <span>
              <bdi>{note.text}</bdi>
              <small data-status={note.status}>
                {[t(statusKey(note.status)), otherDay(note.at, now)].filter(Boolean).join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function statusKey(status: Note['status']) {
  switch (status) {
    case 'new':
      return 'delegate.notesSent';
    case 'taken':
      return 'delegate.notesTaken';
    case 'done':
      return 'delegate.notesDone';
    default:
      return status satisfies never;
  }
}

function NoteForm() {
  const { t } = useMeetingWords();
  const send = useSend();
  const online = useReplica((state) => state.status === 'online');
  const id = useId();
  const [about, setAbout] = useState<Subject>('document');
  const { text, set: setText, sent } = useKept('note');
  const [sending, setSending] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const written = text.trim();
    if (written === '' || sending) return;
    setSending(true);
    void send({ type: 'SendNote', text: written, about }).then((answer) => {
      setSending(false);
      if (answer.ok) sent(text);
      else useSeat.setState({ refused: answer.error });
    });
  };
  return (
    <form className="note-form" onSubmit={submit}>
      <header className="sheet-head">
        <h2>{t('delegate.notesTitle')}</h2>
      </header>
      <p className="note">{t('delegate.notesHint')}</p>
      <fieldset className="subjects">
        <legend className="unseen">{t('delegate.notesAbout')}</legend>
        {SUBJECTS.map(([subject, word]) => (
          <label key={subject}>
            <input type="radio" name="about" checked={about === subject} onChange={() => setAbout(subject)} />
            <span>{t(word)}</span>
          </label>
        ))}
      </fieldset>
      <label className="unseen" htmlFor={id}>
        {t('delegate.notesText')}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={1000}
        placeholder={t('delegate.notesText')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="action low" disabled={!online || sending || text.trim() === ''}>
        {t(online ? 'delegate.notesSend' : 'delegate.notesOffline')}
      </button>
    </form>
  );
}
