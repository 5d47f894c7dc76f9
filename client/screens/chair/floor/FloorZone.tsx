// The floor: who has it and how long is left, the words to read aloud, the ONE action that comes next, what else can be done with the
// speech, and what would happen if. Composes its parts by the state of the floor.
import './floor.css';
import './primary.css';
import './minor.css';

import { onNow } from '#shared/meeting/on-now.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';
import { useMeeting } from '../action-context.ts';
import { MinorActions } from './MinorActions.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { Stack } from './Stack.tsx';
import { OnTheFloor } from './what-is-on.tsx';
import { WhatIf } from './WhatIf.tsx';
import { Words } from './Words.tsx';

export function FloorZone() {
  const { t } = useMeetingWords();
  const on = onNow(useMeeting());
  return (
    <section className={`zone floor-zone ${on.on}`} aria-label={t('floor.zone')}>
      <Stack />
      <OnTheFloor on={on} />
      <Words />
      <PrimaryButton />
      <MinorActions />
      <RefusalLine place="floor" />
      <WhatIf />
    </section>
  );
}
