// Screens: those that are there, and one more, by the code that it shows.
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';

import { screenSetting } from '#shared/meeting/screens/select.ts';
import { plainCode } from '#shared/typed-input.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { screenId } from '../../../components/officers/screen-id.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useReplica } from '../../../replica/hooks.ts';
import { useSaving } from '../fields/saving.ts';

export function ScreensSection() {
  const { t, time } = useMeetingWords();
  const meeting = useMeeting();
  const screens = useReplica((state) => state.presence)?.screens ?? [];
  return (
    <section aria-labelledby="desk-screens">
      <div className="section-top">
        <h2 id="desk-screens">{t('setup.section.screens')}</h2>
        <span>{t('setup.screens.about')}</span>
      </div>
      <Pair count={screens.length} />
      <ul className="plain-rows">
        {screens.map(({ name, lastHeardAt }) => (
          <li key={name}>
            <b>{screenSetting(meeting, name).label ?? name}</b>{' '}
            <span>{t('setup.screens.heard', { time: time(lastHeardAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pair({ count }: { count: number }) {
  const { t } = useMeetingWords();
  const id = useId();
  const { save, refused, clear } = useSaving();
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [paired, setPaired] = useState<string | null>(null);
  const name = typed ?? (count === 0 ? 'main' : `screen-${count + 1}`);
  const pair = (event: SyntheticEvent): void => {
    event.preventDefault();
    void pairCalled(name.trim());
  };
  const pairCalled = async (called: string): Promise<void> => {
    const screen = screenId(called);
    if (plainCode(code) === '' || screen === '') return;
    setPaired(null);
    if (!(await save({ type: 'PairScreen', code: code.trim(), name: screen }))) return;
    if (called !== screen && !(await save({ type: 'ShowOnScreen', screen, label: called }))) return;
    setCode('');
    setTyped(null);
    setPaired(called);
  };
  return (
    <form className="line-form" onSubmit={pair}>
      <p>{t.rich('setup.screens.how', { k: (chunks) => <b dir="ltr">{chunks}</b> })}</p>
      <label htmlFor={`${id}code`}>{t('setup.screens.code')}</label>
      <input
        id={`${id}code`}
        dir="ltr"
        value={code}
        autoComplete="off"
        aria-describedby={`${id}below`}
        onChange={({ target }) => {
          setCode(target.value);
          clear();
        }}
      />
      <label htmlFor={`${id}name`}>{t('setup.screens.name')}</label>
      <input
        id={`${id}name`}
        dir="auto"
        value={name}
        maxLength={60}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="strong-act" disabled={plainCode(code) === '' || screenId(name) === ''}>
        {t('setup.screens.pair')}
      </button>
      <div id={`${id}below`} className="below" role="status">
        {refused !== null && <RefusalWords error={refused} />}
        {paired !== null && <p>{t('setup.screens.paired', { screen: paired })}</p>}
      </div>
    </form>
  );
}
