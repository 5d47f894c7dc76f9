// Links: one for each delegation, made in one press, printed on nameplates or put into letters; who has come in by them; the officers',
// booths' and screens' own; the code for joining.
import { useState } from 'react';

import type { CommandError } from '#shared/protocol.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { FileRefusal } from '../import/FileRefusal.tsx';
import { ContactsBlock } from './ContactsBlock.tsx';
import { DelegationRows } from './DelegationRows.tsx';
import { JoinBlock } from './JoinBlock.tsx';
import { downloadMailMerge, linksOfDelegations } from './links-api.ts';
import { useLinks } from './links-store.ts';
import { Nameplates } from './Nameplates.tsx';
import { OtherLinks } from './OtherLinks.tsx';

export function LinksSection() {
  const { t } = useMeetingWords();
  const { id, catalogue } = useMeeting();
  const { links, refused: unseen, look: lookAt } = useLinks();
  const [denied, setRefused] = useState<CommandError | null>(null);
  const refused = denied ?? unseen;
  const [printing, setPrinting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const look = (): Promise<void> => lookAt(id);

  const taking = Object.values(catalogue.delegations).filter(({ retired }) => !retired);
  const standing = new Map(
    (links ?? []).flatMap((link) =>
      link.role === 'delegation' && link.delegationId !== undefined && link.revokedAt === undefined
        ? [[link.delegationId, link] as const]
        : [],
    ),
  );
  const without = taking.filter((one) => !standing.has(one.id)).length;

  const makeAll = async (): Promise<void> => {
    setBusy(true);
    const answer = await linksOfDelegations(id);
    setBusy(false);
    setRefused(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setTold(t('links.made', { count: answer.value.links.length }));
    await look();
  };
  const letters = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setTold((await downloadMailMerge(id, format)) ? '' : t('links.failed'));
  };

  if (printing)
    return (
      <Nameplates
        having={[...standing.keys()]}
        without={without}
        onMakeAll={() => void makeAll()}
        onClose={() => setPrinting(false)}
      />
    );
  return (
    <section aria-labelledby="desk-links" aria-busy={busy}>
      <div className="section-top">
        <h2 id="desk-links">{t('setup.section.links')}</h2>
        <span>{links !== null && t('links.standing', { count: standing.size, total: taking.length })}</span>
      </div>
      <div className="link-acts">
        {without > 0 && (
          <button type="button" className="strong-act" disabled={busy || links === null} onClick={() => void makeAll()}>
            {t('links.makeAll', { count: without })}
          </button>
        )}
        {standing.size > 0 && (
          <>
            <button
              type="button"
              className={without === 0 ? 'strong-act' : 'act'}
              data-opens="nameplates"
              onClick={() => setPrinting(true)}
            >
              {t('links.nameplates')}
            </button>
            <button type="button" className="act" onClick={() => void letters('xlsx')}>
              {t('links.lettersExcel')}
            </button>
            <button type="button" className="act" onClick={() => void letters('csv')}>
              {t('links.lettersCsv')}
            </button>
          </>
        )}
        <span role="status">{told}</span>
      </div>
      <div role="alert">{refused !== null && <FileRefusal error={refused} />}</div>
      <JoinBlock />
      <DelegationRows delegations={taking} standing={standing} onChanged={() => void look()} />
      <ContactsBlock />
      <OtherLinks links={links ?? []} onChanged={() => void look()} />
    </section>
  );
}
