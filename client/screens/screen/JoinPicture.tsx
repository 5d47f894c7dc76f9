// How delegations join from their own devices: the code, large, and the address as a QR code.
import { useEffect, useState } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';
import type { Wifi } from '#shared/protocol.ts';
import { textIn } from '#shared/meeting/texts.ts';

import { Fit } from '../../components/hall/Fit.tsx';
import { HallHead } from '../../components/hall/HallHead.tsx';
import room from '../../components/hall/hall.module.css';
import { isOwnMachine } from '../../components/loopback-address.ts';
import { MeetingText } from '../../components/MeetingText.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { deviceToken } from '../../connection/tokens.ts';
import { useLanguageState } from '../../i18n/context.ts';
import type { Translate } from '../../i18n/translate.ts';
import styles from './screen.module.css';

/** The code may be renewed or switched off in the console. */
const ASK_EVERY_MS = 10_000;

interface JoinCode {
  code: string;
  /** The address of the first page, as phones in the hall reach it. */
  url: string;
  wifi?: Wifi;
}

const TITLE = [96, 84, 72, 64, 56, 48, 40] as const;
const HOW = [48, 42, 36, 30, 26, 22] as const;
const CODE = [160, 140, 120, 100, 84, 70, 56];

export default function JoinPicture({ meeting }: { meeting: Meeting }) {
  const { t, language } = useLanguageState();
  const join = useJoinCode(meeting.id);
  const { title } = meeting.catalogue;
  return (
    <main className={room.room}>
      <HallHead meeting={meeting} isBefore />
      <section className={styles.join}>
        <div className={styles.joinWords}>
          <Fit sizes={TITLE} of={textIn(title, language)} className={styles.joinTitle}>
            <MeetingText text={title} />
          </Fit>
          {join === 'off' && <p className={styles.joinHow}>{t('screen.joinOff')}</p>}
          {join !== null && join !== 'off' && (
            <>
              <p className={styles.joinHow}>
                <Fit
                  sizes={HOW}
                  of={`${join.url} ${JSON.stringify(join.wifi)} ${language}`}
                  className={styles.joinHowFit}
                >
                  {t.rich('screen.joinHow', {
                    address: (
                      <bdi dir="ltr">
                        <b>{join.url.replace(/^https?:\/\//, '').replace(/\/$/, '')}</b>
                      </bdi>
                    ),
                  })}
                  {join.wifi && (
                    <>
                      <br />
                      <bdi>{wifiWords(t, join.wifi)}</bdi>
                    </>
                  )}
                  {isOwnMachine(join.url) && (
                    <>
                      <br />
                      {t('screen.joinNoPhoneReaches')}
                    </>
                  )}
                </Fit>
              </p>
              <p className={`${styles.code} figures`}>
                <Fit sizes={CODE} of={join.code} className={styles.pairFit}>
                  <span className={styles.oneLine}>{spaced(join.code)}</span>
                </Fit>
              </p>
            </>
          )}
        </div>
        {join !== null && join !== 'off' && (
          <QrCode text={`${join.url.replace(/\/$/, '')}/?code=${join.code}`} className={styles.qr} />
        )}
      </section>
    </main>
  );
}

const wifiWords = (t: Translate, { ssid, password }: Wifi): string =>
  password === undefined
    ? t('screen.joinWifiOpen', { network: ssid })
    : t('screen.joinWifi', { network: ssid, password });

/** Read aloud and typed in fours. */
const spaced = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1\u2009');

/** The present code; `off` where joining by code is switched off, null until it is known. The last one stands while the network is away. */
function useJoinCode(meetingId: string): JoinCode | 'off' | null {
  const [join, setJoin] = useState<JoinCode | 'off' | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/join-code`, {
          headers: { authorization: `Bearer ${deviceToken(meetingId, 'screen')?.token ?? ''}` },
          signal: gone.signal,
        });
        if (response.ok) setJoin((await response.json()) as JoinCode);
        else if (response.status === 404) setJoin('off');
      } catch {
        // The next time.
      }
    };
    void ask();
    const handle = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      gone.abort();
      clearInterval(handle);
    };
  }, [meetingId]);
  return join;
}
