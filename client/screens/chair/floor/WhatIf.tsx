// "What if": each row is the button that makes it so. As many rows as the height of the window leaves room for.
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useCommand, useMeeting, useYou } from '../hands.ts';
import { minutesInHand } from '../ruler/warnings.ts';
import { whatIfRows } from './what-if.ts';
import type { WhatIfRow } from './what-if.ts';

/** Its space above, its head, and the space to the foot. */
const HEAD_PX = 6 + 24 + 6;
const ROW_PX = 24;

export function WhatIf() {
  const { t, time } = useMeetingWords();
  const meeting = useMeeting();
  const { can } = useYou();
  const send = useCommand('floor');
  const now = useNow('minute');
  const box = useRef<HTMLElement>(null);
  const fit = useRowsThatFit(box);
  const rows = whatIfRows(meeting, now).filter(({ commands }) => commands.every(({ type }) => can.includes(type)));
  const interpretationEndsAt = meeting.sittings.find(
    ({ status }) => status === 'open' || status === 'suspended',
  )?.interpretationEndsAt;
  const apply = async (row: WhatIfRow): Promise<void> => {
    for (const command of row.commands) {
      const answer = await send(command);
      if (!answer.ok) return;
    }
  };
  const shown = rows.slice(0, fit);
  return (
    <section className="wi" ref={box} aria-label={t('floor.whatIf')}>
      {shown.length > 0 && (
        <>
          <div className="wih" aria-hidden="true">
            <b>{t('floor.whatIf')}</b>
            <span>{t('floor.whatIfEnds')}</span>
            <span>
              {interpretationEndsAt === undefined ? '' : t('floor.whatIfTo', { time: time(interpretationEndsAt) })}
            </span>
          </div>
          {shown.map((row) => (
            <Row key={keyOf(row)} row={row} onApply={() => void apply(row)} />
          ))}
        </>
      )}
    </section>
  );
}

const keyOf = ({ change }: WhatIfRow): string => (change === 'close-list' ? change : String(change.limitMs));

function Row({ row: { change, listEndsAt, inHandMs }, onApply }: { row: WhatIfRow; onApply(): void }) {
  const { t, time, format } = useMeetingWords();
  const minutes = inHandMs === null ? null : minutesInHand(inHandMs);
  const over = minutes !== null && minutes < 0;
  return (
    <Button className="wir" onPress={onApply}>
      <span className="wil">
        {change === 'close-list'
          ? t('floor.whatIfClose')
          : t('floor.whatIfLimit', { limit: format.figures(Math.round(change.limitMs / 1000)) })}
      </span>
      <b>{time(listEndsAt)}</b>
      <span className={over ? 'bad' : ''}>
        {minutes === null
          ? ''
          : over
            ? t('floor.minutesOver', { length: format.shortDuration(-minutes * 60_000) })
            : t('floor.minutesInHand', { length: format.shortDuration(minutes * 60_000) })}
      </span>
    </Button>
  );
}

/** How many rows the place that the zone leaves has room for. */
function useRowsThatFit(box: React.RefObject<HTMLElement | null>): number {
  const [fit, setFit] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => setFit(Math.max(0, Math.floor((element.clientHeight - HEAD_PX) / ROW_PX)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return fit;
}
