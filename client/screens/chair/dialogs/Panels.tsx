// The panel in front of the console. One at a time; Escape closes it. They are loaded after the console itself, but before anybody opens
// them: a panel that is wanted while the server is away must be there.
import { Suspense, useEffect, useLayoutEffect, useState } from 'react';
import type { ComponentType } from 'react';

import { late } from '../../../loading/late.ts';
import { useConsole } from '../console-state.ts';
import { PANELS } from './panel-kinds.ts';
import type { Given, Kind, Load, Panel } from './panel-kinds.ts';

const loads = Object.entries(PANELS) as [Kind, Load<Kind>][];
const components = Object.fromEntries(loads.map(([kind, load]) => [kind, late(load)])) as unknown as Record<
  Kind,
  ComponentType<Given<Kind>>
>;

/** What has come already: it is drawn in the instant of the press, so that the next letter is typed into it. */
const come: Partial<Record<Kind, ComponentType<Given<Kind>>>> = {};

/** After the console has drawn and asked for its meeting. */
const AFTER_MS = 2_000;

/** A panel that has not come by then is not coming just now: the keys are the console's again. */
const KEYS_WAIT_MS = 5_000;

async function loadAll(): Promise<void> {
  for (const [kind, load] of loads) {
    const part = await load().catch(() => undefined);
    if (part) come[kind] = part.default;
  }
}

export function Panels() {
  const panel = useConsole((state) => state.panel);
  useEffect(() => {
    const handle = setTimeout(() => void loadAll(), AFTER_MS);
    return () => clearTimeout(handle);
  }, []);
  return <Suspense fallback={<Coming />}>{panel && <Opened key={panel.panel} panel={panel} />}</Suspense>;
}

/** While it stands here, letters that are meant for the panel do nothing to the meeting. */
function Coming() {
  const setComing = useConsole((state) => state.setComing);
  useLayoutEffect(() => {
    setComing(true);
    const handle = setTimeout(() => setComing(false), KEYS_WAIT_MS);
    return () => {
      clearTimeout(handle);
      setComing(false);
    };
  }, [setComing]);
  return null;
}

function Opened({ panel: { panel, ...given } }: { panel: Panel }) {
  // Which of the two stays the same while the panel is open, or what was typed into it would go.
  const [Component] = useState(() => come[panel] ?? components[panel]);
  // What each kind is given is checked where PANELS is written: here the kind is any.
  return <Component {...(given as Given<Kind>)} />;
}
