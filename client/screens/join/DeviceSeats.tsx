// The meetings that this device already has a link to, one row a page. A seat can be forgotten here.
import type { Text } from '#shared/meeting/state.ts';
import { textIn } from '#shared/meeting/texts.ts';

import { Flag } from '../../components/Flag.tsx';
import { useKnownMeeting } from '../../components/use-known-meeting.ts';
import { forgetChairsLink } from '../../connection/chairs-link.ts';
import { deviceTokens, forgetToken, ownerOf } from '../../connection/tokens.ts';
import type { enrolledSeats, Seat } from '../../connection/tokens.ts';
import { useFormat, useLanguage, useText } from '../../i18n/context.ts';

type EnrolledSeat = ReturnType<typeof enrolledSeats>[number];

/** The pages that a person goes back to; a screen is paired, not visited, and an operator uses the command. */
const PAGES: Partial<
  Record<Seat, { path: string; role: 'join.roleChair' | 'join.roleDelegation' | 'join.roleBooth' }>
> = {
  chair: { path: 'chair', role: 'join.roleChair' },
  delegation: { path: 'delegate', role: 'join.roleDelegation' },
  booth: { path: 'booth', role: 'join.roleBooth' },
};

export function DeviceSeats({ seats, onForget }: { seats: EnrolledSeat[]; onForget: () => void }) {
  const t = useText();
  const visited = seats.filter(({ seat }) => PAGES[seat]);
  if (visited.length === 0) return null;
  return (
    <section className="seats">
      <h2>{t('join.deviceTitle')}</h2>
      <ul>
        {visited.map((seat) => (
          <SeatRow key={`${seat.meetingId} ${seat.seat} ${seat.owner ?? ''}`} seat={seat} onForget={onForget} />
        ))}
      </ul>
    </section>
  );
}

function SeatRow({
  seat: { meetingId, seat, owner, delegationId },
  onForget,
}: {
  seat: EnrolledSeat;
  onForget: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const token = deviceTokens(meetingId, seat).find((one) => ownerOf(one) === owner)?.token ?? '';
  const known = useKnownMeeting(meetingId, token);

  const page = PAGES[seat];
  if (!page) return null;
  const delegation = delegationId === undefined ? undefined : known?.delegations[delegationId];
  const text = (value: Text | undefined): string => (value ? textIn(value, language) : '');
  // In whichever tab it is opened, it is this owner's.
  const whose = owner === undefined ? '' : `#${owner}`;
  const title = text(known?.title) || t('join.someMeeting');
  const who = text(delegation?.name) || t(owner === 'secretary' ? 'join.roleSecretary' : page.role);
  return (
    <li>
      <a href={`/m/${encodeURIComponent(meetingId)}/${page.path}${whose}`}>
        <Flag code={delegation?.flag} />
        <span>
          {who}
          <small>{title}</small>
        </span>
        <b>{t('join.open')}</b>
      </a>
      <button
        type="button"
        aria-label={t('join.forgetLabel', { name: format.listed([who, title]) })}
        onClick={() => {
          forgetToken(meetingId, seat, owner);
          if (seat === 'chair' && deviceTokens(meetingId, seat).length === 0) forgetChairsLink(meetingId);
          onForget();
        }}
      >
        {t('join.forget')}
      </button>
    </li>
  );
}
