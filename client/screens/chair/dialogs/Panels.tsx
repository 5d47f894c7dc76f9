// The panel in front of the console: which component each kind of panel is. One at a time; Escape closes it. They are loaded after
// the console itself, but before anybody opens them: a panel that is wanted while the server is away must be there.
import { Suspense, useEffect } from 'react';
import type { ComponentType } from 'react';

import { late } from '../../../app/late.ts';
import { useConsole } from '../console.ts';
import type { Panel } from '../console.ts';

type Kind = Panel['panel'];
/** What a panel is given: all that `Panel` has for its kind. */
type Given<K extends Kind> = Omit<Extract<Panel, { panel: K }>, 'panel'>;
type Load<K extends Kind> = () => Promise<{ default: ComponentType<Given<K>> }>;

const PANELS: { [K in Kind]: Load<K> } = {
  palette: () => import('./Palette.tsx'),
  help: () => import('./HelpSheet.tsx'),
  question: () => import('./MissingChoicePanel.tsx'),
  suspend: () => import('./SuspendPanel.tsx'),
  sitting: () => import('./SittingPanel.tsx'),
  'add-sitting': () => import('./AddSittingPanel.tsx'),
  presiding: () => import('./PresidingPanel.tsx'),
  announcement: () => import('./AnnouncementPanel.tsx'),
  countdown: () => import('./CountdownPanel.tsx'),
  screens: () => import('./ScreensPanel.tsx'),
  notes: () => import('./NotesPanel.tsx'),
  devices: () => import('./DevicesPanel.tsx'),
  delegation: () => import('./AddDelegationPanel.tsx'),
  limits: () => import('./LimitsPanel.tsx'),
  guest: () => import('./GuestPanel.tsx'),
  item: () => import('./ItemPanel.tsx'),
  'add-item': () => import('./ItemPanel.tsx'),
  documents: () => import('./DocumentsPanel.tsx'),
  clock: () => import('./ClockPanel.tsx'),
  list: () => import('../list/OpenListPanel.tsx'),
  entry: () => import('../list/EntryPanel.tsx'),
  place: () => import('../list/PlacePanel.tsx'),
  'on-behalf': () => import('../list/OnBehalfPanel.tsx'),
  report: () => import('./ReportPanel.tsx'),
  undo: () => import('./StepsPanel.tsx'),
};

const loads = Object.entries(PANELS) as [Kind, Load<Kind>][];
const components = Object.fromEntries(loads.map(([kind, load]) => [kind, late(load)])) as unknown as Record<
  Kind,
  ComponentType<Given<Kind>>
>;

/** After the console has drawn and asked for its meeting. */
const AFTER_MS = 2_000;

async function loadAll(): Promise<void> {
  for (const [, load] of loads) await load().catch(() => undefined);
}

export function Panels() {
  const panel = useConsole((state) => state.panel);
  useEffect(() => {
    const handle = setTimeout(() => void loadAll(), AFTER_MS);
    return () => clearTimeout(handle);
  }, []);
  return <Suspense fallback={null}>{panel && <Opened panel={panel} />}</Suspense>;
}

function Opened({ panel: { panel, ...given } }: { panel: Panel }) {
  const Component = components[panel];
  // What each kind is given is checked where PANELS is written: here the kind is any.
  return <Component {...(given as Given<Kind>)} />;
}
