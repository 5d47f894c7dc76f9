// Whose seat this device has, and how the device behaves: language, light or dark, sound, and what it cannot do. The way out, too.
import { useState } from 'react';

import type { DelegationId, MeetingId } from '#shared/meeting/state.ts';

import choice from '../../../components/Choice.module.css';
import { Flag } from '../../../components/Flag.tsx';
import { LanguageChoice } from '../../../components/LanguageChoice.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { splitName } from '../../../components/nameplate.ts';
import { ThemeChoice } from '../../../components/ThemeChoice.tsx';
import { forgetToken } from '../../../connection/tokens.ts';
import { missingExtras, sound, unlockSound, vibrate } from '../attention.ts';
import { extraWords } from '../missing-alerts-words.ts';
import { Scroll } from '../Scroll.tsx';
import { OwnAttendance } from './OwnAttendance.tsx';
import { markGreeted, setSound, show, useMeeting, useSeat } from '../seat-state.ts';

export function SeatTab({ self, meetingId }: { self: DelegationId; meetingId: MeetingId }) {
  const { t, delegation, the, text } = useMeetingWords();
  const { catalogue } = useMeeting();
  const [leaving, setLeaving] = useState(false);
  const full = delegation(self);
  const { name, rest } = splitName(full);
  const known = catalogue.delegations[self];
  const category = catalogue.categories.find((one) => one.id === known?.category);
  const leave = (): void => {
    forgetToken(meetingId, 'delegation');
    location.assign('/');
  };
  const stay = (): void => {
    markGreeted();
    show('floor');
  };
  return (
    <Scroll className="sheet seat-tab">
      <header className="whose">
        <Flag code={known?.flag} />
        <h2 data-long={name.length > 48}>
          <small>{t('delegate.youAre')}</small>
          {name}
          {rest !== '' && <small>{rest}</small>}
        </h2>
        <p>{[category && text(category.name), text(catalogue.title)].filter(Boolean).join(' · ')}</p>
      </header>
      {leaving ? (
        <div className="leaving" role="alertdialog" aria-labelledby="leave">
          <h3 id="leave">{t('delegate.leaveTitle')}</h3>
          <p className="note">{t('delegate.leaveText', { delegation: the({ delegationId: self }) })}</p>
          <div className="buttons ruled">
            <button type="button" onClick={leave}>
              {t('delegate.leave')}
            </button>
            <button type="button" onClick={stay}>
              {t('delegate.stay', { delegation: full })}
            </button>
          </div>
        </div>
      ) : (
        <div className="buttons">
          <button type="button" onClick={stay}>
            {t('delegate.stay', { delegation: full })}
          </button>
          <button type="button" onClick={() => setLeaving(true)}>
            {t('delegate.notYou')}
          </button>
        </div>
      )}
      <OwnAttendance self={self} />
      <dl className="settings">
        <div>
          <dt>{t('delegate.language')}</dt>
          <dd>
            <LanguageChoice />
          </dd>
        </div>
        <div>
          <dt>{t('delegate.appearance')}</dt>
          <dd>
            <ThemeChoice />
          </dd>
        </div>
        <div>
          <dt>{t('delegate.sound')}</dt>
          <dd>
            <SoundChoice />
          </dd>
        </div>
        <div>
          <dt>{t('delegate.lacksTitle')}</dt>
          <dd>
            <Lacks />
          </dd>
        </div>
      </dl>
    </Scroll>
  );
}

function SoundChoice() {
  const { t } = useMeetingWords();
  const on = useSeat((state) => state.soundOn);
  return (
    <div className={choice.choice} role="group" aria-label={t('delegate.sound')}>
      {([true, false] as const).map((each) => (
        <button key={String(each)} type="button" aria-pressed={on === each} onClick={() => setSound(each)}>
          {t(each ? 'delegate.soundOn' : 'delegate.soundOff')}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          unlockSound();
          sound('next');
          vibrate('next');
        }}
      >
        {t('delegate.soundTest')}
      </button>
    </div>
  );
}

function Lacks() {
  const { t } = useMeetingWords();
  const missing = missingExtras();
  if (missing.length === 0) return t('delegate.lacksNothing');
  return (
    <ul>
      {missing.map((extra) => (
        <li key={extra}>{extraWords(t, extra)}</li>
      ))}
    </ul>
  );
}
