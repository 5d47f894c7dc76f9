// A motion that is taken up, on the console, while nobody speaks on it.
import { Button } from 'react-aria-components';

import type { OnNow } from '#shared/meeting/on-now.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { motionName } from '../../../components/motion-name.ts';
import { useCommand } from '../action-context.ts';

export function MotionUp({ on: { question } }: { on: Extract<OnNow, { on: 'question' }> }) {
  const { t, time, delegation } = useMeetingWords();
  const send = useCommand('floor');
  const { id, motion, by, text, raisedAt } = question;
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.motion')}</h2>
        <span>{t('floor.since', { time: time(raisedAt) })}</span>
      </div>
      <div className="field idle">
        {motion !== undefined && <div className="what">{motionName({ motion, by }, t, delegation)}</div>}
        {text !== '' && (
          <p className="kept-line">
            <bdi>{text}</bdi>
          </p>
        )}
        <div className="choices">
          <Button className="ruling answered" onPress={() => void send({ type: 'WithdrawQuestion', questionId: id })}>
            {t('floor.motionWithdrawn')}
          </Button>
        </div>
      </div>
    </>
  );
}
