// The rail: the sections with what stands in each, and the one action that goes on to the next.
import type { Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { followLink } from '../../../components/officers/page-navigation.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { addressOf, goTo, nextSection, SECTIONS } from '../section.ts';
import type { Section } from '../section.ts';

export function Rail({ section }: { section: Section }) {
  const words = useMeetingWords();
  const { t } = words;
  const meeting = useMeeting();
  const next = nextSection(section);
  return (
    <nav className="rail" aria-label={t('setup.title')}>
      <h1>{t('setup.title')}</h1>
      <ol>
        {SECTIONS.map((one, index) => (
          <li key={one}>
            <SectionLink section={one} current={one === section}>
              <span aria-hidden="true">{index + 1}</span>
              <span>
                <b>{t(`setup.section.${one}`)}</b> <small>{stateOf(one, meeting, words)}</small>
              </span>
            </SectionLink>
          </li>
        ))}
      </ol>
      {next && (
        <button type="button" className="go-on" onClick={() => goTo(next)} aria-keyshortcuts="Control+Enter">
          <span>
            {t('setup.goOn')} <b>{t(`setup.section.${next}`)}</b>
          </span>
          <kbd>Ctrl+↵</kbd>
        </button>
      )}
    </nav>
  );
}

interface LinkProps {
  section: Section;
  current?: boolean;
  className?: string;
  children: React.ReactNode;
}

/** A link as any other, that loads nothing: the page is there already. */
export function SectionLink({ section, current = false, className, children }: LinkProps) {
  const address = addressOf(section, location);
  return (
    <a
      href={address}
      onClick={(event) => followLink(event, address)}
      {...(className !== undefined && { className })}
      {...(current && { 'aria-current': 'page' as const })}
    >
      {children}
    </a>
  );
}

/** What stands in a section, in a few words; "" where there is nothing to say. */
function stateOf(
  section: Section,
  { agenda, catalogue, sittings, settings }: Meeting,
  { t, limit }: MeetingWords,
): string {
  switch (section) {
    case 'meeting':
      return catalogue.symbol ?? '';
    case 'categories':
      return String(catalogue.categories.length);
    case 'groups':
      return String(catalogue.groups.length);
    case 'joining':
      return t(`setup.joining.${settings.joining}`);
    case 'sittings':
      return t('setup.count.sittings', { count: sittings.length });
    case 'agenda':
      return t('setup.count.items', { count: agenda.length });
    case 'participants':
      return t('setup.count.delegations', { count: Object.keys(catalogue.delegations).length });
    case 'speaking':
      return limit(settings.meetingLimit);
    case 'screens':
    case 'links':
      return '';
    default:
      return section satisfies never;
  }
}
