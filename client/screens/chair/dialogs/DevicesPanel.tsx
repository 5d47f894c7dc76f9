// Devices: those that wait to be admitted, with the two words that their owner reads out; those that are connected; the code for joining.
import { useState } from 'react';
import { Button } from 'react-aria-components';

import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { DevicePresence, Joins } from '#shared/protocol.ts';

import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { mayHandle } from '../../../components/officers/chairs-own.ts';
import { SignOut } from '../../../components/officers/SignOut.tsx';
import { useReplica } from '../../../replica/hooks.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { capOf, FOCUS_KEYS } from '../key-caps.ts';
import { admittedTogether, eachInTurn } from './admit-all.ts';
import { Act } from './fields.tsx';
import { JoinCode } from './JoinCode.tsx';
import { Sheet } from './Sheet.tsx';

export default function DevicesPanel() {
  const { t } = useMeetingWords();
  const joins = useReplica((state) => state.joins);
  return (
    <Sheet title={t('chair.devices.title')}>
      {joins.length > 0 && <Waiting waiting={joins} />}
      <JoinCode />
      <Connected />
      <SignOut words={t('chair.signOut')} failed={t('chair.door.UNAVAILABLE')} />
    </Sheet>
  );
}

/** The focus lies on "admit all", so that opening the panel and Enter admits them: one key for several at once. */
function Waiting({ waiting }: { waiting: Joins['waiting'] }) {
  const { t, delegation, time } = useMeetingWords();
  const { catalogue } = useMeeting();
  const send = useCommand('panel');
  const [asked, setAsked] = useState(false);
  // Those who are drawn when the button is pressed, and nobody who comes meanwhile.
  const together = admittedTogether(waiting);
  const all = async (type: 'Admit' | 'Refuse', which: Joins['waiting']): Promise<void> => {
    setAsked(false);
    await eachInTurn(which, ({ deviceId }) => send({ type, deviceId }));
  };
  return (
    <section aria-label={t('chair.presence.waiting', { count: waiting.length })} className="joining">
      <div className="section-head">
        <h3>{t('chair.presence.waiting', { count: waiting.length })}</h3>
        <Button className="action" autoFocus onPress={() => void all('Admit', together)}>
          {t(together.length < waiting.length ? 'chair.devices.admitTwoEach' : 'chair.devices.admitAll', {
            count: together.length,
          })}{' '}
          <kbd>{capOf(t, FOCUS_KEYS.choose)}</kbd>
        </Button>
        {waiting.length > 1 && (
          <Act onPress={() => (asked ? void all('Refuse', waiting) : setAsked(true))}>
            {t(asked ? 'chair.devices.refuseAllSure' : 'chair.devices.refuseAll', { count: waiting.length })}
          </Act>
        )}
      </div>
      <p className="hint">{t('chair.devices.words')}</p>
      <ul className="things rows">
        {waiting.map(({ deviceId, delegationId, words, at }) => (
          <li key={deviceId}>
            <Flag code={catalogue.delegations[delegationId]?.flag} />
            <span className="who-line">
              <b>{delegation(delegationId)}</b>
              <span className="label">{t('chair.devices.since', { time: time(at) })}</span>
            </span>
            <b className="words" lang="en" dir="ltr">
              {words}
            </b>
            <Act onPress={() => void send({ type: 'Admit', deviceId })}>{t('chair.devices.admit')}</Act>
            <Act onPress={() => void send({ type: 'Refuse', deviceId })}>{t('chair.devices.refuse')}</Act>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Connected() {
  const { t, delegation, language } = useMeetingWords();
  const { catalogue } = useMeeting();
  const { deviceId: own } = useYou();
  // Those that wait stand above, with their words.
  const devices = (useReplica((state) => state.presence)?.devices ?? []).filter(({ role }) => role !== 'waiting');
  const rank = ({ deviceId, online }: DevicePresence): number => (deviceId === own ? 0 : online ? 1 : 2);
  const officers = devices.filter(({ role }) => role !== 'delegation').sort((a, b) => rank(a) - rank(b));
  const byDelegation = Map.groupBy(
    devices.filter(({ role }) => role === 'delegation'),
    ({ delegationId }) => delegationId ?? '',
  );
  const inOrder = [...byDelegation].sort(([a], [b]) => delegation(a).localeCompare(delegation(b), language));
  return (
    <>
      <h3>{t('chair.devices.connected', { count: devices.filter(({ online }) => online).length })}</h3>
      <ul className="things rows">
        {officers.map((device) => (
          <DeviceRow key={device.deviceId} device={device} name={t(`chair.role.${device.role}`)} />
        ))}
        {inOrder.flatMap(([delegationId, its]) =>
          its.map((device) => (
            <DeviceRow
              key={device.deviceId}
              device={device}
              name={delegation(delegationId)}
              flag={catalogue.delegations[delegationId]?.flag}
              withFlag
            />
          )),
        )}
      </ul>
    </>
  );
}

interface DeviceProps {
  device: DevicePresence;
  name: string;
  flag?: string | undefined;
  withFlag?: boolean;
}

/** Cutting a device off asks once more, in its own row: it cannot be undone. */
function DeviceRow({ device, name, flag, withFlag = false }: DeviceProps) {
  const { t } = useMeetingWords();
  const you = useYou();
  const send = useCommand('panel');
  const [asked, setAsked] = useState(false);
  const own = device.deviceId === you.deviceId;
  // The device has seen that its turn is near: that counts only while its entry still waits.
  const meeting = useMeeting();
  const soon = device.seen !== undefined && findEntry(meeting, device.seen)?.place === 'waiting';
  return (
    <li className={device.online ? undefined : 'past'}>
      {withFlag ? <Flag code={flag} /> : <i className="no-flag" />}
      <span className="who-line">
        <b>{name}</b>
        <span className="label">
          {[
            own && t('chair.devices.own'),
            t(device.online ? 'chair.devices.online' : 'chair.devices.offline'),
            soon && t('chair.devices.seen'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {you.can.includes('Revoke') && !own && mayHandle(device.role, you.role) && (
        <Act onPress={() => (asked ? void send({ type: 'Revoke', deviceId: device.deviceId }) : setAsked(true))}>
          {t(asked ? 'chair.devices.cutOffSure' : 'chair.devices.cutOff')}
        </Act>
      )}
    </li>
  );
}
