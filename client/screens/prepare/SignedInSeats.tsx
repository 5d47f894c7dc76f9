// The meetings at which a sign-in gave this device a seat, one row a page.
import { textIn } from '#shared/meeting/texts.ts';

import { useKnownMeeting } from '../../components/use-known-meeting.ts';
import { pageOf, signedIn } from '../../connection/sign-in.ts';
import type { SignedInSeat } from '../../connection/sign-in.ts';
import { useLanguage, useText } from '../../i18n/context.ts';

export function SignedInSeats() {
  const t = useText();
  const seats = signedIn().filter((seat) => pageOf(seat) !== undefined && seat.meetingId !== undefined);
  if (seats.length === 0) return null;
  return (
    <section className="meetings" aria-labelledby="your-seats">
      <h2 id="your-seats">{t('prepare.seats')}</h2>
      <ul>
        {seats.map((seat) => (
          <Row key={seat.token} seat={seat} />
        ))}
      </ul>
    </section>
  );
}

const PATHS = { chair: 'chair', booth: 'booth' } as const;

function Row({ seat }: { seat: SignedInSeat }) {
  const t = useText();
  const language = useLanguage();
  const { meetingId = '', token, role } = seat;
  const known = useKnownMeeting(meetingId, token);
  const page = pageOf(seat);
  const as: string = `prepare.role.${role}`;
  return (
    <li>
      <h3>{known === null ? meetingId : textIn(known.title, language)}</h3>
      <p>{t.has(as) ? t(as) : role}</p>
      <div className="row-acts">
        <a
          className="plain-act"
          href={`/m/${encodeURIComponent(meetingId)}/${page === 'booth' ? PATHS.booth : PATHS.chair}`}
        >
          {t('prepare.open')}
        </a>
      </div>
    </li>
  );
}
