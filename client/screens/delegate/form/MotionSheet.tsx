// What a member may move at this moment: one is chosen, then moved by the button below, since it stops the debate.
import { useId, useState } from 'react';

import { motionsOpenTo, needsProposal, proposalsFor } from '#shared/meeting/motions/select.ts';
import type { MotionId } from '#shared/meeting/state.ts';

import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { Standing } from '../seat-state.ts';
import { Confirm } from './Confirm.tsx';
import { whyBarredKey } from './why-barred.ts';
import { useSheetCommand } from './use-sheet-command.ts';
import { useKept } from '../use-unsent-text.ts';

const MOST_OF_A_MOTION = 500;
const MINUTE_MS = 60_000;
const LIMITS_IN_MINUTES = [1, 2, 3, 5, 10] as const;

export function MotionSheet({ standing: { meeting, self } }: { standing: Standing }) {
  const words = useMeetingWords();
  const { t, limit } = words;
  const id = useId();
  const { sending, give } = useSheetCommand();
  const [motion, setMotion] = useState<MotionId | null>(null);
  const [minutes, setMinutes] = useState<number>(3);
  const [chosen, setAbout] = useState('');
  const { text, set: setText, sent } = useKept('motion');
  const open = motionsOpenTo(meeting, self);
  const proposals = motion === null ? [] : proposalsFor(meeting, motion);
  const about = chosen || (motion !== null && needsProposal(motion) ? (proposals[0]?.id ?? '') : '');
  const mayBeAbout = motion !== null && (needsProposal(motion) || motion === 'adjourn-debate') && proposals.length > 0;
  const said = text.trim();
  const isBarred = motion !== null && !open.includes(motion);
  const held =
    whyBarredKey(meeting, { type: 'ProposeMotion' }) ?? (isBarred ? 'refusals.higher-motion-pending' : undefined);
  const choose = (one: MotionId): void => {
    setMotion(one);
    setAbout('');
  };
  return (
    <Confirm
      title={t('delegate.motionTitle')}
      answer={motion === null ? t('delegate.motionChoose') : t('delegate.motionDo')}
      isDisabled={sending || motion === null}
      held={held}
      onAnswer={() =>
        motion !== null &&
        give(
          {
            type: 'ProposeMotion',
            motion,
            ...(said !== '' && { text: said }),
            ...(mayBeAbout && about !== '' && { about }),
            ...(motion === 'limit-speeches' && {
              limit: { limitMs: minutes * MINUTE_MS, basis: 'decision' as const },
            }),
          },
          () => sent(text),
        )
      }
    >
      <p className="sentence">{t('delegate.motionText')}</p>
      <div className="options short" role="radiogroup" aria-labelledby="question">
        {open.map((one) => (
          <label key={one} className="option">
            <input type="radio" name="motion" checked={motion === one} onChange={() => choose(one)} />
            <span>{t(`common.motion.${one}`)}</span>
          </label>
        ))}
      </div>
      {motion === 'limit-speeches' && (
        <>
          <label htmlFor={`${id}limit`}>{t('delegate.motionLimit')}</label>
          <select id={`${id}limit`} value={minutes} onChange={({ target }) => setMinutes(Number(target.value))}>
            {LIMITS_IN_MINUTES.map((value) => (
              <option key={value} value={value}>
                {limit({ limitMs: value * MINUTE_MS })}
              </option>
            ))}
          </select>
        </>
      )}
      {mayBeAbout && (
        <>
          <label htmlFor={`${id}about`}>{t('delegate.motionAbout')}</label>
          <select id={`${id}about`} value={about} onChange={({ target }) => setAbout(target.value)}>
            {motion === 'adjourn-debate' && <option value="">{t('delegate.motionWhole')}</option>}
            {proposals.map((one) => (
              <option key={one.id} value={one.id}>
                {wordingOf(one, words).slice(0, 80)}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor={id}>{t('delegate.raiseAbout')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={MOST_OF_A_MOTION}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </Confirm>
  );
}
