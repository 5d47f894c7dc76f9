// Who is present, marked by roll call or taken over from the devices that are connected, and what that means for a quorum.
import { useDeferredValue, useState } from 'react';
import { Button } from 'react-aria-components';

import { isRetired } from '#shared/meeting/catalogue/retired.ts';
import { missingTo, quorumOf } from '#shared/meeting/attendance/quorum.ts';
import type { Quorum } from '#shared/meeting/attendance/quorum.ts';
import { sittingNow } from '#shared/meeting/sittings/select.ts';
import type { Delegation, Presence } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { greyed, useGuarded } from '../barred-button.tsx';
import { connectedUnmarked, inOrderOfSeats } from './attendance.ts';
import { Act, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';
import './attendance.css';

export default function AttendancePanel() {
  const { t, delegation, language } = useMeetingWords();
  const meeting = useMeeting();
  const devices = useReplica((state) => state.presence)?.devices ?? [];
  const { give, bar } = useGuarded('panel', { type: 'MarkPresent' });
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase(language));
  const marks = sittingNow(meeting)?.present ?? {};
  const all = Object.values(meeting.catalogue.delegations).filter((one) => !isRetired(one));
  const connected = connectedUnmarked(all, devices, marks);
  const shown = inOrderOfSeats(all, (id) => delegation(id), language).filter(
    ({ id }) => wanted === '' || delegation(id).toLocaleLowerCase(language).includes(wanted),
  );
  const mark = (delegationIds: string[], present: boolean, how?: 'devices'): void =>
    void give({ type: 'MarkPresent', delegationIds, present, ...(how && { how }) });
  return (
    <Sheet title={t('chair.attendance.title')}>
      <QuorumLines />
      {connected.length > 0 && (
        <Act bar={bar} onPress={() => mark(connected, true, 'devices')}>
          {t('chair.attendance.connected', { count: connected.length })}
        </Act>
      )}
      <TextLine label={t('chair.attendance.find')} value={typed} onChange={setTyped} autoFocus />
      <ul className="things rows attendance">
        {shown.map((one) => (
          <Row
            key={one.id}
            delegation={one}
            hasSeats={shown.some(({ seat }) => seat !== undefined)}
            mark={marks[one.id]}
            isOnline={devices.some((device) => device.online && device.delegationId === one.id)}
            bar={bar}
            onMark={(present) => mark([one.id], present)}
          />
        ))}
      </ul>
    </Sheet>
  );
}

/** How many are there, how many are needed, and whether they are enough. */
function QuorumLines() {
  const { t } = useMeetingWords();
  const quorum = quorumOf(useMeeting());
  const { present, members, open, decide, presumed } = quorum;
  const [toOpen, toDecide] = [missingTo('open', quorum), missingTo('decide', quorum)];
  return (
    <section className="quorum" aria-live="polite">
      <p>
        <b>{t('chair.attendance.present', { present, members })}</b>
      </p>
      <QuorumRuler quorum={quorum} />
      {open === null && decide === null && <p className="hint">{t('chair.attendance.none')}</p>}
      {open !== null && <p className="hint">{t('chair.attendance.open', { count: open })}</p>}
      {decide !== null && <p className="hint">{t('chair.attendance.decide', { count: decide })}</p>}
      {presumed && (open ?? decide) !== null && <p className="hint">{t('chair.attendance.presumed')}</p>}
      {toOpen > 0 && <p className="short">{t('chair.attendance.fewToOpen', { count: toOpen })}</p>}
      {toDecide > 0 && <p className="short">{t('chair.attendance.fewToDecide', { count: toDecide })}</p>}
    </section>
  );
}

/** How far the members who are here reach, and the marks that they have to pass; the lines below say the same in words. */
function QuorumRuler({ quorum: { present, members, open, decide } }: { quorum: Quorum }) {
  if (members === 0) return null;
  const share = (count: number): string => `${((count / members) * 100).toFixed(2)}%`;
  return (
    <div className="quorum-ruler" aria-hidden="true">
      <i style={{ inlineSize: share(present) }} />
      {[open, decide].map(
        (needed, nth) =>
          needed !== null && <u key={nth} style={{ insetInlineStart: `calc(${share(needed)} - 1px)` }} />,
      )}
    </div>
  );
}

interface RowProps {
  delegation: Delegation;
  mark: Presence | undefined;
  isOnline: boolean;
  /** Some have a seat: theirs stand in a column. */
  hasSeats: boolean;
  /** Why nobody can be marked now. */
  bar: string | undefined;
  onMark(present: boolean): void;
}

function Row({ delegation: one, hasSeats, mark, isOnline, bar, onMark }: RowProps) {
  const { t, delegation } = useMeetingWords();
  const name = delegation(one.id);
  const said = mark
    ? t(`chair.attendance.how.${mark.how}`)
    : t(isOnline ? 'chair.attendance.online' : 'chair.attendance.unmarked');
  const choice = (present: boolean) => (
    <Button
      className="action"
      aria-label={t(present ? 'chair.attendance.markPresent' : 'chair.attendance.markAbsent', { name })}
      aria-pressed={mark?.present === present}
      onPress={() => onMark(present)}
      {...greyed(bar)}
    >
      {t(present ? 'chair.attendance.here' : 'chair.attendance.absent')}
    </Button>
  );
  return (
    <li>
      {hasSeats && <bdi className="when">{one.seat && `${one.seat.row}·${one.seat.place}`}</bdi>}
      <Flag code={one.flag} />
      <span className="who-line">
        <b>{name}</b>
        <span className="label">{said}</span>
      </span>
      {choice(true)}
      {choice(false)}
    </li>
  );
}
