// "What if": a row makes its change the one action, with its words to read aloud; that button makes it so. As many rows as the height of the window leaves room for.
import { useLayoutEffect, useRef, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { PressEvent } from 'react-aria-components';

import { sittingNow } from '#shared/meeting/sittings/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useConsole } from '../console-state.ts';
import type { Proposal } from '../console-state.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { forecastInstant } from '../forecast-instant.ts';
import { useMinutesInHand } from '../use-minutes-in-hand.ts';
import { whatIfRows } from './what-if-rows.ts';
import type { WhatIfRow } from './what-if-rows.ts';

/** Its space above, its head, and the space to the foot. */
const HEAD_PX = 6 + 24 + 6;
const ROW_PX = 24;

export function WhatIf() {
  const { t, time } = useMeetingWords();
  const meeting = useMeeting();
  const { can } = useYou();
  const proposal = useConsole((state) => state.proposal);
  const propose = useConsole((state) => state.propose);
  const open = useConsole((state) => state.open);
  const now = useNow('quarter');
  const box = useRef<HTMLElement>(null);
  const fit = useRowsThatFit(box);
  const rows = whatIfRows(meeting, forecastInstant(meeting, now)).filter(({ commands }) =>
    commands.every(({ type }) => can.includes(type)),
  );
  const interpretationEndsAt = sittingNow(meeting)?.interpretationEndsAt;
  const proposalOf = ({ change }: WhatIfRow): Proposal | null => {
    if (meeting.current === null) return null;
    const { itemId } = listOf(meeting, meeting.current);
    return change === 'close-list' ? { of: change, itemId } : { of: 'limit', itemId, limitMs: change.limitMs };
  };
  const shown = rows.slice(0, fit);
  return (
    <section className="what-if" ref={box} aria-label={t('floor.whatIf')}>
      {shown.length > 0 && (
        <>
          <div className="what-if-head">
            <Button className="text-link" onPress={() => open({ panel: 'what-if' })}>
              {t('chair.action.whatIf')}
            </Button>
            <span aria-hidden="true">{t('floor.whatIfEnds')}</span>
            <span aria-hidden="true">
              {interpretationEndsAt === undefined ? '' : t('floor.whatIfTo', { time: time(interpretationEndsAt) })}
            </span>
          </div>
          {shown.map((row) => (
            <Row
              key={keyOf(row)}
              row={row}
              proposed={isSame(proposal, row)}
              onPress={() => propose(isSame(proposal, row) ? null : proposalOf(row))}
            />
          ))}
        </>
      )}
    </section>
  );
}

const keyOf = ({ change }: WhatIfRow): string => (change === 'close-list' ? change : String(change.limitMs));

const isSame = (proposal: Proposal | null, { change }: WhatIfRow): boolean =>
  change === 'close-list' ? proposal?.of === change : proposal?.of === 'limit' && proposal.limitMs === change.limitMs;

/** Who went to the row by keyboard goes on at the button that does it. */
function goOnAtTheButton({ pointerType, target }: PressEvent): void {
  if (pointerType === 'keyboard') target.closest('.floor-zone')?.querySelector<HTMLElement>('.primary')?.focus();
}

interface RowProps {
  row: WhatIfRow;
  proposed: boolean;
  onPress(): void;
}

function Row({ row: { change, runsOn, inHandMs }, proposed, onPress }: RowProps) {
  const { t, time, format } = useMeetingWords();
  const minutes = useMinutesInHand(inHandMs);
  const over = minutes !== null && minutes < 0;
  return (
    <ToggleButton className="what-if-row" isSelected={proposed} onChange={onPress} onPress={goOnAtTheButton}>
      <span className="what-if-label">
        {change === 'close-list'
          ? t('floor.whatIfClose')
          : t('floor.whatIfLimit', { limit: format.figures(Math.round(change.limitMs / 1000)) })}
      </span>
      <b>{time(runsOn.likelyAt)}</b>
      <span className={over ? 'over-time' : ''}>
        {minutes === null
          ? ''
          : over
            ? t('floor.minutesOver', { length: format.shortDuration(-minutes * 60_000) })
            : t('floor.minutesInHand', { length: format.shortDuration(minutes * 60_000) })}
      </span>
    </ToggleButton>
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
