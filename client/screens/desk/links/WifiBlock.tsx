// The wireless network of the hall: said once, shown with its code to whoever stands at this page, told to screens.
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';

import type { Wifi } from '#shared/protocol.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { QrCode } from '../../../components/QrCode.tsx';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useSaving } from '../fields/saving.ts';
import { wifiText } from './wifi-text.ts';

const KINDS = ['wpa', 'wep', 'open'] as const satisfies Wifi['security'][];

interface Props {
  wifi: Wifi | null;
  onChanged(): void;
}

export function WifiBlock({ wifi, onChanged }: Props) {
  const { t } = useMeetingWords();
  const { save, refused } = useSaving();
  const [editing, setEditing] = useState(false);
  const tell = async (said: Wifi | { ssid: null }): Promise<void> => {
    if (!(await save({ type: 'SetWifi', ...said }))) return;
    setEditing(false);
    onChanged();
  };
  return (
    <section className="wifi-block" aria-labelledby="desk-wifi">
      <h3 id="desk-wifi">{t('links.wifi')}</h3>
      {wifi !== null && !editing && (
        <div className="wifi-said">
          <QrCode text={wifiText(wifi)} className="wifi-code" />
          <dl>
            <dt>{t('links.wifi.name')}</dt>
            <dd>
              <bdi>{wifi.ssid}</bdi>
            </dd>
            <dt>{t('links.wifi.password')}</dt>
            <dd>{wifi.password === undefined ? t('links.wifi.none') : <bdi>{wifi.password}</bdi>}</dd>
          </dl>
        </div>
      )}
      {editing ? (
        <WifiForm wifi={wifi} onSave={(said) => void tell(said)} onClose={() => setEditing(false)} />
      ) : (
        <p className="acts">
          <button type="button" className="act" data-opens="wifi" onClick={() => setEditing(true)}>
            {t(wifi === null ? 'links.wifi.say' : 'links.wifi.change')}
          </button>
          {wifi !== null && (
            <button type="button" className="act" onClick={() => void tell({ ssid: null })}>
              {t('links.wifi.remove')}
            </button>
          )}
        </p>
      )}
      <div role="status">{refused !== null && <RefusalWords error={refused} />}</div>
    </section>
  );
}

function WifiForm({ wifi, onSave, onClose }: { wifi: Wifi | null; onSave(said: Wifi): void; onClose(): void }) {
  const { t } = useMeetingWords();
  const id = useId();
  const [ssid, setSsid] = useState(wifi?.ssid ?? '');
  const [password, setPassword] = useState(wifi?.password ?? '');
  const [security, setSecurity] = useState<Wifi['security']>(wifi?.security ?? 'wpa');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSave({ ssid: ssid.trim(), security, ...(security !== 'open' && password !== '' && { password }) });
  };
  return (
    <form className="wifi-form" onSubmit={submit}>
      <label htmlFor={`${id}name`}>{t('links.wifi.name')}</label>
      <input
        id={`${id}name`}
        value={ssid}
        maxLength={32}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setSsid(target.value)}
      />
      <label htmlFor={`${id}kind`}>{t('links.wifi.security')}</label>
      <select
        id={`${id}kind`}
        value={security}
        onChange={({ target }) => setSecurity(target.value as Wifi['security'])}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {one === 'open' ? t('links.wifi.none') : one.toUpperCase()}
          </option>
        ))}
      </select>
      {security !== 'open' && (
        <>
          <label htmlFor={`${id}password`}>{t('links.wifi.password')}</label>
          <input
            id={`${id}password`}
            dir="ltr"
            value={password}
            maxLength={63}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setPassword(target.value)}
          />
        </>
      )}
      <p className="acts">
        <button type="submit" className="act" disabled={ssid.trim() === ''}>
          {t('links.wifi.save')}
        </button>
        <button type="button" className="act" onClick={onClose}>
          {t('common.close')}
        </button>
      </p>
    </form>
  );
}
