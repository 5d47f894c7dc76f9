// The floor for somebody who stands on no list: who presents a paper, the secretariat, a panellist.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { useMeeting } from '../action-context.ts';
import { Choice, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const KINDS = ['presenter', 'secretariat', 'panellist'] as const;

export default function GuestPanel() {
  const { t, the, itemNumber } = useMeetingWords();
  const { floor, current } = useMeeting();
  const floorTo = useGuarded('panel', { type: 'GiveFloor' });
  const close = useConsole((state) => state.close);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('presenter');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const named = name.trim() === '' && kind === 'secretariat' ? t('chair.guest.kind.secretariat') : name.trim();
  // Whom the officer sees on the floor while pressing: if it is somebody else by then, the server says so.
  const after = floor?.entry.id ?? null;

  const give = async (): Promise<void> => {
    if (current === null) return;
    const answer = await floorTo.give({
      type: 'GiveFloor',
      guest: { name: named, kind, ...(title.trim() !== '' && { title: title.trim() }) },
      itemId: current,
      after,
    });
    if (answer.ok) close();
  };
  return (
    <Sheet title={t('chair.guest.title')}>
      {current !== null && <p className="hint">{t('chair.guest.hint', { number: itemNumber(current) })}</p>}
      <Sending
        submit={floor ? t('chair.guest.endAndGive', { name: the(floor.entry) }) : t('chair.guest.give')}
        bar={floorTo.bar}
        disabled={named === '' || current === null}
        onSubmit={() => void give()}
      >
        <Choice
          label={t('chair.guest.as')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`chair.guest.kind.${value}`) }))}
        />
        <TextLine label={t('chair.field.name')} value={name} onChange={setName} maxLength={200} autoFocus />
        <TextLine
          label={t('chair.field.title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          hint={t('chair.guest.titleHint')}
        />
      </Sending>
    </Sheet>
  );
}
