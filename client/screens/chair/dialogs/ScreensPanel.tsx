// The screens of the hall: what each shows and when it was last heard; its picture, names, theme, language; pairing a new one.
import { useState } from 'react';

import { screenSetting } from '#shared/meeting/screens/select.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { plainCode } from '#shared/typed-input.ts';
import type { ScreenSetting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { screenId } from '../../../components/officers/screen-id.ts';
import { useNow, useReplica } from '../../../replica/hooks.ts';
import { SCREEN_SILENT_MS } from '../agenda/presence.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { Act, Choice, Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const PICTURES = ['floor', 'lectern', 'agenda', 'announcement', 'join', 'blank'] as const;
/** The choice of no second language: the screen shows one alone. */
const NO_SECOND = 'none';
const LANGUAGE_NAMES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
  ru: 'Русский',
} as const;

export default function ScreensPanel() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const heard = useReplica((state) => state.presence)?.screens ?? [];
  const names = [...new Set([...Object.keys(meeting.screens), ...heard.map(({ name }) => name)])].sort();
  return (
    <Sheet title={t('chair.screens.title')}>
      {names.length === 0 && <p className="hint">{t('chair.screens.none')}</p>}
      {names.map((name) => (
        <OneScreen key={name} setting={screenSetting(meeting, name)} heard={heard.find((one) => one.name === name)} />
      ))}
      <Pairing taken={names} />
    </Sheet>
  );
}

function OneScreen({
  setting,
  heard,
}: {
  setting: ScreenSetting;
  heard: { shows: string; lastHeardAt: number } | undefined;
}) {
  const { t, format } = useMeetingWords();
  const now = useNow('second');
  const send = useCommand('panel');
  const show = (change: Omit<CommandOf<'ShowOnScreen'>, 'type' | 'screen'>): void =>
    void send({ type: 'ShowOnScreen', screen: setting.name, ...change });
  const [renaming, setRenaming] = useState(false);
  const [label, setLabel] = useState(setting.label ?? setting.name);
  const { layout = 'solo', languages: [, second] = [] } = setting;
  const silent = !heard || now - heard.lastHeardAt > SCREEN_SILENT_MS;
  return (
    <section className="screen-row" aria-label={setting.label ?? setting.name}>
      <div className="section-head">
        <h3>{setting.label ?? setting.name}</h3>
        <span className={silent ? 'silent' : undefined}>
          {heard
            ? t(silent ? 'chair.screens.lastHeard' : 'chair.screens.heard', {
                ago: format.shortDuration(Math.max(0, now - heard.lastHeardAt)),
                shows: shownWords(heard.shows),
              })
            : t('chair.screens.neverHeard')}
        </span>
      </div>
      <Choice
        label={t('chair.screens.picture')}
        value={setting.picture}
        onChange={(picture) => show({ picture })}
        options={PICTURES.map((value) => ({ value, label: t(`chair.screens.picture.${value}`) }))}
      />
      <div className="beside three">
        <Choice
          label={t('chair.screens.names')}
          value={String(setting.names)}
          onChange={(names) => show({ names: Number(names) as 6 | 9 | 12 })}
          options={['6', '9', '12'].map((value) => ({ value, label: value }))}
        />
        <Choice
          label={t('common.theme')}
          value={setting.theme}
          onChange={(theme) => show({ theme })}
          options={[
            { value: 'dark', label: t('common.themeDark') },
            { value: 'light', label: t('common.themeLight') },
          ]}
        />
        <Pick
          label={t('common.language')}
          value={setting.language}
          onChange={(language) => show({ language })}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </div>
      <div className="beside">
        <Pick
          label={t('chair.screens.second')}
          value={second ?? NO_SECOND}
          onChange={(chosen) =>
            show(
              chosen === NO_SECOND
                ? { languages: [setting.language], layout: 'solo' }
                : {
                    languages: [setting.language, chosen],
                    ...(layout === 'solo' && { layout: 'alternate' as const }),
                  },
            )
          }
          options={[
            { value: NO_SECOND, label: t('chair.screens.second.none') },
            ...LANGUAGES.filter((one) => one !== setting.language).map((value) => ({
              value,
              label: LANGUAGE_NAMES[value],
            })),
          ]}
        />
        {second !== undefined && (
          <Choice
            label={t('chair.screens.layout')}
            value={layout === 'split' ? 'split' : 'alternate'}
            onChange={(chosen) => show({ layout: chosen })}
            options={(['alternate', 'split'] as const).map((value) => ({
              value,
              label: t(`chair.screens.layout.${value}`),
            }))}
          />
        )}
      </div>
      <div className="actions across">
        <Act onPress={() => show({ identify: true })}>{t('chair.screens.identify')}</Act>
        <Act
          onPress={() => {
            setLabel(setting.label ?? setting.name);
            setRenaming(!renaming);
          }}
        >
          {t('chair.screens.rename')}
        </Act>
      </div>
      {renaming && (
        <Sending
          submit={t('chair.screens.renameDo')}
          disabled={label.trim() === ''}
          onSubmit={() => {
            show({ label: label.trim() });
            setRenaming(false);
          }}
        >
          <TextLine label={t('chair.screens.name')} value={label} onChange={setLabel} maxLength={60} autoFocus />
        </Sending>
      )}
    </section>
  );

  /** A screen reports its picture by its key; what it says beyond that is shown as it is. */
  function shownWords(shows: string): string {
    const key = `chair.screens.picture.${shows}`;
    return t.has(key) ? t(key) : shows;
  }
}

/** A screen shows a code; the officer types it and says what the screen is called. */
function Pairing({ taken }: { taken: readonly string[] }) {
  const { t } = useMeetingWords();
  const send = useCommand('panel');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [paired, setPaired] = useState<string | null>(null);
  const id = screenId(name);
  const pair = async (): Promise<void> => {
    const answer = await send({ type: 'PairScreen', code, name: id });
    if (!answer.ok) return;
    if (name.trim() !== id) await send({ type: 'ShowOnScreen', screen: id, label: name.trim() });
    setPaired(name.trim());
    setCode('');
    setName('');
  };
  return (
    <>
      <h3>{t('chair.screens.pair')}</h3>
      <p className="hint">{t('chair.screens.pairHint', { address: `${location.host}/screen` })}</p>
      <Sending
        submit={t('chair.screens.pairDo')}
        disabled={plainCode(code) === '' || id === ''}
        onSubmit={() => void pair()}
      >
        <div className="beside">
          <TextLine label={t('chair.screens.code')} value={code} onChange={setCode} maxLength={40} ltr />
          <TextLine
            label={t('chair.screens.name')}
            value={name}
            onChange={setName}
            maxLength={60}
            hint={taken.includes(id) ? t('chair.screens.nameTaken') : undefined}
          />
        </div>
      </Sending>
      <p role="status">
        {paired !== null &&
          code === '' &&
          taken.includes(screenId(paired)) &&
          t('chair.screens.paired', { name: paired })}
      </p>
    </>
  );
}
