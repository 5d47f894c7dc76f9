// Who presides: a Vice-President takes the chair, and gives it back.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { Act, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function PresidingPanel() {
  const { t, time, format } = useMeetingWords();
  const { presiding } = useMeeting();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const take = async (command: Parameters<typeof send>[0]): Promise<void> => {
    if ((await send(command)).ok) close();
  };
  return (
    <Sheet title={t('chair.presiding.title')}>
      <p className="now">
        <b>
          {presiding
            ? format.listed([presiding.name, presiding.title ?? ''].filter(Boolean))
            : t('chair.head.chairPresides')}
        </b>
        {presiding && <span>{t('chair.presiding.since', { time: time(presiding.since) })}</span>}
      </p>
      {presiding && <Act onPress={() => void take({ type: 'TakeChair', name: null })}>{t('chair.presiding.back')}</Act>}
      <h3>{t('chair.presiding.other')}</h3>
      <Sending
        submit={t('chair.presiding.take')}
        disabled={name.trim() === ''}
        onSubmit={() =>
          void take({ type: 'TakeChair', name: name.trim(), ...(title.trim() !== '' && { title: title.trim() }) })
        }
      >
        <TextLine
          label={t('chair.field.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          placeholder={t('chair.presiding.namePlaceholder')}
          autoFocus
        />
        <TextLine
          label={t('chair.field.title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          placeholder={t('chair.presiding.titlePlaceholder')}
        />
      </Sending>
    </Sheet>
  );
}
