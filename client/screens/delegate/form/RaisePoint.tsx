// A point of order, and an appeal: asked once more before they go, since each stops the room.
import { useId } from 'react';

import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { useText } from '../../../i18n/context.ts';
import { Confirm } from './Confirm.tsx';
import { raisingOf } from './available-actions.ts';
import { whyBarredKey } from './why-barred.ts';
import { useSheetCommand } from './use-sheet-command.ts';
import { useKept } from '../use-unsent-text.ts';

const MOST_OF_A_POINT = 500;

export function RaisePoint({ kind, meeting }: { kind: InterruptionKind; meeting: Meeting }) {
  const t = useText();
  const id = useId();
  const { sending, give } = useSheetCommand();
  const { text, set: setText, sent } = useKept(kind);
  const raising = raisingOf(meeting, kind);
  const said = text.trim();
  return (
    <Confirm
      title={t(`delegate.raiseTitle.${kind}`)}
      answer={t(`delegate.raiseDo.${kind}`)}
      held={whyBarredKey(meeting, raising)}
      isDisabled={sending}
      onAnswer={() => give({ ...raising, ...(said !== '' && { text: said }) }, () => sent(text))}
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
  const appeal = { type: 'AppealRuling', questionId } as const;
  return (
    <Confirm
      title={t('delegate.appealTitle')}
      answer={t('delegate.appeal')}
      held={
        whyBarredKey(meeting, appeal) ?? (meeting.openRuling === questionId ? undefined : 'refusals.too-late-to-appeal')
      }
      isDisabled={sending}
      onAnswer={() => give(appeal)}
    >
      <p className="sentence">{t('delegate.appealText')}</p>
    </Confirm>
  );
}
