// A question that is put to the room, in place of the speakers: how it is worded, that the Chair asks, and the way to object.
import { objectsTo } from '#shared/meeting/decisions/select.ts';
import { onNow } from '#shared/meeting/on-now.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';

import { interruptionWords } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Scroll } from '../Scroll.tsx';
import type { Standing } from '../seat-state.ts';
import { whyBarredKey } from './why-barred.ts';
import { TapTwice } from './TapTwice.tsx';
import { useSheetCommand } from './use-sheet-command.ts';

/** The question that is put and that nothing comes before. */
export function putNow(meeting: Meeting): Question | undefined {
  const on = onNow(meeting);
  return on.on === 'question' && on.question.stage === 'put' ? on.question : undefined;
}

export function PutBox({ standing: { meeting, self }, question }: { standing: Standing; question: Question }) {
  const words = useMeetingWords();
  const { t } = words;
  const { sending, give } = useSheetCommand();
  const { id: questionId, by, kind, text } = question;
  const { line } = interruptionWords({ what: 'question', by, question, held: null }, words);
  const stands = objectsTo(meeting, questionId, self);
  const command = { type: stands ? 'WithdrawObjection' : 'Object', questionId } as const;
  return (
    <section className="asking" aria-label={t('common.anyObjection')}>
      <Scroll className="hero">
        <p className="proposed" dir="auto">
          {line}
        </p>
        {kind === 'motion' && text !== '' && (
          <p className="sentence" dir="auto">
            {text}
          </p>
        )}
      </Scroll>
      <p className="asked">{t('common.anyObjection')}</p>
      <p className="note">{t(stands ? 'delegate.objectionStands' : 'delegate.silenceAgrees')}</p>
      {standingOf(meeting, self) === 'member' && !whyBarredKey(meeting, command) && (
        <div className="thumb">
          {stands ? (
            <button type="button" className="action told" disabled={sending} onClick={() => give(command)}>
              {t('delegate.motionWithdrawObjection')}
            </button>
          ) : (
            <TapTwice
              key={questionId}
              label={t('delegate.motionObject')}
              again={t('delegate.objectAgain')}
              note={t('delegate.objectNote')}
              isDisabled={sending}
              onPress={() => give(command)}
            />
          )}
        </div>
      )}
    </section>
  );
}
