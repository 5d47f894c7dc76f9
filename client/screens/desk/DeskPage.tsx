// The secretary’s desk, /m/:id/setup and /m/:id/links, where chair and secretary prepare a meeting, before it and while it runs.
// Connects to the meeting and says in words what stands in the way until it is there.
import { I18nProvider } from 'react-aria-components';

import type { PageProps } from '../page-props.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { OfficersDoor } from '../../components/officers/OfficersDoor.tsx';
import { useLanguageState } from '../../i18n/context.ts';
import { LOCALES } from '../../i18n/translate.ts';
import { useReplica } from '../../replica/hooks.ts';
import { wholeFold } from '../../replica/optimistic.ts';
import { Desk } from './Desk.tsx';
import './desk.css';
import './frame/frame.css';
import './frame/foot.css';
import './fields/fields.css';
import './sections/sections.css';
import './sections/narrow-sections.css';
import './sections/emblem-and-seats.css';
import './import/import.css';
import './import/import-rows.css';
import './links/links.css';
import './links/nameplates.css';

export default function DeskPage({ meetingId }: PageProps) {
  const { interfaceLanguage } = useLanguageState();
  return (
    <I18nProvider locale={LOCALES[interfaceLanguage]}>
      <OfficersDoor meetingId={meetingId} fold={wholeFold} title="setup.door.title">
        <Title />
        <Desk />
      </OfficersDoor>
    </I18nProvider>
  );
}

function Title() {
  const { t, text } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  return <title>{t('setup.pageTitle', { what: title ? text(title) : '' })}</title>;
}
