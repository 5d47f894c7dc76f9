// The page as it stands: head, what is still missing, the rail, the open section, foot. Only drawn once the meeting is there.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { belongsToComposition, keepCompositionsApart } from '../../components/officers/input-method-keys.ts';
import { goToHeadingOf, keepFocus } from '../../components/officers/keep-focus.ts';
import { leaveFieldsByEscape } from '../../components/officers/leave-by-escape.ts';
import { useText } from '../../i18n/context.ts';
import { DeskFoot } from './frame/DeskFoot.tsx';
import { DeskHead } from './frame/DeskHead.tsx';
import { Rail } from './frame/Rail.tsx';
import { Ready } from './frame/Ready.tsx';
import { useUndo } from './frame/undo.ts';

import { LinksSection } from './links/LinksSection.tsx';
import { goTo, nextSection, useSection } from './section.ts';
import type { Section } from './section.ts';
import { AgendaSection } from './sections/AgendaSection.tsx';
import { JoiningSection } from './sections/JoiningSection.tsx';
import { CategoriesSection, GroupsSection } from './sections/CategoriesAndGroups.tsx';
import { MeetingSection } from './sections/MeetingSection.tsx';
import { ParticipantsSection } from './sections/ParticipantsSection.tsx';
import { ScreensSection } from './sections/ScreensSection.tsx';
import { SittingsSection } from './sections/SittingsSection.tsx';
import { SpeakingSection } from './sections/SpeakingSection.tsx';

export function Desk() {
  const t = useText();
  const section = useSection();
  const undo = useUndo();
  useEffect(keepCompositionsApart, []);
  useEffect(leaveFieldsByEscape, []);
  useEffect(keepFocus, []);
  useDeskKeys(section, undo.undo);
  return (
    <div className="desk">
      <DeskHead />
      <Ready />
      <div className="desk-body">
        <Rail section={section} />
        <main className="desk-main" aria-label={t(`setup.section.${section}`)} key={section}>
          {CONTENT[section]}
        </main>
      </div>
      <DeskFoot undo={undo} />
    </div>
  );
}

const CONTENT: Record<Section, ReactNode> = {
  meeting: <MeetingSection />,
  sittings: <SittingsSection />,
  agenda: <AgendaSection />,
  participants: <ParticipantsSection />,
  categories: <CategoriesSection />,
  groups: <GroupsSection />,
  speaking: <SpeakingSection />,
  joining: <JoiningSection />,
  screens: <ScreensSection />,
  links: <LinksSection />,
};

/** What is typed in a field is its own; Ctrl+Z there takes back letters. */
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea');

/** Ctrl+Z takes back the last step, Ctrl+Enter goes on to the next section. */
function useDeskKeys(section: Section, undo: () => void): void {
  const isGoing = useRef(false);
  // The keys go along, also where nothing had the focus, or what had it still stands, as the rail does.
  useLayoutEffect(() => {
    const main = isGoing.current ? document.querySelector<HTMLElement>('.desk-main') : null;
    isGoing.current = false;
    if (main) goToHeadingOf(main);
  }, [section]);
  // With the picture itself: a key that is pressed as soon as the page stands is not lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.repeat) return;
      if (belongsToComposition(event)) return;
      const next = nextSection(section);
      if (event.key === 'Enter' && next) {
        event.preventDefault();
        event.stopPropagation();
        // A field saves what stands in it when it is left.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        isGoing.current = true;
        goTo(next);
      }
      if (event.key.toLowerCase() === 'z' && !isTyped(event.target)) {
        event.preventDefault();
        undo();
      }
    };
    // Before what has the focus hears them: a row of the agenda takes each Enter for its own.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [section, undo]);
}
