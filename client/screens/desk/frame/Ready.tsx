// "Ready?": a column for each thing that a meeting needs, with a rule that is solid where it is there and hatched where it is not yet.
// Each leads to the section where it is put in.
import { useEffect } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { useLinks } from '../links/links-store.ts';
import { readiness } from '../readiness.ts';
import { SectionLink } from './Rail.tsx';

export function Ready() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const presence = useReplica((state) => state.presence);
  const links = useLinks((state) => state.links);
  const look = useLinks((state) => state.look);
  useEffect(() => void look(meeting.id), [look, meeting.id]);
  const given = links?.filter(({ role, revokedAt }) => role === 'delegation' && revokedAt === undefined).length ?? 0;
  const lines = readiness(meeting, presence, given);
  return (
    <section className="ready" aria-label={t('setup.ready')}>
      <h2>{t('setup.ready')}</h2>
      <ol>
        {lines.map(({ of, done, section, count }) => (
          <li key={of} data-done={done}>
            <SectionLink section={section}>
              <i className={done ? undefined : 'hatch'} aria-hidden="true" />
              <b>{t(`setup.ready.${of}`)}</b>{' '}
              <span>
                {of === 'joining'
                  ? t(`setup.joining.${meeting.settings.joining}`)
                  : t(`setup.ready.${of}.${done ? 'there' : 'lacks'}`, { count })}
              </span>
            </SectionLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
