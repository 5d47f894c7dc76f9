// The code for joining without a link: to be read out, renewed, switched off and on.
import type { AccessCommand, CommandError } from '#shared/protocol.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { isOwnMachine } from '../../../components/loopback-address.ts';
import { bareAddress, inFours, useJoinCode } from '../../../components/officers/join-code.ts';
import type { JoinCode } from '../../../components/officers/join-code.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useSaving } from '../fields/saving.ts';
import { WifiBlock } from './WifiBlock.tsx';

export function JoinBlock() {
  const { id, settings } = useMeeting();
  const [code, ask, wifi] = useJoinCode(id);
  const { save, refused } = useSaving();
  const change = (command: AccessCommand): void => void save(command).then((taken) => taken && ask());
  if (settings.joining === 'links') return <WifiBlock wifi={wifi} onChanged={ask} />;
  return (
    <>
      <CodeBlock code={code} change={change} refused={refused} />
      <WifiBlock wifi={wifi} onChanged={ask} />
    </>
  );
}

interface CodeProps {
  code: JoinCode | 'off' | null;
  change(command: AccessCommand): void;
  refused: CommandError | null;
}

function CodeBlock({ code, change, refused }: CodeProps) {
  const { t } = useMeetingWords();
  return (
    <section className="join-block" aria-labelledby="desk-join-code">
      <h3 id="desk-join-code">{t('links.code')}</h3>
      <p className="join-code" aria-live="polite">
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
