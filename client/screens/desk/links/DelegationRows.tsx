// The delegations with their links: who has come in and on how many devices; a new link in place of one that was lost; the end of one.
import { useState } from 'react';

import type { Delegation } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { matching } from '../../../components/name-match.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { SavedAct } from '../fields/Fields.tsx';
import { dayWords } from '../../../components/officers/times-of-day.ts';
import { FileRefusal } from '../import/FileRefusal.tsx';
import { useDevices } from './devices-store.ts';
import type { StandingDevice } from './devices-store.ts';
import { linksOfDelegations, revokeLink } from './links-api.ts';
import type { DelegationLink, LinkRow } from './links-api.ts';
import { MadeLink } from './MadeLink.tsx';

interface Props {
  delegations: readonly Delegation[];
  standing: ReadonlyMap<string, LinkRow>;
  onChanged(): void;
}

export function DelegationRows({ delegations, standing, onChanged }: Props) {
  const { t, text, language, delegation: nameOf } = useMeetingWords();
  const presence = useReplica((state) => state.presence);
  const joins = useReplica((state) => state.joins);
  const [never, setNever] = useState(false);
  const [typed, setTyped] = useState('');
  // Who still asks to come in has not joined.
  const waiting = new Set(joins.map(({ deviceId }) => deviceId));
  const online = Map.groupBy(
    (presence?.devices ?? []).filter((one) => one.role === 'delegation' && one.online && !waiting.has(one.deviceId)),
    ({ delegationId }) => delegationId ?? '',
  );
  const { id: meetingId } = useMeeting();
  const came = [...online.values()].flatMap((some) => some.map(({ deviceId }) => deviceId));
  const standingDevices = useDevices(meetingId, `${came.length} ${joins.length} ${came.at(-1) ?? ''}`);
  const devices = Map.groupBy(
    standingDevices.filter(({ role, deviceId }) => role === 'delegation' && !waiting.has(deviceId)),
    ({ delegationId }) => delegationId ?? '',
  );
  const hasCome = (id: string): boolean => devices.has(id) || online.has(id);
  const inOrder = delegations.toSorted((one, other) => text(one.name).localeCompare(text(other.name), language));
  const absent = inOrder.filter(({ id }) => !hasCome(id));
  const shown = matching(
    never ? absent : inOrder,
    ({ name }) => name,
    typed,
    ({ id, aliases = [] }) => [id, ...aliases],
  );
  return (
    <section aria-labelledby="desk-who">
      <div className="section-top">
        <h2 id="desk-who">{t('links.who')}</h2>
        <span>{t('links.joined', { count: delegations.length - absent.length, total: delegations.length })}</span>
        {absent.length > 0 && (
          <button type="button" className="act" aria-pressed={never} onClick={() => setNever(!never)}>
            {t('links.never', { count: absent.length })}
          </button>
        )}
      </div>
      {joins.length > 0 && (
        <ul className="plain-rows" aria-label={t('chair.presence.waiting', { count: joins.length })}>
          {joins.map(({ deviceId, delegationId, words }) => (
            <li key={deviceId} className="waiting-row">
              <b>{nameOf(delegationId)}</b>{' '}
              <span lang="en" dir="ltr">
                {words}
              </span>
              <SavedAct
                command={{ type: 'Admit', deviceId }}
                label={`${t('chair.devices.admit')}: ${nameOf(delegationId)}`}
              >
                {t('chair.devices.admit')}
              </SavedAct>
              <SavedAct
                command={{ type: 'Refuse', deviceId }}
                label={`${t('chair.devices.refuse')}: ${nameOf(delegationId)}`}
              >
                {t('chair.devices.refuse')}
              </SavedAct>
            </li>
          ))}
        </ul>
      )}
      {delegations.length > 0 && (
        <label className="find">
          <span>{t('setup.participants.find')}</span>
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
      )}
      <ul className="link-rows">
        {shown.map((one) => (
          <Row
            key={one.id}
            delegation={one}
            link={standing.get(one.id)}
            devices={Math.max(devices.get(one.id)?.length ?? 0, online.get(one.id)?.length ?? 0)}
            online={online.get(one.id)?.length ?? 0}
            seenAt={lastSeen(devices.get(one.id))}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </section>
  );
}

/** The latest of them, in ms; undefined: none has come. */
const lastSeen = (devices: readonly StandingDevice[] = []): number | undefined =>
  devices.length === 0 ? undefined : Math.max(...devices.map(({ createdAt, seenAt = createdAt }) => seenAt));

interface RowProps {
  delegation: Delegation;
  link: LinkRow | undefined;
  devices: number;
  online: number;
  /** When a device was last there, in ms. */
  seenAt: number | undefined;
  onChanged(): void;
}

function Row({ delegation, link, devices, online, seenAt, onChanged }: RowProps) {
  const { t, text, time, language } = useMeetingWords();
  const { id, catalogue } = useMeeting();
  const [asked, setAsked] = useState<'new' | 'revoke' | null>(null);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [made, setMade] = useState<DelegationLink | null>(null);
  const name = text(delegation.name);
  const act = async (what: 'new' | 'revoke'): Promise<void> => {
    setAsked(null);
    const ended = link ? await revokeLink(id, link.id) : { ok: true as const };
    setMade(null);
    if (!ended.ok || what === 'revoke') setRefused(ended.ok ? null : ended.error);
    else {
      const answer = await linksOfDelegations(id, [delegation.id]);
      setRefused(answer.ok ? null : answer.error);
      if (answer.ok) setMade(answer.value.links[0] ?? null);
    }
    onChanged();
  };
  return (
    <li>
      <Flag code={delegation.flag} />
      <b>{name}</b>
      <span>
        {devices > 0 ? t('links.devices', { count: devices, online }) : t(link ? 'links.neverJoined' : 'links.noLink')}
        {online === 0 &&
          seenAt !== undefined &&
          ` · ${t('links.lastSeen', { day: dayWords(seenAt, catalogue.timeZone, language), time: time(seenAt) })}`}
      </span>
      <span className="acts">
        {(['new', 'revoke'] as const)
          .filter((what) => what === 'new' || link !== undefined)
          .map((what) => (
            <button
              key={what}
              type="button"
              className="act"
              aria-label={`${t(asked === what ? `links.${what}Sure` : `links.${what}`)}: ${name}`}
              onBlur={() => setAsked(null)}
              onClick={() => (asked === what || link === undefined ? void act(what) : setAsked(what))}
            >
              {t(asked === what ? `links.${what}Sure` : `links.${what}`)}
            </button>
          ))}
      </span>
      <div role="status" className="below">
        {made !== null && (link === undefined || link.id === made.linkId) && (
          <MadeLink key={made.linkId} label={t('setup.pair', { one: t('links.new'), other: name })} url={made.url} />
        )}
      </div>
      <div role="alert">{refused !== null && <FileRefusal error={refused} />}</div>
    </li>
  );
}
