// One item, field by field: number, titles, minutes, sitting, whether a list is expected, documents; and the steps that move it.
import type { CommandOf } from '#shared/meeting/commands.ts';
import { childrenOf } from '#shared/meeting/agenda/select.ts';
import type { Document, ItemId, ItemInfo, Text } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { dayWords, minutesWritten, parseLength } from '../../../components/officers/times-of-day.ts';
import { stepTo } from '../agenda-moves.ts';
import type { Step } from '../agenda-moves.ts';
import { SavedAct, SavedChoice, SavedPick, SavedText } from '../fields/Fields.tsx';
import { SavedTexts } from '../fields/SavedTexts.tsx';
import { mergedText } from '../fields/merged-text.ts';
import { moveCommand } from './move-command.ts';

const NONE = '-';
const STEPS = ['up', 'down', 'in', 'out'] as const satisfies Step[];

interface Props {
  info: ItemInfo;
  onGone(): void;
  /** Its speakers are read from a file or a mail. */
  onReadList(): void;
}

export function ItemFields({ info, onGone, onReadList }: Props) {
  const { t, text, time, language, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  const { catalogue, sittings } = meeting;
  const { id: itemId } = info;
  const edit = (changes: Omit<CommandOf<'EditItem'>, 'type' | 'itemId'>): CommandOf<'EditItem'> => ({
    type: 'EditItem',
    itemId,
    ...changes,
  });
  const item = meeting.items[itemId];
  const removable = item?.seq === 0 && !meeting.lists[itemId] && childrenOf(meeting, itemId).length === 0;
  return (
    <aside className="details" aria-labelledby="desk-item">
      <div className="section-top">
        <h2 id="desk-item">{t('setup.agenda.item', { number: itemNumber(itemId) })}</h2>
        <button type="button" className="act" onClick={onGone}>
          {t('common.close')}
        </button>
      </div>
      <div className="acts">
        {STEPS.map((step) => {
          const place = stepTo(meeting, itemId, step);
          return (
            place && (
              <SavedAct key={step} command={moveCommand(meeting, itemId, place)}>
                {t(`setup.agenda.step.${step}`)}
              </SavedAct>
            )
          );
        })}
        {removable && <SavedAct command={{ type: 'RemoveItem', itemId }}>{t('setup.remove')}</SavedAct>}
      </div>
      <SavedText
        label={t('setup.agenda.number')}
        ltr
        value={info.number}
        maxLength={24}
        hint={t('chair.item.numberHint')}
        command={(number) => (number === '' ? { wrong: t('setup.needed') } : edit({ number }))}
      />
      <SavedTexts
        label={t('setup.agenda.title')}
        text={info.title}
        maxLength={600}
        command={(title) => edit({ title })}
      />
      <details open={info.shortTitle !== undefined}>
        <summary>{t('setup.agenda.short')}</summary>
        <SavedTexts
          label={t('setup.agenda.short')}
          text={info.shortTitle}
          maxLength={600}
          command={(shortTitle) => edit({ shortTitle })}
          clear={edit({ shortTitle: null })}
        />
      </details>
      <SavedText
        label={t('setup.agenda.minutes')}
        ltr
        value={info.plannedMs === undefined ? '' : minutesWritten(info.plannedMs)}
        command={(typed) => {
          const plannedMs = typed === '' ? null : parseLength(typed);
          return plannedMs === undefined ? { wrong: t('chair.field.lengthWrong') } : edit({ plannedMs });
        }}
      />
      <SavedPick
        label={t('setup.agenda.sitting')}
        value={info.sittingId ?? NONE}
        options={[
          { value: NONE, label: t('chair.item.noSitting') },
          ...sittings
            .filter(({ id, status }) => status !== 'adjourned' || id === info.sittingId)
            .map(({ id, title, startsAt }) => ({
              value: id,
              label: t('setup.pair', {
                one: text(title),
                other: t('setup.pair', {
                  one: dayWords(startsAt, catalogue.timeZone, language),
                  other: time(startsAt),
                }),
              }),
            })),
        ]}
        command={(chosen) => edit({ sittingId: chosen === NONE ? null : chosen })}
      />
      <SavedChoice
        label={t('setup.agenda.list')}
        value={info.withoutList ? 'none' : 'usual'}
        options={[
          { value: 'usual', label: t('chair.item.listUsual') },
          { value: 'none', label: t('chair.item.listNone') },
        ]}
        command={(chosen) => edit({ withoutList: chosen === 'none' })}
      />
      <div className="acts">
        <button type="button" className="act" data-opens="list" onClick={onReadList}>
          {t('import.beginList')}
        </button>
      </div>
      <Script itemId={itemId} />
      <Documents info={info} />
    </aside>
  );
}

/** What the chair reads aloud at the item, from the annotated agenda. */
function Script({ itemId }: { itemId: ItemId }) {
  const { t } = useMeetingWords();
  const { scripts } = useMeeting();
  const script = scripts?.[itemId]?.open;
  const set = (to: Text | null): CommandOf<'SetScript'> => ({ type: 'SetScript', itemId, script: to });
  return (
    <details open={script !== undefined}>
      <summary>{t('setup.agenda.script')}</summary>
      <p className="key-help">{t('setup.agenda.scriptHint')}</p>
      <SavedTexts
        label={t('setup.agenda.script')}
        text={script}
        long
        maxLength={4000}
        command={(edited) => set(mergedText(script, edited))}
        clear={set(null)}
      />
    </details>
  );
}

function Documents({ info }: { info: ItemInfo }) {
  const { t, text, language } = useMeetingWords();
  const save = (documents: readonly Document[]) =>
    ({ type: 'EditItem', itemId: info.id, documents }) as CommandOf<'EditItem'>;
  const changed = (at: number, change: (one: Document) => Document) =>
    save(info.documents.map((one, index) => (index === at ? change(one) : one)));
  return (
    <>
      <h3>{t('setup.agenda.documents')}</h3>
      {info.documents.map((document, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a document has no id; its place is what it is known by
        <div key={at} className="document-row">
          <SavedText
            label={t('setup.agenda.symbol')}
            ltr
            value={document.symbol ?? ''}
            maxLength={200}
            command={(symbol) => {
              const { symbol: _, ...rest } = document;
              return save(
                info.documents.map((one, index) =>
                  index === at ? { ...rest, ...(symbol !== '' && { symbol }) } : one,
                ),
              );
            }}
          />
          <SavedText
            label={t('setup.agenda.documentTitle')}
            value={text(document.title)}
            maxLength={600}
            command={(title) =>
              title === ''
                ? { wrong: t('setup.needed') }
                : changed(at, (one) => ({ ...one, title: { ...one.title, [language]: title } }))
            }
          />
          <SavedAct
            command={save(info.documents.filter((_, index) => index !== at))}
            label={t('setup.removeWhat', { what: document.symbol ?? text(document.title) })}
          >
            {t('setup.remove')}
          </SavedAct>
        </div>
      ))}
      <SavedText
        label={t('setup.agenda.addDocument')}
        value=""
        maxLength={600}
        hint={t('setup.agenda.addDocumentHint')}
        command={(title) =>
          save([...info.documents, { title: { [language]: title }, status: 'available', languages: [language] }])
        }
      />
    </>
  );
}
