// The agenda's zone: the tree with minutes used of minutes planned, the current item with its bar, and who is connected below it.
// Each row opens the item's menu; what the menu does is in ItemMenu.tsx.
import { memo, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import type { AgendaItem, ItemInfo, Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { MeetingText } from '../../../components/MeetingText.tsx';
import { useNow } from '../../../replica/hooks.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { agendaRows, inRow, itemBar, itemTime } from './agenda-rows.ts';
import type { AgendaRow, ItemTime } from './agenda-rows.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { PresenceBlock } from './PresenceBlock.tsx';

export function AgendaZone() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  // Minutes of the items' clocks: to the second, so that a minute turns when it is full and not up to a minute late.
  const now = useNow('second');
  const rows = useRef<HTMLOListElement>(null);
  useWholeRows(rows, meeting);
  return (
    <nav className="zone agenda-zone" aria-labelledby="console-agenda">
      <div className="zone-head">
        <h2 id="console-agenda">{t('chair.agenda.title')}</h2>
        <span>{t('chair.agenda.minutes')}</span>
      </div>
      <div className="agenda-box">
        <ol className="agenda-rows" ref={rows}>
          {agendaRows(meeting).map((row) =>
            row.row === 'sitting' ? (
              <SittingRow key={`sitting before ${row.first}`} {...row} />
            ) : (
              <ItemRow key={row.info.id} {...row} {...itemTime(row.info, row.item, now)} />
            ),
          )}
        </ol>
      </div>
      <RefusalLine place="agenda" />
      <PresenceBlock />
    </nav>
  );
}

/** The last row in sight is a whole one: one that is cut in half reads like a fault. */
function useWholeRows(rows: RefObject<HTMLOListElement | null>, meeting: Meeting): void {
  useLayoutEffect(() => {
    const { current: list } = rows;
    const box = list?.parentElement;
    if (!list || !box) return undefined;
    const measure = (): void => {
      const top = list.firstElementChild?.getBoundingClientRect().top ?? 0;
      const ends = Array.from(list.children, (row) => row.getBoundingClientRect().bottom - top);
      const whole = ends.findLast((end) => end <= box.clientHeight + 0.5);
      const isCut = whole !== undefined && whole !== ends.at(-1);
      list.style.setProperty('--whole', isCut ? `${whole}px` : '100%');
    };
    // The box, and the rows themselves: a title that its font sets in one line more, a document that came.
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    for (const row of list.children) sizes.observe(row);
    return () => sizes.disconnect();
  }, [rows, meeting]);
}

function SittingRow({ sitting }: Extract<AgendaRow, { row: 'sitting' }>) {
  const { when } = useMeetingWords();
  const now = useNow('minute');
  const open = useConsole((state) => state.open);
  return (
    <li className="sitting-row">
      <Button onPress={() => open({ panel: 'sitting', sittingId: sitting.id })}>
        <MeetingText text={sitting.title} /> <bdi>{when(sitting.startsAt, now, sitting.endsAt)}</bdi>
      </Button>
    </li>
  );
}

type RowProps = Omit<Extract<AgendaRow, { row: 'item' }>, 'row'> & ItemTime;

/** Letters of a number that stands in the column of numbers: "5(b)", "10". "Annex II.5(b)" takes the room that it needs. */
const SHORT_NUMBER = 6;

/** Drawn again when what it says changes, not at each second: an agenda has many rows, and each a menu. */
const ItemRow = memo(function ItemRow({ info, item, current, deep, used, planned, over }: RowProps) {
  const { t, text, itemText, format } = useMeetingWords();
  const state =
    item.status === 'concluded'
      ? 'done'
      : item.status === 'deferred'
        ? 'deferred'
        : item.status === 'under-consideration'
          ? 'open'
          : '';
  return (
    <li className={`${current ? 'current' : state}${deep ? ' sub-item' : ''}`} aria-current={current || undefined}>
      <MenuTrigger>
        <Button className={info.number.length > SHORT_NUMBER ? 'row long-number' : 'row'}>
          <bdi className="number" dir="ltr">
            {info.number}
          </bdi>
          <span className="item-title" title={text(info.title)}>
            <MeetingText text={itemText(info)} isOneLine={!current} />
          </span>
          {!current && (
            <span className="item-time">
              {item.status === 'deferred' && t('chair.agenda.deferred')}
              {over > 0 && (
                <em>
                  <bdi dir="ltr">+{inRow(over, format)}</bdi>
                </em>
              )}
              {used !== null && item.status !== 'deferred' && (
                <>
                  <span className="unseen">
                    {planned === null
                      ? format.shortDuration(used * 60_000)
                      : t('chair.agenda.usedOf', {
                          used: format.shortDuration(used * 60_000),
                          planned: format.shortDuration(planned * 60_000),
                        })}
                  </span>
                  <bdi aria-hidden="true" dir="ltr">
                    <b>{inRow(used, format)}</b>
                    {planned !== null && ` / ${inRow(planned, format)}`}
                  </bdi>
                </>
              )}
              {used === null &&
                planned !== null &&
                item.status !== 'deferred' &&
                format.shortDuration(planned * 60_000)}
            </span>
          )}
        </Button>
        <ItemMenu info={info} item={item} current={current} />
      </MenuTrigger>
      {current && <CurrentItem info={info} item={item} />}
    </li>
  );
});

const percent = (share: number): string => `${(Math.min(1, share) * 100).toFixed(2)}%`;

/** The item on the floor: its document, its bar, and the minutes in words. */
function CurrentItem({ info, item }: { info: ItemInfo; item: AgendaItem }) {
  const { t, format } = useMeetingWords();
  const meeting = useMeeting();
  const now = useNow('second');
  const open = useConsole((state) => state.open);
  const { used, planned, over } = itemTime(info, item, now);
  const bar = itemBar(info, item, now, forecast(meeting, now).listTakesMs);
  const late = planned !== null && bar.forecastMinutes !== null && bar.forecastMinutes > planned;
  return (
    <>
      <div className="bar" aria-hidden="true">
        <i style={{ inlineSize: percent(bar.used) }} />
        {bar.forecastTo !== null && (
          <s
            className="hatch"
            style={{ insetInlineStart: percent(bar.used), inlineSize: percent(bar.forecastTo - bar.used) }}
          />
        )}
        {bar.planned !== null && <u style={{ insetInlineStart: percent(bar.planned) }} />}
      </div>
      <p className="time-use">
        <span>
          {t.rich('chair.agenda.used', {
            length: format.shortDuration((used ?? 0) * 60_000),
            b: (chunks) => <b className={over > 0 ? 'over-time' : undefined}>{chunks}</b>,
          })}
        </span>
        {bar.forecastMinutes !== null && (
          <span>
            {t.rich('chair.agenda.forecast', {
              minutes: inRow(bar.forecastMinutes, format),
              b: (chunks) => <b className={late ? 'over-time' : undefined}>{chunks}</b>,
            })}
          </span>
        )}
        {planned !== null && (
          <span>
            {t.rich('chair.agenda.planned', { minutes: inRow(planned, format), b: (chunks) => <b>{chunks}</b> })}
          </span>
        )}
      </p>
      {info.documents.length > 0 && (
        <p className="documents">
          {info.documents.slice(0, 2).map((document) => (
            <Button
              key={document.symbol ?? Object.values(document.title)[0]}
              className={`symbol${document.status === 'announced' ? ' announced' : ''}`}
              onPress={() => open({ panel: 'documents', itemId: info.id })}
            >
              <bdi>{document.symbol ?? t('chair.documents.noSymbol')}</bdi>
              {document.status === 'announced' && ` · ${t('chair.documents.announced')}`}
            </Button>
          ))}
          {info.documents.length > 2 && (
            <span>{t('chair.agenda.moreDocuments', { count: info.documents.length - 2 })}</span>
          )}
        </p>
      )}
    </>
  );
}
