// A question that is put to the room, in place of the speakers: how it is worded, that the Chair asks, and the way to object.
import { objectsTo } from '#shared/meeting/decisions/select.ts';
import { onNow } from '#shared/meeting/on-now.ts';
import { standingOf } from '#shared/meeting/rule-sets/standing.ts';

import { interruptionWords } from '../../../components/interruption.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Scroll } from '../Scroll.tsx';
import type { Standing } from '../seat-store.ts';
import { Guarded } from './Guarded.tsx';
import { useGive } from './use-give.ts';

export function PutBox({ standing: { meeting, self } }: { standing: Standing }) {
  const words = useMeetingWords();
  const { t, delegation } = words;
  const { sending, give } = useGive();
  const on = onNow(meeting);
  if (on.on !== 'question' || on.question.stage !== 'put') return null;
  const { id: questionId, by, kind, text } = on.question;
  const { line } = interruptionWords({ what: 'question', by, question: on.question, held: null }, words);
  const stands = objectsTo(meeting, questionId, self);
  return (
    <section className="put" aria-label={t('delegate.put')}>
      <Scroll className="hero">
        <p className="wording" dir="auto">
          {line}
        </p>
        {kind === 'motion' && text !== '' && (
          <p className="sentence" dir="auto">
            {text}
          </p>
        )}
        <p className="note">{t('delegate.put')}</p>
        <p className="asked" role="status">
          {t('common.anyObjection')}
        </p>
        <p className="note">{t(stands ? 'delegate.objectionStands' : 'delegate.silenceAgrees')}</p>
      </Scroll>
      {standingOf(meeting, self) === 'member' && (
        <div className="thumb">
          {stands ? (
            <button
              type="button"
              className="action told"
              disabled={sending}
              onClick={() => give({ type: 'WithdrawObjection', questionId })}
            >
              {t('delegate.motionWithdrawObjection')}
            </button>
          ) : (
            <Guarded
              key={questionId}
              label={t('delegate.motionObject')}
              again={t('delegate.objectAgain', { name: delegation(self) })}
              note={t('delegate.objectNote')}
              isDisabled={sending}
              onPress={() => give({ type: 'Object', questionId })}
            />
          )}
        </div>
      )}
    </section>
  );
}
