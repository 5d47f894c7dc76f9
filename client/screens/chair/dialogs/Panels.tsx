// The panel in front of the console, each loaded when it is first opened. One at a time; Escape closes it.
import { lazy, Suspense } from 'react';

import { useConsole } from '../console.ts';
import type { Panel } from '../console.ts';

const Palette = lazy(() => import('./Palette.tsx'));
const HelpSheet = lazy(() => import('./HelpSheet.tsx'));
const SittingPanel = lazy(() => import('./SittingPanel.tsx'));
const SuspendPanel = lazy(() => import('./SuspendPanel.tsx'));
const PresidingPanel = lazy(() => import('./PresidingPanel.tsx'));
const AddSittingPanel = lazy(() => import('./AddSittingPanel.tsx'));
const AnnouncementPanel = lazy(() => import('./AnnouncementPanel.tsx'));
const CountdownPanel = lazy(() => import('./CountdownPanel.tsx'));
const ScreensPanel = lazy(() => import('./ScreensPanel.tsx'));
const NotesPanel = lazy(() => import('./NotesPanel.tsx'));
const DevicesPanel = lazy(() => import('./DevicesPanel.tsx'));
const DelegationPanel = lazy(() => import('./DelegationPanel.tsx'));
const LimitsPanel = lazy(() => import('./LimitsPanel.tsx'));
const GuestPanel = lazy(() => import('./GuestPanel.tsx'));
const ItemPanel = lazy(() => import('./ItemPanel.tsx'));
const DocumentsPanel = lazy(() => import('./DocumentsPanel.tsx'));
const ClockPanel = lazy(() => import('./ClockPanel.tsx'));
const ListPanel = lazy(() => import('../list/ListPanel.tsx'));
const EntryPanel = lazy(() => import('../list/EntryPanel.tsx'));
const PlacePanel = lazy(() => import('../list/PlacePanel.tsx'));
const OnBehalfPanel = lazy(() => import('../list/OnBehalfPanel.tsx'));
const ReportPanel = lazy(() => import('./ReportPanel.tsx'));
const StepsPanel = lazy(() => import('./StepsPanel.tsx'));
const QuestionPanel = lazy(() => import('./QuestionPanel.tsx'));

export function Panels() {
  const panel = useConsole((state) => state.panel);
  return <Suspense fallback={null}>{panel && <Opened panel={panel} />}</Suspense>;
}

function Opened({ panel }: { panel: Panel }) {
  switch (panel.panel) {
    case 'palette':
      return <Palette />;
    case 'help':
      return <HelpSheet />;
    case 'sitting':
      return <SittingPanel sittingId={panel.sittingId} />;
    case 'add-sitting':
      return <AddSittingPanel />;
    case 'suspend':
      return <SuspendPanel sittingId={panel.sittingId} />;
    case 'presiding':
      return <PresidingPanel />;
    case 'announcement':
      return <AnnouncementPanel />;
    case 'countdown':
      return <CountdownPanel />;
    case 'screens':
      return <ScreensPanel />;
    case 'notes':
      return <NotesPanel />;
    case 'devices':
      return <DevicesPanel />;
    case 'delegation':
      return <DelegationPanel />;
    case 'limits':
      return <LimitsPanel />;
    case 'guest':
      return <GuestPanel />;
    case 'item':
      return <ItemPanel itemId={panel.itemId} />;
    case 'add-item':
      return <ItemPanel />;
    case 'documents':
      return <DocumentsPanel itemId={panel.itemId} />;
    case 'clock':
      return <ClockPanel entryId={panel.entryId} />;
    case 'list':
      return <ListPanel itemId={panel.itemId} />;
    case 'entry':
      return <EntryPanel entryId={panel.entryId} />;
    case 'place':
      return <PlacePanel entryId={panel.entryId} />;
    case 'on-behalf':
      return <OnBehalfPanel itemId={panel.itemId} delegationId={panel.delegationId} />;
    case 'report':
      return <ReportPanel />;
    case 'undo':
      return <StepsPanel />;
    case 'question':
      return <QuestionPanel question={panel.question} />;
    default:
      return panel satisfies never;
  }
}
