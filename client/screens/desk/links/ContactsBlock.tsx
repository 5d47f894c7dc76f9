// Whom one writes to, as the lists named them: who they are, and one press that deletes them all. They stand in no log, so nothing of them is
// left then, and no Undo brings them back: it is asked once.
import { useEffect, useState } from 'react';

import type { CommandError } from '#shared/protocol.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { ReadContacts } from '../../../components/officers/contacts.ts';
import { eraseContacts, readContacts } from '../../../components/officers/contacts.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { FileRefusal } from '../import/FileRefusal.tsx';

export function ContactsBlock() {
  const { t, text } = useMeetingWords();
  const { id, catalogue } = useMeeting();
  const [read, setRead] = useState<ReadContacts | null>(null);
  const [asked, setAsked] = useState(false);
  const [gone, setGone] = useState(false);
  const [refused, setRefused] = useState<CommandError | null>(null);
  useEffect(() => {
    let wanted = true;
    void readContacts(id).then((answer) => {
      if (!wanted) return;
      setRefused(answer.ok ? null : answer.error);
      if (answer.ok) setRead(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  const erase = async (): Promise<void> => {
    const answer = await eraseContacts(id, read?.basis);
    setAsked(false);
    setRefused(answer.ok ? null : answer.error);
    setGone(answer.ok);
    if (answer.ok) return setRead({ contacts: [] });
    // Others were written meanwhile: they are shown before anybody deletes them.
    const now = await readContacts(id);
    if (now.ok) setRead(now.value);
  };
  const contacts = read?.contacts ?? null;
  const count = contacts?.length ?? 0;
  return (
    <section aria-labelledby="desk-contacts">
      <div className="section-top">
        <h2 id="desk-contacts">{t('links.contacts')}</h2>
        <span>{contacts !== null && t('links.contacts.count', { count })}</span>
      </div>
      <p className="key-help">{t('links.contacts.about')}</p>
      {count > 0 && (
        <>
          <div className="link-acts">
            {asked ? (
              <>
                <button type="button" className="strong-act" autoFocus onClick={() => void erase()}>
                  {t('links.contacts.deleteNow', { count })}
                </button>
                <button type="button" className="act" onClick={() => setAsked(false)}>
                  {t('common.close')}
                </button>
              </>
            ) : (
              <button type="button" className="act" data-opens="contacts" onClick={() => setAsked(true)}>
                {t('links.contacts.delete')}
              </button>
            )}
          </div>
          <details>
            <summary>{t('links.contacts.show')}</summary>
            <ul className="link-rows contacts">
              {contacts?.map(({ delegationId, name, title, email }, at) => {
                const delegation = catalogue.delegations[delegationId];
                return (
                  <li key={`${delegationId} ${at}`}>
                    <i />
                    <b>{delegation ? text(delegation.name) : delegationId}</b>
                    <span>
                      <bdi>{title === undefined ? name : t('setup.pair', { one: name, other: title })}</bdi>
                    </span>
                    <span>{email !== undefined && <bdi dir="ltr">{email}</bdi>}</span>
                  </li>
                );
              })}
            </ul>
          </details>
        </>
      )}
      <div role="status">{gone && <p>{t('links.contacts.gone')}</p>}</div>
      <div role="alert">{refused !== null && <FileRefusal error={refused} />}</div>
    </section>
  );
}
