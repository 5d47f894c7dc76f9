// Links of officers, booths and screens: made, copied once, ended.
import { useState } from 'react';

import type { CommandError } from '#shared/protocol.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { mayHandle } from '../../../components/officers/chairs-own.ts';
import { useMeeting, useYou } from '../../../components/officers/use-meeting.ts';
import { chairsLink } from '../../../connection/chairs-link.ts';
import { FileRefusal } from '../import/FileRefusal.tsx';
import { makeLink, revokeLink } from './links-api.ts';
import type { LinkRow } from './links-api.ts';
import { MadeLink } from './MadeLink.tsx';

const ROLES = ['chair', 'secretary', 'booth', 'screen'] as const;

export function OtherLinks({ links, onChanged }: { links: readonly LinkRow[]; onChanged(): void }) {
  const { t, time } = useMeetingWords();
  const { id } = useMeeting();
  const { role: own } = useYou();
  const [made, setMade] = useState<LinkRow | null>(null);
  const [refused, setRefused] = useState<CommandError | null>(null);
  // Only the Chair and operators handle the Chair's links; whoever made the meeting hands the first one over.
  const kept = own === 'chair' ? null : chairsLink(id);
  const standing = links.filter(({ role, revokedAt }) => role !== 'delegation' && revokedAt === undefined);
  const make = async (role: (typeof ROLES)[number]): Promise<void> => {
    const answer = await makeLink(id, { role });
    setRefused(answer.ok ? null : answer.error);
    if (answer.ok) setMade(answer.value);
    onChanged();
  };
  const end = async (linkId: string): Promise<void> => {
    const answer = await revokeLink(id, linkId);
    setRefused(answer.ok ? null : answer.error);
    if (made?.id === linkId) setMade(null);
    onChanged();
  };
  return (
    <section aria-labelledby="desk-other-links">
      <div className="section-top">
        <h2 id="desk-other-links">{t('links.others')}</h2>
      </div>
      <div className="link-acts">
        {ROLES.filter((role) => mayHandle(role, own)).map((role) => (
          <button key={role} type="button" className="act" onClick={() => void make(role)}>
            {t(`links.make.${role}`)}
          </button>
        ))}
      </div>
      {kept !== null && <MadeLink label={t('links.chairs')} url={kept} />}
      <div role="status">
        {made?.url !== undefined && (
          <MadeLink key={made.id} label={t(`links.role.${made.role as (typeof ROLES)[number]}`)} url={made.url} />
        )}
      </div>
      <div role="alert">{refused !== null && <FileRefusal error={refused} />}</div>
      <ul className="link-rows">
        {standing.map((link) => (
          <li key={link.id}>
            <i />
            <b>{t(`links.role.${link.role as (typeof ROLES)[number]}`)}</b>
            <span>{t('links.madeAt', { time: time(link.createdAt) })}</span>
            <span className="acts">
              {mayHandle(link.role, own) && (
                <button
                  type="button"
                  className="act"
                  aria-label={`${t('links.revoke')}: ${t(`links.role.${link.role as (typeof ROLES)[number]}`)}`}
                  onClick={() => void end(link.id)}
                >
                  {t('links.revoke')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
