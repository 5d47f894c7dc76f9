// The floor: who has it and how long is left, the words to read aloud, the ONE action that comes next, what else can be done with the
// speech, and what would happen if. Composes its parts by the state of the floor.
import './floor.css';

import { onNow } from '#shared/meeting/on-now.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';
import { useMeeting } from '../action-context.ts';
import { FreeFloor, ItemOnFloor, NoItem } from './Idle.tsx';
import { MinorActions } from './MinorActions.tsx';
import { NoSitting, Suspended } from './SittingStates.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { ConsoleSpeaking } from './ConsoleSpeaking.tsx';
import { WhatIf } from './WhatIf.tsx';
import { Words } from './Words.tsx';

export function FloorZone() {
  const { t } = useMeetingWords();
  const on = onNow(useMeeting());
  return (
    <section className={`zone floor-zone ${on.on}`} aria-label={t('floor.zone')}>
      <OnTheFloor on={on} />
      <Words />
      <PrimaryButton />
      <MinorActions />
      <RefusalLine place="floor" />
      <WhatIf />
    </section>
  );
}

function OnTheFloor({ on }: { on: OnNow }) {
  switch (on.on) {
    case 'speech':
      return <ConsoleSpeaking floor={on.floor} />;
    case 'suspension':
      return <Suspended sitting={on.sitting} kept={on.held} />;
    case 'item':
      return on.next ? <FreeFloor entry={on.next} /> : <ItemOnFloor itemId={on.itemId} />;
    case 'no-item':
      return <NoItem sitting={on.sitting} />;
    case 'before':
    case 'between':
      return <NoSitting next={on.next} />;
    case 'after':
      return <NoSitting next={null} />;
    default:
      return on satisfies never;
  }
}
