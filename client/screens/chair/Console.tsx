// The console as it stands on the screen: head, ruler, three zones, foot, and whatever panel is in front.
// Only drawn once the meeting is there.
import { Suspense, useEffect, useLayoutEffect } from 'react';

import { late } from '../../loading/late.ts';
import { AgendaZone } from './agenda/AgendaZone.tsx';
import { useConsole } from './console-state.ts';
import { Panels } from './dialogs/Panels.tsx';
import { FloorZone } from './floor/FloorZone.tsx';
import { Foot } from './frame/Foot.tsx';
import { ConsoleHead } from './frame/ConsoleHead.tsx';
import { UnlessLate } from './frame/LatePresses.tsx';
import { UnlessUnsent } from './frame/Unsent.tsx';
import { ListZone } from './list/ListZone.tsx';
import { PrimaryActionProvider } from './PrimaryActionProvider.tsx';
import { Ruler } from './ruler/Ruler.tsx';
import { useKeys } from './useKeys.ts';

/** Nobody is told anything before the console is drawn. */
const FloorAnnouncer = late(() => import('./frame/FloorAnnouncer.tsx'));

export function Console() {
  return (
    <PrimaryActionProvider>
      <Frame />
    </PrimaryActionProvider>
  );
}

function Frame() {
  useKeys();
  // The console's measures stand on the document, since panels are drawn beside the console. `:has` came after the browsers of 2021.
  useLayoutEffect(() => {
    document.documentElement.dataset['page'] = 'console';
    return () => {
      delete document.documentElement.dataset['page'];
    };
  }, []);
  // A panel of a former visit is not in front when the page is opened again.
  useEffect(() => () => useConsole.setState({ panel: null, refused: null, proposal: null }), []);
  return (
    <div className="console">
      <ConsoleHead />
      <UnlessUnsent>
        <UnlessLate>
          <Ruler />
        </UnlessLate>
      </UnlessUnsent>
      <main className="zones grid">
        <AgendaZone />
        <FloorZone />
        <ListZone />
      </main>
      <Foot />
      <Suspense fallback={null}>
        <FloorAnnouncer />
      </Suspense>
      <Panels />
    </div>
  );
}
