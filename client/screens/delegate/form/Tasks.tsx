// What stands in front of the floor: one thing to fill in or to answer. Loaded once the floor is drawn; asking for the floor is the page's own.
import { findEntry } from '#shared/meeting/speakers/select.ts';

import { draftOf } from '../request-draft.ts';
import type { Standing, Task } from '../seat-state.ts';
import { AskExplanation } from './AskExplanation.tsx';
import { AskReply } from './AskReply.tsx';
import { HandIn } from './HandIn.tsx';
import { OfferSwap } from './OfferSwap.tsx';
import { LowerPlace } from './LowerPlace.tsx';
import { MotionSheet } from './MotionSheet.tsx';
import { Proposals } from './Proposals.tsx';
import { Appeal, RaisePoint } from './RaisePoint.tsx';
import { RequestForm } from './RequestForm.tsx';
import { WithdrawRequest } from './WithdrawRequest.tsx';

export default function Tasks({ task, standing }: { task: Exclude<Task, { task: 'ask' }>; standing: Standing }) {
  const { meeting } = standing;
  if (task.task === 'raise') return <RaisePoint key={task.kind} kind={task.kind} meeting={meeting} />;
  if (task.task === 'motion') return <MotionSheet standing={standing} />;
  if (task.task === 'proposals') return <Proposals standing={standing} />;
  if (task.task === 'explain') return <AskExplanation standing={standing} />;
  if (task.task === 'reply') return <AskReply standing={standing} itemId={task.itemId} />;
  if (task.task === 'appeal') return <Appeal questionId={task.questionId} meeting={meeting} />;
  const found = findEntry(meeting, task.entryId);
  if (found?.place !== 'waiting' && found?.place !== 'requested') return null;
  const { entry } = found;
  switch (task.task) {
    case 'edit':
      return (
        <RequestForm
          key={entry.id}
          standing={standing}
          itemId={entry.itemId}
          editing={{ entry, draft: draftOf(entry) }}
        />
      );
    case 'withdraw':
      return <WithdrawRequest meeting={meeting} entry={entry} />;
    case 'text':
      return <HandIn key={entry.id} meeting={meeting} entry={entry} />;
    case 'swap':
      return <OfferSwap meeting={meeting} entry={entry} />;
    case 'lower':
      return <LowerPlace meeting={meeting} entry={entry} />;
    default:
      return task satisfies never;
  }
}
