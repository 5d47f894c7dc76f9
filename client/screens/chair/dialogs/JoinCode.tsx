// The code by which delegations join: renewed, switched off and on; and which way of joining this meeting has.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting, useYou } from '../hands.ts';
import { Act } from './fields.tsx';

export function JoinCode() {
  const { t } = useMeetingWords();
  const { settings } = useMeeting();
  const { can } = useYou();
  const send = useCommand('panel');
  return (
    <section aria-label={t('chair.devices.joining')}>
      <h3>{t('chair.devices.joining')}</h3>
      <p className={settings.joining === 'open' ? 'open' : 'hint'}>{t(`chair.devices.joining.${settings.joining}`)}</p>
      {settings.joining !== 'links' && can.includes('RenewJoinCode') && (
        <div className="acts across">
          <Act onPress={() => void send({ type: 'RenewJoinCode' })}>{t('chair.devices.renew')}</Act>
          <Act onPress={() => void send({ type: 'SwitchJoinCode', on: false })}>{t('chair.devices.switchOff')}</Act>
          <Act onPress={() => void send({ type: 'SwitchJoinCode', on: true })}>{t('chair.devices.switchOn')}</Act>
        </div>
      )}
    </section>
  );
}
