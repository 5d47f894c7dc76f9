// Joining: how devices come in, how many a link admits by itself, what the public sees, and which sites may show it.
import type { CommandOf } from '#shared/meeting/commands.ts';
import { wholeNumber } from '#shared/typed-input.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { SavedChoice, SavedText } from '../fields/Fields.tsx';
import { sitesIn } from '../embedding-sites.ts';

const WAYS = ['links', 'approve', 'open'] as const;
const RECORDS = ['none', 'decisions', 'speeches'] as const;
const MOST_DEVICES = 1_000;
const MOST_SITES = 10;

const edit = (changes: Omit<CommandOf<'EditSettings'>, 'type'>): CommandOf<'EditSettings'> => ({
  type: 'EditSettings',
  ...changes,
});

export function JoiningSection() {
  const { t } = useMeetingWords();
  const { id, settings } = useMeeting();
  return (
    <section aria-labelledby="desk-joining">
      <div className="section-top">
        <h2 id="desk-joining">{t('setup.section.joining')}</h2>
        <span>{t('setup.joining.about')}</span>
      </div>
      <SavedChoice
        label={t('setup.joining.way')}
        value={settings.joining}
        options={WAYS.map((value) => ({
          value,
          label: t(`setup.joining.${value}`),
          hint: t(`setup.joining.${value}.about`),
        }))}
        command={(joining) => edit({ joining })}
      />
      <SavedText
        label={t('setup.joining.devices')}
        ltr
        value={settings.devicesPerLink === undefined ? '' : String(settings.devicesPerLink)}
        hint={t('setup.joining.devicesHint')}
        command={(typed) => {
          if (typed === '') return edit({ devicesPerLink: null });
          const devicesPerLink = wholeNumber(typed) ?? Number.NaN;
          return Number.isInteger(devicesPerLink) && devicesPerLink >= 1 && devicesPerLink <= MOST_DEVICES
            ? edit({ devicesPerLink })
            : { wrong: t('setup.joining.devicesWrong', { most: MOST_DEVICES }) };
        }}
      />
      <SavedChoice
        label={t('setup.joining.public')}
        value={settings.publicView ? 'yes' : 'no'}
        options={[
          { value: 'no', label: t('setup.joining.public.no') },
          { value: 'yes', label: t('setup.joining.public.yes') },
        ]}
        command={(chosen) => edit({ publicView: chosen === 'yes' })}
      />
      <SavedChoice
        label={t('setup.joining.record')}
        value={settings.publishRecord ?? 'none'}
        options={RECORDS.map((value) => ({ value, label: t(`setup.joining.record.${value}`) }))}
        command={(publishRecord) => edit({ publishRecord })}
      />
      <SavedText
        label={t('setup.joining.embed')}
        ltr
        long
        value={(settings.embedOrigins ?? []).join('\n')}
        hint={t('setup.joining.embedHint', { address: `${location.origin}/embed/${id}` })}
        command={(typed) => {
          const read = sitesIn(typed);
          if ('wrong' in read) return { wrong: t('setup.joining.embedWrong', { site: read.wrong }) };
          return read.sites.length > MOST_SITES
            ? { wrong: t('setup.joining.embedMany', { most: MOST_SITES }) }
            : edit({ embedOrigins: read.sites });
        }}
      />
    </section>
  );
}
