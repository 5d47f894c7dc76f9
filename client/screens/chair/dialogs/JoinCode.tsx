// The code by which delegations join: shown to be read out, renewed, switched off and on; and which way of joining this meeting has.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { bareAddress, inFours, useJoinCode } from '../../../components/officers/join-code.ts';
import { isOwnMachine } from '../../../components/loopback-address.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { asTyped } from '../terminal-text.tsx';
import { Act } from './fields.tsx';

export function JoinCode() {
  const { t } = useMeetingWords();
  const { id, settings } = useMeeting();
  const { can } = useYou();
  const send = useCommand('panel');
  const [code, ask] = useJoinCode(id);
  const change = async (command: Parameters<typeof send>[0]): Promise<void> => {
    if ((await send(command)).ok) ask();
  };
  return (
    <section aria-label={t('chair.devices.joining')} className="joining">
      <h3>{t('chair.devices.joining')}</h3>
      <p className={settings.joining === 'open' ? 'open' : 'hint'}>{t(`chair.devices.joining.${settings.joining}`)}</p>
      {settings.joining !== 'links' && (
        <>
          <p className="code" aria-live="polite">
            {code === 'off' && <span>{t('chair.devices.codeOff')}</span>}
            {code !== null && code !== 'off' && (
              <>
                <b dir="ltr">{inFours(code.code)}</b>
                <span dir="ltr">{bareAddress(code.url)}</span>
              </>
            )}
          </p>
          {code !== null && code !== 'off' && isOwnMachine(code.url) && (
            <p className="open">{t.rich('chair.devices.noPhoneReaches', { k: asTyped })}</p>
          )}
          <div className="actions across">
            {can.includes('RenewJoinCode') && code !== 'off' && (
              <Act onPress={() => void change({ type: 'RenewJoinCode' })}>{t('chair.devices.renew')}</Act>
            )}
            {can.includes('SwitchJoinCode') && code !== 'off' && (
              <Act onPress={() => void change({ type: 'SwitchJoinCode', on: false })}>
                {t('chair.devices.switchOff')}
              </Act>
            )}
            {can.includes('SwitchJoinCode') && code === 'off' && (
              <Act onPress={() => void change({ type: 'SwitchJoinCode', on: true })}>{t('chair.devices.switchOn')}</Act>
            )}
          </div>
        </>
      )}
    </section>
  );
}
