// The floor: who has it and how long is left, the words to read aloud, the ONE action that comes next, what else can be done with the
// speech, and what would happen if. Composes its parts by the state of the floor.
import './floor.css';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';
import { useMeeting } from '../hands.ts';
import { floorView } from './floor-view.ts';
import { FreeFloor, ItemOnFloor, NoItem } from './Idle.tsx';
import { MinorActions } from './MinorActions.tsx';
import { NoSitting, Suspended } from './SittingStates.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { Speaking } from './Speaking.tsx';
import { WhatIf } from './WhatIf.tsx';
import { Words } from './Words.tsx';

export function FloorZone() {
  const { t } = useMeetingWords();
  const view = floorView(useMeeting());
  return (
    <section className={`zone floor ${view.state}`} aria-label={t('floor.zone')}>
      <State view={view} />
      <Words />
      <PrimaryButton />
      <MinorActions />
      <RefusalLine place="floor" />
      <WhatIf />
    </section>
  );
}

function State({ view }: { view: ReturnType<typeof floorView> }) {
  switch (view.state) {
    case 'speaking':
      return <Speaking floor={view.floor} />;
    case 'suspended':
      return <Suspended sitting={view.sitting} kept={view.kept} />;
    case 'next':
      return <FreeFloor entry={view.entry} />;
    case 'item':
      return <ItemOnFloor itemId={view.itemId} />;
    case 'no-item':
      return <NoItem sitting={view.sitting} />;
    case 'no-sitting':
      return <NoSitting next={view.next} />;
    default:
      return view satisfies never;
  }
}
