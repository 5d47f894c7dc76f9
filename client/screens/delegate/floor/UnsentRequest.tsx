// A request that the server does not have yet: kept on this device, in hatch, with its time; sent by itself, or asked again first.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useQueue, useReplica } from '../../../replica/hooks.ts';
import { Scroll } from '../Scroll.tsx';
import type { PendingRequest } from '../situation.ts';
import { KeptSince } from './KeptSince.tsx';

export default function UnsentRequest({ request }: { request: PendingRequest }) {
  const { t, time, group } = useMeetingWords();
  const online = useReplica((state) => state.status === 'online');
  const { confirm, discard, reconnect } = useQueue();
  const { id, at, command, state } = request;
  const asks = state === 'needs-confirmation';
  const behalf = command.type === 'RequestFloor' ? command.onBehalfOf : undefined;
  return (
    <>
      <Scroll className="hero kept">
        <KeptSince at={at} />
        {asks ? (
          <>
            <h2 className="question">{t('delegate.stillTitle')}</h2>
            <p className="sentence">{t('delegate.stillText', { time: time(at) })}</p>
          </>
        ) : (
          <>
            <dl className="facts">
              {behalf && (
                <div>
                  <dt>{t('delegate.forWhomShort')}</dt>
                  <dd>{group(behalf)}</dd>
                </div>
              )}
              <div>
                <dt>{t('delegate.state')}</dt>
                <dd>{t(state === 'sent' && online ? 'delegate.keptSending' : 'delegate.keptState')}</dd>
              </div>
              <div>
                <dt>{t('delegate.place')}</dt>
                <dd>{t('delegate.keptPlace')}</dd>
              </div>
              <div>
                <dt>{t('delegate.trying')}</dt>
                <dd>{t('delegate.tryingText')}</dd>
              </div>
            </dl>
            <p className="sentence">{t('delegate.keptHurry')}</p>
          </>
        )}
      </Scroll>
      <div className="thumb">
        {asks ? (
          <>
            <button type="button" className="action" onClick={() => confirm(id)}>
              {t('delegate.stillYes')}
            </button>
            <div className="buttons">
              <button type="button" onClick={() => discard(id)}>
                {t('delegate.stillNo')}
              </button>
            </div>
          </>
        ) : (
          <div className="buttons ruled">
            <button type="button" disabled={state === 'sent'} onClick={() => discard(id)}>
              {t('delegate.takeBack')}
            </button>
            <button type="button" onClick={reconnect}>
              {t('delegate.tryNow')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
