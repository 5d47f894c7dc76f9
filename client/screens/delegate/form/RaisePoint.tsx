// A point of order, and an appeal: asked once more before they go, since each stops the room.
import { useId } from 'react';

import { INTERRUPTIONS, mayBeOnVoting } from '#shared/meeting/questions/interruptions.ts';
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/find.ts';

import { useText } from '../../../i18n/context.ts';
import { Confirm } from './Confirm.tsx';
import { useSheetCommand } from './use-sheet-command.ts';
import { useKept } from '../use-unsent-text.ts';

const MOST_OF_A_POINT = 500;

export function RaisePoint({ kind, meeting }: { kind: InterruptionKind; meeting: Meeting }) {
  const t = useText();
  const id = useId();
  const { sending, give } = useSheetCommand();
  const { text, set: setText, sent } = useKept(kind);
  // While a vote is taken the point is on the conduct of it.
  const isVoting = inVote(meeting) !== undefined;
  const said = text.trim();
  return (
    <Confirm
      title={t(`delegate.raiseTitle.${kind}`)}
      answer={t(`delegate.raiseDo.${kind}`)}
      held={hasOpenSitting(meeting) ? undefined : 'refusals.no-open-sitting'}
      isDisabled={sending}
      onAnswer={() =>
        give(
          {
            type: INTERRUPTIONS[kind].raisedBy,
            ...(said !== '' && { text: said }),
            ...(isVoting && mayBeOnVoting(kind) && { onVoting: true }),
          },
          () => sent(text),
        )
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

export function Appeal({ questionId, meeting }: { questionId: string; meeting: Meeting }) {
  const t = useText();
  const { sending, give } = useSheetCommand();
  return (
    <Confirm
      title={t('delegate.appealTitle')}
      answer={t('delegate.appeal')}
      held={meeting.openRuling === questionId ? undefined : 'refusals.too-late-to-appeal'}
      isDisabled={sending}
      onAnswer={() => give({ type: 'AppealRuling', questionId })}
    >
      <p className="sentence">{t('delegate.appealText')}</p>
    </Confirm>
  );
}
