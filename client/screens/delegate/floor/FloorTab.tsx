// The page's first part: the item, who has the floor, and where this delegation stands with it, one sentence or numeral a state.
import { Suspense } from 'react';
import type { ReactNode } from 'react';

import { findEntry, listOf } from '#shared/meeting/speakers/select.ts';
import { onNow, sittingState } from '#shared/meeting/on-now.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';

import { late } from '../../../loading/late.ts';
import { RequestForm } from '../form/RequestForm.tsx';
import { loadLateTasks, loadMissedCall, loadRaiseRow, loadRequested, loadUnsentRequest } from '../late-parts.ts';
import type { Standing, Task } from '../seat-state.ts';
import { useSeat } from '../seat-state.ts';
import { Scroll } from '../Scroll.tsx';
import { CanAsk } from './CanAsk.tsx';
import { FloorRow } from './FloorRow.tsx';
import { ItemHead } from './ItemHead.tsx';
import { KeptSince } from './KeptSince.tsx';
import { Next } from './Next.tsx';
import { ClosedList, NoAgenda, NotOpen } from './CannotAsk.tsx';
import { DelegateSpeaking } from './DelegateSpeaking.tsx';
import { Waiting } from './Waiting.tsx';

/** Whether the room hears whoever has the floor: else the row says why it does not. */
const isSpeaking = (on: OnNow): boolean => 'floor' in on && on.floor !== null;

export function FloorTab({ standing }: { standing: Standing }) {
  const task = useSeat((state) => state.task);
  const { itemId, situation } = standing;
  if (itemId === null || situation === null) return <NoAgenda />;
  const speaks = situation.kind === 'floor' && !situation.isHeld;
  const isHeard = speaks && isSpeaking(onNow(standing.meeting));
  // A form that was begun before this delegation got the floor was closed when it did (useCalls).
  const inFront = task !== null && isStillThere(task, standing);
  const raise = (
    <Suspense fallback={null}>
      <RaiseRow standing={standing} />
    </Suspense>
  );
  const floor = (
    <>
      <Suspense fallback={null}>
        <MissedCallNotice standing={standing} itemId={itemId} />
      </Suspense>
      <View standing={standing} itemId={itemId} raise={raise} />
    </>
  );
  return (
    <>
      <ItemHead standing={standing} itemId={itemId} />
      {(!isHeard || inFront) && <FloorRow meeting={standing.meeting} now={standing.now} />}
      {!speaks && raise}
      {inFront ? (
        <Suspense fallback={floor}>
          {task.task === 'ask' ? (
            <RequestForm key={task.itemId} standing={standing} itemId={task.itemId} />
          ) : (
            <Tasks task={task} standing={standing} />
          )}
        </Suspense>
      ) : (
        floor
      )}
    </>
  );
}

/** @param raise what may be raised, which stands under one's own time */
function View({ standing, itemId, raise }: { standing: Standing; itemId: string; raise: ReactNode }): ReactNode {
  const { situation, meeting } = standing;
  switch (situation?.kind) {
    case undefined:
      return null;
    case 'floor':
      return (
        <DelegateSpeaking standing={standing} floor={situation.floor}>
          {!situation.isHeld && raise}
        </DelegateSpeaking>
      );
    case 'kept':
      return (
        <Suspense
          fallback={
            <Scroll className="hero kept">
              <KeptSince at={situation.request.at} />
            </Scroll>
          }
        >
          <UnsentRequest request={situation.request} />
        </Suspense>
      );
    case 'waiting':
      return situation.nearness === 'next' ? (
        <Next standing={standing} waiting={situation} />
      ) : (
        <Waiting standing={standing} waiting={situation} />
      );
    case 'requested':
      return (
        <Suspense fallback={null}>
          <Requested entry={situation.entry} />
        </Suspense>
      );
    case 'can-ask':
      return <CanAsk standing={standing} itemId={itemId} askable={situation} />;
    case 'closed':
    case 'concluded':
      return (
        <ClosedList
          on={sittingState(meeting)}
          closed={situation}
          debate={meeting.items[listOf(meeting, itemId).itemId]?.debateClosedAt !== undefined}
        />
      );
    case 'not-open':
    case 'no-list':
      return (
        <NotOpen
          standing={standing}
          itemId={itemId}
          on={sittingState(meeting)}
          hasList={situation.kind === 'not-open'}
        />
      );
    default:
      return situation satisfies never;
  }
}

const Tasks = late(loadLateTasks);
const UnsentRequest = late(loadUnsentRequest);
const Requested = late(loadRequested);
const RaiseRow = late(loadRaiseRow);
const MissedCallNotice = late(loadMissedCall);

/** Whether the task still makes sense: an entry that has left the list cannot be changed any more. */
function isStillThere(task: Task, { meeting }: Standing): boolean {
  if (!('entryId' in task)) return true;
  const place = findEntry(meeting, task.entryId)?.place;
  return place === 'waiting' || place === 'requested';
}
