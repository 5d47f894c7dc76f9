// The code for joining without a link: to be read out, renewed, switched off and on.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { isOwnMachine } from '../../../components/own-machine.ts';
import { bareAddress, inFours, useJoinCode } from '../../../components/officers/join-code.ts';
import { useMeeting } from '../../../components/officers/meeting-here.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useSaving } from '../fields/saving.ts';

export function JoinBlock() {
  const { t } = useMeetingWords();
  const { id, settings } = useMeeting();
  const [code, ask] = useJoinCode(id);
  const { save, refused } = useSaving();
  if (settings.joining === 'links') return null;
  const change = (command: Parameters<typeof save>[0]): void => void save(command).then((taken) => taken && ask());
  return (
    <section className="join-block" aria-label={t('chair.devices.joining')}>
      <p aria-live="polite">
        {code === 'off' && t('chair.devices.codeOff')}
        {code !== null && code !== 'off' && (
          <>
            <b dir="ltr">{inFours(code.code)}</b> <span dir="ltr">{bareAddress(code.url)}</span>
          </>
        )}
      </p>
      {code !== null && code !== 'off' && isOwnMachine(code.url) && (
        <p className="key-help">
          {t.rich('chair.devices.noPhoneReaches', { k: (chunks) => <b dir="ltr">{chunks}</b> })}
        </p>
      )}
      <p className="acts">
        {code !== null && code !== 'off' && (
          <>
            <button type="button" className="act" onClick={() => change({ type: 'RenewJoinCode' })}>
              {t('chair.devices.renew')}
            </button>
            <button type="button" className="act" onClick={() => change({ type: 'SwitchJoinCode', on: false })}>
              {t('chair.devices.switchOff')}
            </button>
          </>
        )}
        {code === 'off' && (
          <button type="button" className="act" onClick={() => change({ type: 'SwitchJoinCode', on: true })}>
            {t('chair.devices.switchOn')}
          </button>
        )}
      </p>
      <div role="status">{refused !== null && <RefusalWords error={refused} />}</div>
    </section>
  );
}
