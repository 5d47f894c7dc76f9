// The larger side of the picture, by scene.
import { memo } from 'react';

import {
  AdjournedPanel,
  AnnouncementPanel,
  BeforePanel,
  CountdownPanel,
  ItemPanel,
  OpenedPanel,
  Suspended,
} from './HallQuiet.tsx';
import { HallSpeaking, Spoken } from './HallSpeaking.tsx';
import type { Scene } from './scene.ts';

export const FloorPanel = memo(function FloorPanel({ scene }: { scene: Scene }) {
  switch (scene.kind) {
    case 'speaking':
      return <HallSpeaking floor={scene.floor} />;
    case 'suspended':
      return <Suspended sitting={scene.sitting} held={scene.held} />;
    case 'countdown':
      return <CountdownPanel countdown={scene.countdown} />;
    case 'spoken':
      return <Spoken speech={scene.speech} />;
    case 'announcement':
      return <AnnouncementPanel announcement={scene.announcement} />;
    case 'item':
      return <ItemPanel itemId={scene.itemId} />;
    case 'opened':
      return <OpenedPanel sitting={scene.sitting} />;
    case 'before':
      return <BeforePanel sitting={scene.sitting} />;
    case 'adjourned':
      return <AdjournedPanel next={scene.next} />;
    default:
      return scene satisfies never;
  }
});
