// A point of order, and an appeal: asked once more before they go, since each stops the room.
import { useId, useState } from 'react';

import { INTERRUPTIONS, mayBeOnVoting } from '#shared/meeting/questions/interruptions.ts';
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';

import { useText } from '../../../i18n/context.ts';
import { Confirm } from './Confirm.tsx';
import { useGive } from './use-give.ts';

const MOST_OF_A_POINT = 500;

/** @param voting a vote is taken: the point is on the conduct of it */
export function RaisePoint({ kind, voting }: { kind: InterruptionKind; voting: boolean }) {
  const t = useText();
  const id = useId();
  const { sending, give } = useGive();
  const [text, setText] = useState('');
  const said = text.trim();
  return (
    <Confirm
      title={t(`delegate.raiseTitle.${kind}`)}
      answer={t(`delegate.raiseDo.${kind}`)}
      isDisabled={sending}
      onAnswer={() =>
        give({
          type: INTERRUPTIONS[kind].raisedBy,
          ...(said !== '' && { text: said }),
          ...(voting && mayBeOnVoting(kind) && { onVoting: true }),
        })
      }
    >
      <p className="sentence">{t('delegate.raiseText')}</p>
      <label htmlFor={id}>{t('delegate.raiseAbout')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={MOST_OF_A_POINT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </Confirm>
  );
}

export function Appeal({ questionId }: { questionId: string }) {
  const t = useText();
  const { sending, give } = useGive();
  return (
    <Confirm
      title={t('delegate.appealTitle')}
      answer={t('delegate.appeal')}
      isDisabled={sending}
      onAnswer={() => give({ type: 'AppealRuling', questionId })}
    >
      <p className="sentence">{t('delegate.appealText')}</p>
    </Confirm>
  );
}
