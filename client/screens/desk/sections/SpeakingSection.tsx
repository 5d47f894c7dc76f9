// Speaking: the rules of procedure, the limits of speech, for whom each holds and what it rests on.
import { RULE_SET_IDS } from '#shared/meeting/procedure-ids.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { LimitBasis, SpeechLimit } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting, useYou } from '../../../components/officers/use-meeting.ts';
import { minutesWritten, parseLength } from '../../../components/officers/times-of-day.ts';
import { SavedChoice, SavedPick, SavedText } from '../fields/Fields.tsx';

type Scope = CommandOf<'SetSpeechLimit'>['scope'];
const BASES: readonly LimitBasis[] = ['understanding', 'decision', 'rule', 'request'];
const settingsOf = (changes: Omit<CommandOf<'EditSettings'>, 'type'>): CommandOf<'EditSettings'> => ({
  type: 'EditSettings',
  ...changes,
});
const LEAST_MS = 5_000;

export function SpeakingSection() {
  const { t, text } = useMeetingWords();
  const { settings, catalogue } = useMeeting();
  const { can } = useYou();
  return (
    <section aria-labelledby="desk-speaking">
      <div className="section-top">
        <h2 id="desk-speaking">{t('setup.section.speaking')}</h2>
        <span>{t('setup.speaking.about')}</span>
      </div>
      {/* The Chair’s to choose. */}
      {can.includes('ChangeRules') && (
        <SavedPick
          label={t('chair.rules.set')}
          value={settings.rules}
          options={RULE_SET_IDS.map((value) => ({ value, label: t(`chair.rules.set.${value}`) }))}
          command={(value) => ({ type: 'ChangeRules', parameter: 'set', value })}
        />
      )}
      <Limit scope={{ of: 'meeting' }} name={t('setup.speaking.limit')} limit={settings.meetingLimit} wide />
      <SavedText
        label={t('setup.speaking.warning')}
        ltr
        value={minutesWritten(settings.warningMs)}
        hint={t('setup.speaking.warningHint')}
        command={(typed) => {
          const warningMs = parseLength(typed);
          return warningMs === undefined ? { wrong: t('chair.field.lengthWrong') } : settingsOf({ warningMs });
        }}
      />
      <SavedChoice
        label={t('setup.speaking.absent')}
        value={settings.absent}
        options={[
          { value: 'end-once', label: t('setup.speaking.absent.end-once') },
          { value: 'off', label: t('setup.speaking.absent.off') },
        ]}
        command={(absent) => settingsOf({ absent })}
      />
      <SavedChoice
        label={t('setup.speaking.moderated')}
        value={settings.moderated ? 'yes' : 'no'}
        options={[
          { value: 'no', label: t('setup.speaking.moderated.no') },
          { value: 'yes', label: t('setup.speaking.moderated.yes') },
        ]}
        command={(chosen) => settingsOf({ moderated: chosen === 'yes' })}
      />
      <h3>{t('setup.speaking.others')}</h3>
      <Limit scope={{ of: 'group' }} name={t('setup.speaking.group')} limit={settings.groupLimit} />
      {catalogue.categories.map(({ id, name }) => (
        <Limit
          key={id}
          scope={{ of: 'category', category: id }}
          name={text(name)}
          limit={settings.categoryLimits[id] ?? null}
        />
      ))}
    </section>
  );
}

interface Props {
  scope: Scope;
  name: string;
  limit: SpeechLimit | null;
  /** The meeting's own, whose basis is chosen in full sight. */
  wide?: boolean;
}

function Limit({ scope, name, limit, wide = false }: Props) {
  const { t } = useMeetingWords();
  const { settings } = useMeeting();
  // A limit of its own rests on what the meeting's does, until somebody says otherwise.
  const basis = limit?.basis ?? settings.meetingLimit.basis;
  const set = (to: SpeechLimit | null): CommandOf<'SetSpeechLimit'> => ({ type: 'SetSpeechLimit', scope, limit: to });
  const options = BASES.map((value) => ({ value, label: t(`setup.speaking.basis.${value}`) }));
  return (
    <div className={wide ? 'limit' : 'limit narrow-limit'}>
      <SavedText
        label={name}
        ltr
        value={limit === null || limit.limitMs === null ? '' : minutesWritten(limit.limitMs)}
        placeholder={t(scope.of === 'meeting' ? 'setup.speaking.none' : 'setup.speaking.asMeeting')}
        hint={wide ? t('setup.speaking.hint') : undefined}
        command={(typed) => {
          if (typed === '') return set(scope.of === 'meeting' ? { limitMs: null, basis } : null);
          const limitMs = parseLength(typed);
          return limitMs === undefined || limitMs < LEAST_MS
            ? { wrong: t('chair.field.lengthWrong') }
            : set({ limitMs, basis });
        }}
      />
      {wide ? (
        <SavedChoice
          label={t('setup.speaking.basis')}
          value={basis}
          options={options}
          hint={t(`chair.limits.basisHint.${basis}`)}
          command={(chosen) => set({ limitMs: limit?.limitMs ?? null, basis: chosen })}
        />
      ) : (
        limit !== null && (
          <SavedPick
            label={t('setup.pair', { one: name, other: t('setup.speaking.basis') })}
            bare
            value={basis}
            options={options}
            command={(chosen) => set({ limitMs: limit.limitMs, basis: chosen })}
          />
        )
      )}
    </div>
  );
}
