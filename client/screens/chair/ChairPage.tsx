// The officers' page, /m/:id/chair: the chair's console, and the secretary's with what a secretary may do.
// Connects to the meeting and says in words what stands in the way until the meeting is there.
import { I18nProvider } from 'react-aria-components';

import type { PageProps } from '../page-props.ts';
import { useLanguageState } from '../../i18n/context.ts';
import { LOCALES } from '../../i18n/translate.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { OfficersDoor } from '../../components/officers/OfficersDoor.tsx';
import { useReplica } from '../../replica/hooks.ts';
import { wholeFold } from '../../replica/optimistic.ts';
import { Console } from './Console.tsx';
import './chair.css';
import './frame/frame.css';
import './ruler/ruler.css';
import './agenda/agenda.css';
import './agenda/presence.css';
import './dialogs/dialogs.css';
import './dialogs/panel-fields.css';
import './dialogs/panel-answers.css';
import './dialogs/what-if.css';
import './narrow.css';
import './narrow-as-a-phone.css';
import './letter-overhang.css';

export default function ChairPage({ meetingId }: PageProps) {
  const { interfaceLanguage } = useLanguageState();
  return (
    <I18nProvider locale={LOCALES[interfaceLanguage]}>
      <OfficersDoor meetingId={meetingId} fold={wholeFold} title="chair.door.title">
        <Title />
        <Console />
      </OfficersDoor>
    </I18nProvider>
  );
}

/** The tab says who speaks: an officer who reads something else sees it there. */
function Title() {
  const { t, text, speaker } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  const entry = useReplica((state) => state.meeting?.floor?.entry);
  return <title>{t('chair.pageTitle', { what: entry ? speaker(entry) : title ? text(title) : '' })}</title>;
}
