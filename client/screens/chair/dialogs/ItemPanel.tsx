// An agenda item's own facts: number, title, short title, planned length; of an item that is there, or of a new one.
import { useState } from 'react';

import type { Text } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console.ts';
import { useCommand, useMeeting } from '../hands.ts';
import { parseLength } from '../times.ts';
import { Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const AT_END = '-';

export default function ItemPanel({ itemId }: { itemId?: string }) {
  const { t, language, text, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const info = itemId === undefined ? undefined : meeting.catalogue.items[itemId];
  const [number, setNumber] = useState(info?.number ?? '');
  const [english, setEnglish] = useState(info?.title.en ?? '');
  const [own, setOwn] = useState(language === 'en' ? '' : (info?.title[language] ?? ''));
  const [short, setShort] = useState(info?.shortTitle ? (info.shortTitle[language] ?? info.shortTitle.en) : '');
  const [planned, setPlanned] = useState(
    info?.plannedMs === undefined ? '' : String(Math.round(info.plannedMs / 60_000)),
  );
  const [parent, setParent] = useState(AT_END);
  const [before, setBefore] = useState(AT_END);
  const plannedMs = planned.trim() === '' ? null : parseLength(planned);

  const save = async (): Promise<void> => {
    const title: Text = {
      ...info?.title,
      en: english.trim(),
      ...(language !== 'en' && own.trim() !== '' && { [language]: own.trim() }),
    };
    const shortTitle: Text | undefined =
      short.trim() === '' ? undefined : { ...(info?.shortTitle ?? { en: short.trim() }), [language]: short.trim() };
    const fields = {
      number: number.trim(),
      title,
      ...(shortTitle && { shortTitle }),
      ...(typeof plannedMs === 'number' && { plannedMs }),
    };
    const answer = await send(
      info
        ? { type: 'EditItem', itemId: info.id, ...fields }
        : {
            type: 'AddItem',
            ...fields,
            ...(parent !== AT_END && { parent }),
            before: before === AT_END ? null : before,
          },
    );
    if (answer.ok) close();
  };

  const named = (id: string): string =>
    `${meeting.catalogue.items[id]?.number ?? ''} ${text(meeting.catalogue.items[id]?.shortTitle ?? meeting.catalogue.items[id]?.title ?? { en: '' })}`;
  return (
    <Sheet title={info ? t('chair.item.editTitle', { number: itemNumber(info.id) }) : t('chair.action.addItem')}>
      <Sending
        submit={t(info ? 'chair.item.save' : 'chair.item.add')}
        disabled={number.trim() === '' || english.trim() === '' || plannedMs === undefined}
        onSubmit={() => void save()}
      >
        <div className="beside">
          <TextLine
            label={t('chair.item.number')}
            value={number}
            onChange={setNumber}
            maxLength={24}
            hint={t('chair.item.numberHint')}
            autoFocus
            ltr
          />
          <TextLine
            label={t('chair.item.planned')}
            value={planned}
            onChange={setPlanned}
            wrong={plannedMs === undefined ? t('chair.field.lengthWrong') : undefined}
            ltr
          />
        </div>
        <TextLine
          label={t(language === 'en' ? 'chair.item.title' : 'chair.item.titleEnglish')}
          value={english}
          onChange={setEnglish}
          maxLength={600}
          ltr={language === 'ar'}
        />
        {language !== 'en' && (
          <TextLine label={t('chair.item.titleOwn')} value={own} onChange={setOwn} maxLength={600} />
        )}
        <TextLine
          label={t('chair.item.short')}
          value={short}
          onChange={setShort}
          maxLength={600}
          hint={t('chair.item.shortHint')}
        />
        {!info && (
          <>
            <Pick
              label={t('chair.item.parent')}
              value={parent}
              onChange={setParent}
              options={[
                { value: AT_END, label: t('chair.item.noParent') },
                ...meeting.agenda
                  .filter((id) => meeting.catalogue.items[id]?.parent === undefined)
                  .map((id) => ({ value: id, label: named(id) })),
              ]}
            />
            <Pick
              label={t('chair.item.before')}
              value={before}
              onChange={setBefore}
              options={[
                { value: AT_END, label: t('chair.item.last') },
                ...meeting.agenda.map((id) => ({ value: id, label: named(id) })),
              ]}
            />
          </>
        )}
      </Sending>
    </Sheet>
  );
}
