// The meeting as a whole: titles, venue, symbol, day, zone, languages, what chair and delegations are called, and how it looks.
import { useId } from 'react';

import type { CommandOf } from '#shared/meeting/commands.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import type { Language } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { dayInWords } from '../../../components/officers/times-of-day.ts';
import { zoneCalled } from '../../../components/officers/zone-called.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { SavedChoice, SavedPick, SavedText } from '../fields/Fields.tsx';
import { useMeetingLanguages } from '../../../components/officers/meeting-languages.ts';
import { usePending } from '../fields/pending.ts';
import { SavedTexts } from '../fields/SavedTexts.tsx';
import { useSaving } from '../fields/saving.ts';
import { LookFields } from './LookFields.tsx';

const CHAIRS = ['chair', 'president', 'chairperson', 'co-chairs'] as const;
const DELEGATIONS = ['delegation', 'member', 'participant'] as const;

type Edits = Omit<CommandOf<'EditMeeting'>, 'type'>;

const edit = (changes: Edits): CommandOf<'EditMeeting'> => ({ type: 'EditMeeting', ...changes });

export function MeetingSection() {
  const { t, language } = useMeetingWords();
  const { catalogue } = useMeeting();
  const { terms } = catalogue;
  return (
    <section aria-labelledby="desk-meeting">
      <div className="section-top">
        <h2 id="desk-meeting">{t('setup.section.meeting')}</h2>
        <span>{t('setup.meeting.about')}</span>
      </div>
      <SavedTexts
        label={t('setup.meeting.title')}
        text={catalogue.title}
        maxLength={600}
        command={(title) => edit({ title })}
      />
      <Languages />
      <SavedTexts
        label={t('setup.meeting.subtitle')}
        text={catalogue.subtitle}
        maxLength={600}
        command={(subtitle) => edit({ subtitle })}
        clear={edit({ subtitle: null })}
      />
      <SavedTexts
        label={t('setup.meeting.venue')}
        text={catalogue.venue}
        maxLength={600}
        command={(venue) => edit({ venue })}
        clear={edit({ venue: null })}
      />
      <SavedText
        label={t('setup.meeting.symbol')}
        ltr
        value={catalogue.symbol ?? ''}
        maxLength={60}
        command={(symbol) => edit({ symbol: symbol === '' ? null : symbol })}
      />
      <SavedText
        label={t('setup.meeting.day')}
        day
        value={catalogue.date ?? ''}
        hint={dayInWords(catalogue.date, language)}
        command={(date) => edit({ date: date === '' ? null : date })}
      />
      <SavedText
        label={t('setup.meeting.timeZone')}
        ltr
        value={catalogue.timeZone}
        hint={t('setup.meeting.timeZoneHint')}
        command={(timeZone) =>
          timeZone === '' ? { wrong: t('setup.needed') } : edit({ timeZone: zoneCalled(timeZone) ?? timeZone })
        }
      />
      <SavedChoice
        label={t('setup.meeting.chair')}
        value={terms?.chair ?? 'chair'}
        options={CHAIRS.map((value) => ({ value, label: t(`setup.meeting.chair.${value}`) }))}
        command={(chair) => edit({ terms: { ...terms, chair } })}
      />
      <SavedPick
        label={t('setup.meeting.delegation')}
        value={terms?.delegation ?? 'delegation'}
        options={DELEGATIONS.map((value) => ({ value, label: t(`setup.meeting.delegation.${value}`) }))}
        command={(delegation) => edit({ terms: { ...terms, delegation } })}
      />
      <LookFields />
    </section>
  );
}

/** The languages of the meeting: each text is asked for in these. The first one stands for what lacks. */
function Languages() {
  const { t, spoken } = useMeetingWords();
  const id = useId();
  const { catalogue } = useMeeting();
  const asked = useMeetingLanguages();
  const { save, refused } = useSaving();
  const [languages, show] = usePending(catalogue.languages ?? asked);
  const turn = (language: Language): void => {
    const next = languages.includes(language) ? languages.filter((one) => one !== language) : [...languages, language];
    if (next.length === 0) return;
    show(next);
    void save(edit({ languages: next })).then((taken) => !taken && show(null));
  };
  return (
    <fieldset className="saved-field ticks" aria-describedby={`${id}below`}>
      <legend>{t('setup.meeting.languages')}</legend>
      <div className="value">
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input type="checkbox" checked={languages.includes(language)} onChange={() => turn(language)} />
            {spoken(language)}
          </label>
        ))}
        <div id={`${id}below`} className="below" role="status">
          {refused !== null && <RefusalWords error={refused} />}
        </div>
      </div>
    </fieldset>
  );
}
