// The first page: join a meeting by its code and take one's delegation's seat, or go back to what this device has a link to.
// It opens no connection; joining is one request over HTTP, and the seat's own page goes on from there.
import { useState } from 'react';

import { useText } from '../../i18n/context.ts';
import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { isOwnMachine } from '../../components/loopback-address.ts';
import { enrolledSeats } from '../../connection/tokens.ts';
import type { JoinChoices } from '#shared/protocol.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { DeviceSeats } from './DeviceSeats.tsx';
import { codeInAddress } from './join-api.ts';
import { SeatChoice } from './SeatChoice.tsx';
import './join.css';
import './foot.css';

/** The meeting that was found, and the code that found it. */
interface Found {
  code: string;
  choices: JoinChoices;
}

export default function JoinPage() {
  const t = useText();
  const [found, setFound] = useState<Found | null>(null);
  const [seats, setSeats] = useState(enrolledSeats);
  return (
    <main className="join">
      <title>{t('join.pageTitle')}</title>
      <header className="page-head">
        <span className="brand">Rostrum</span>
        <a href="/screen">{t('join.screenLink')}</a>
      </header>
      {found ? (
        <SeatChoice found={found} onBack={() => setFound(null)} />
      ) : (
        <>
          <h1>{t('join.hero')}</h1>
          {seats.length > 0 && <DeviceSeats seats={seats} onForget={() => setSeats(enrolledSeats())} />}
          <CodeEntry start={codeInAddress()} another={seats.length > 0} onFound={setFound} />
        </>
      )}
      <footer>
        <a className="prepare-door" href="/prepare">
          {t('join.prepare')}
        </a>
        {isOwnMachine(location.href) && <p className="reach">{t('join.noPhoneReaches')}</p>}
        <LanguageChoice />
      </footer>
    </main>
  );
}
