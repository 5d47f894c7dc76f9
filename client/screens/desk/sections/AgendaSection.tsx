// The agenda in two panes: its items as a tree, moved by drag or by keys, and beside it the one that is chosen, field by field.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { AgendaTree } from '../agenda/AgendaTree.tsx';
import { ItemFields } from '../agenda/ItemFields.tsx';
import { Import } from '../import/Import.tsx';
import type { Wanted } from '../import/preview-api.ts';
import { NewItem } from '../agenda/NewItem.tsx';

export function AgendaSection() {
  const { t, format } = useMeetingWords();
  const { agenda, catalogue } = useMeeting();
  const [chosen, setChosen] = useState<string | null>(null);
  const plannedMs = agenda.reduce((sum, id) => sum + (catalogue.items[id]?.plannedMs ?? 0), 0);
  /** The agenda, or the speakers list of an item. */
  const [importing, setImporting] = useState<Wanted | null>(null);
  const item = chosen === null ? undefined : catalogue.items[chosen];
  if (importing) return <Import {...importing} canClose onDone={() => setImporting(null)} />;
  return (
    <div className="two-panes">
      <section aria-labelledby="desk-agenda">
        <div className="section-top">
          <h2 id="desk-agenda">{t('setup.section.agenda')}</h2>
          <span>
            {t('setup.count.items', { count: agenda.length })}
            {plannedMs > 0 && ` · ${t('setup.agenda.planned', { length: format.duration(plannedMs) })}`}
          </span>
          <button type="button" className="act" data-opens="agenda" onClick={() => setImporting({ kind: 'agenda' })}>
            {t('import.beginAgenda')}
          </button>
        </div>
        {agenda.length > 0 && <AgendaTree chosen={item ? chosen : null} onChoose={setChosen} />}
        <NewItem />
      </section>
      {item && (
        <ItemFields
          key={item.id}
          info={item}
          onGone={() => {
            document.querySelector<HTMLElement>(`.agenda-tree [data-key="${CSS.escape(item.id)}"]`)?.focus();
            setChosen(null);
          }}
          onReadList={() => setImporting({ kind: 'list', itemId: item.id })}
        />
      )}
    </div>
  );
}
