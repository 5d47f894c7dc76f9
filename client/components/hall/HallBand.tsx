// The meeting's band above the picture, where it has a name, an emblem or a colour of its own: a part that comes later.
import { Suspense } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';

import { late } from '../../loading/late.ts';

const Band = late(() => import('../../look/Band.tsx'));

export function HallBand({ meeting: { id, catalogue } }: { meeting: Meeting }) {
  const { theme } = catalogue;
  if (!(theme?.name ?? theme?.emblem ?? theme?.band)) return null;
  return (
    <Suspense fallback={null}>
      <Band meetingId={id} theme={theme!} />
    </Suspense>
  );
}
