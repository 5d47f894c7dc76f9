// An agenda item's own facts: number, title, short title, planned length, sitting; of an item that is there, or of a new one.
import { useState } from 'react';

import type { CommandOf } from '#shared/meeting/commands.ts';
import type { ItemInfo, Language, Text } from '#shared/meeting/state.ts';

import { useEdited } from '../../../components/edited-fields.ts';
import { useBarWords } from '../../../components/officers/why-barred.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useMeanwhileWords } from '../edit-conflict-words.ts';
import { dayWords, minutesWritten, parseLength } from '../../../components/officers/times-of-day.ts';
import { Choice, Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';
import { textIn } from '#shared/meeting/texts.ts';

const AT_END = '-';
const NONE = '-';
const LISTS = ['usual', 'none'] as const;

interface Draft {
  number: string;
  english: string;
  /** The title in the page's language, where that is not English. */
  own: string;
  short: string;
  /** Minutes. */
  planned: string;
  /** The id of the sitting that it is planned for, or NONE. */
  sitting: string;
  list: (typeof LISTS)[number];
}

const draftOf = (info: ItemInfo | undefined, language: Language): Draft => ({
  number: info?.number ?? '',
  english: info?.title.en ?? '',
  own: language === 'en' ? '' : (info?.title[language] ?? ''),
  short: info?.shortTitle ? textIn(info.shortTitle, language) : '',
  planned: info?.plannedMs === undefined ? '' : minutesWritten(info.plannedMs),
  sitting: info?.sittingId ?? NONE,
  list: info?.withoutList ? 'none' : 'usual',
});

/** What was changed as the fields of the command; what was emptied is taken away. */
function editsOf(
  changed: Partial<Draft>,
  plannedMs: number | null,
  language: Language,
): Partial<CommandOf<'EditItem'>> {
  const own = changed.own === undefined ? {} : { [language]: changed.own.trim() || null };
  const title = { ...(changed.english !== undefined && { en: changed.english.trim() || null }), ...own };
  const short = changed.short?.trim();
  return {
    ...(changed.number !== undefined && { number: changed.number.trim() }),
    ...(Object.keys(title).length > 0 && { title }),
    ...(short !== undefined && { shortTitle: short === '' ? null : { [language]: short } }),
    ...(changed.planned !== undefined && { plannedMs }),
    ...(changed.sitting !== undefined && { sittingId: changed.sitting === NONE ? null : changed.sitting }),
    ...(changed.list !== undefined && { withoutList: changed.list === 'none' }),
  };
}

export default function ItemPanel({ itemId }: { itemId?: string }) {
  const { t, language, text, time, itemNumber, itemTitle, format } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const info = itemId === undefined ? undefined : meeting.catalogue.items[itemId];
  const isGone = itemId !== undefined && info === undefined;
  const gone = useBarWords(isGone ? 'no-such-item' : undefined);
  const { value, set, changed, meanwhile } = useEdited(draftOf(info, language));
  const { number, english, own, short, planned, sitting, list } = value;
  const meant = useMeanwhileWords();
  const [parent, setParent] = useState(AT_END);
  const [before, setBefore] = useState(AT_END);
  const plannedMs = planned.trim() === '' ? null : parseLength(planned);

  /** One language is enough; a title that is there in another stays. */
  const titled = Object.keys(info?.title ?? {}).some((one) => one !== 'en' && one !== language);
  const untitled = english.trim() === '' && own.trim() === '' && !titled;
  const inBoth = (en: string, other: string): Text => ({
    ...(en.trim() !== '' && { en: en.trim() }),
    ...(language !== 'en' && other.trim() !== '' && { [language]: other.trim() }),
  });
  const save = async (): Promise<void> => {
    if (plannedMs === undefined) return;
    if (info && Object.keys(changed).length === 0) {
      close();
      return;
    }
    const answer = await send(
      info
        ? { type: 'EditItem', itemId: info.id, ...editsOf(changed, plannedMs, language) }
        : {
            type: 'AddItem',
            number: number.trim(),
            title: inBoth(english, own),
            ...(short.trim() !== '' && { shortTitle: { [language]: short.trim() } }),
            ...(plannedMs !== null && { plannedMs }),
            ...(sitting !== NONE && { sittingId: sitting }),
            ...(list === 'none' && { withoutList: true }),
            ...(parent !== AT_END && { parent }),
            before: before === AT_END ? null : before,
          },
    );
    if (answer.ok) close();
  };

  const listWords = (chosen: Draft['list']): string =>
    t(chosen === 'none' ? 'chair.item.listNone' : 'chair.item.listUsual');
  const sittingWords = (id: string): string => {
    const one = meeting.sittings.find((its) => its.id === id);
    if (!one) return t('chair.item.noSitting');
    const day = dayWords(one.startsAt, meeting.catalogue.timeZone, language);
    return format.listed([text(one.title), day, `${time(one.startsAt)}–${time(one.endsAt)}`]);
  };
  const named = (id: string): string => `${meeting.catalogue.items[id]?.number ?? ''} ${itemTitle(id)}`;
  return (
    <Sheet
      title={
        itemId === undefined ? t('chair.action.addItem') : t('chair.item.editTitle', { number: itemNumber(itemId) })
      }
    >
      <Sending
        bar={gone}
        submit={t(itemId === undefined ? 'chair.item.add' : 'chair.item.save')}
        disabled={number.trim() === '' || untitled || plannedMs === undefined}
        onSubmit={() => void save()}
      >
        <div className="beside">
          <TextLine
            label={t('chair.item.number')}
            value={number}
            onChange={(typed) => set({ number: typed })}
            maxLength={24}
            hint={meant(meanwhile('number')) ?? t('chair.item.numberHint')}
            autoFocus
            ltr
          />
          <TextLine
            label={t('chair.item.planned')}
            value={planned}
            onChange={(typed) => set({ planned: typed })}
            hint={meant(meanwhile('planned'))}
            wrong={plannedMs === undefined ? t('chair.field.lengthWrong') : undefined}
            ltr
          />
        </div>
        <TextLine
          label={t(language === 'en' ? 'chair.item.title' : 'chair.item.titleEnglish')}
          value={english}
          onChange={(typed) => set({ english: typed })}
          hint={meant(meanwhile('english'))}
          maxLength={600}
          ltr={language === 'ar'}
        />
        {language !== 'en' && (
          <TextLine
            label={t('chair.item.titleOwn')}
            value={own}
            onChange={(typed) => set({ own: typed })}
            hint={meant(meanwhile('own'))}
            maxLength={600}
          />
        )}
        <TextLine
          label={t('chair.item.short')}
          value={short}
          onChange={(typed) => set({ short: typed })}
          maxLength={600}
          hint={meant(meanwhile('short')) ?? t('chair.item.shortHint')}
        />
        <Pick
          label={t('chair.item.sitting')}
          value={sitting}
          onChange={(id) => set({ sitting: id })}
          hint={meant(meanwhile('sitting'), sittingWords)}
          options={[
            { value: NONE, label: t('chair.item.noSitting') },
            ...meeting.sittings
              .filter(({ id, status }) => status !== 'adjourned' || id === info?.sittingId)
              .map(({ id }) => ({ value: id, label: sittingWords(id) })),
          ]}
        />
        <Choice
          label={t('chair.item.list')}
          value={list}
          onChange={(chosen) => set({ list: chosen })}
          hint={meant(meanwhile('list'), listWords)}
          options={LISTS.map((one) => ({ value: one, label: listWords(one) }))}
        />
        {itemId === undefined && (
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
