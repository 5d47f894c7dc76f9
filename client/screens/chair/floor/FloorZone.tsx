// The floor: who has it and how long is left, the words to read aloud, the ONE action that comes next, what else can be done with the
// speech, and what would happen if. Composes its parts by the state of the floor.
import './floor.css';
import './primary.css';
import './minor.css';

import { resultStanding } from '#shared/meeting/decisions/result-now.ts';
import { isInterrupted, onNow } from '#shared/meeting/on-now.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';
import { useMeeting } from '../action-context.ts';
import { MinorActions } from './MinorActions.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { Stack } from './Stack.tsx';
import { VoteResult, VoteResultLine } from './VoteResult.tsx';
import { OnTheFloor } from './what-is-on.tsx';
import { WhatIf } from './WhatIf.tsx';
import { Words } from './Words.tsx';

export function FloorZone() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const on = onNow(meeting);
  // It takes the place of who is next; what asks for an answer keeps its own.
  const isQuiet = on.on === 'item' || on.on === 'no-item';
  const voted = isQuiet || isInterrupted(on) ? resultStanding(meeting) : undefined;
  return (
    <section className={`zone floor-zone ${on.on}`} aria-label={t('floor.zone')}>
      {voted && !isQuiet ? <VoteResultLine question={voted} /> : <Stack />}
      {voted && isQuiet ? <VoteResult question={voted} /> : <OnTheFloor on={on} />}
      <Words />
      <PrimaryButton />
      <MinorActions />
      <RefusalLine place="floor" />
      <WhatIf />
    </section>
  );
}
