// All that is before the meeting and not settled, what comes first at the top, each with the way to where it is dealt with.
import { interrupts, isBusiness } from '#shared/meeting/questions/kinds.ts';
import type { BusinessKind } from '#shared/meeting/questions/kinds.ts';
import { questionsInOrder } from '#shared/meeting/questions/select.ts';
import type { Question } from '#shared/meeting/state.ts';

import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { questionState, questionTitle } from '../question-words.ts';
import { Act } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const PANEL = {
  motion: 'motions',
  decision: 'decisions',
  amendment: 'decisions',
  sounding: 'decisions',
} as const satisfies Record<BusinessKind, string>;

/** Where it is dealt with; null: where it stands. */
function panelFor({ kind, vote }: Question) {
  if (vote?.status === 'open') return 'vote';
  if (isBusiness(kind)) return PANEL[kind];
  return interrupts(kind) ? 'points' : null;
}

export default function UnsettledPanel() {
  const { t } = useMeetingWords();
  const questions = questionsInOrder(useMeeting());
  return (
    <Sheet title={t('chair.action.questions')}>
      {questions.length === 0 && <p className="hint">{t('chair.questions.none')}</p>}
      <ol className="things">
        {questions.map((question) => (
          <Waiting key={question.id} question={question} />
        ))}
      </ol>
    </Sheet>
  );
}

function Waiting({ question }: { question: Question }) {
  const words = useMeetingWords();
  const { t } = words;
  const now = useNow('quarter');
  const open = useConsole((state) => state.open);
  const text = wordingOf(question, words);
  const panel = panelFor(question);
  return (
    <li>
      <p className="now">
        <b>{questionTitle(question, words)}</b>
        <span>{questionState(question, now, words)}</span>
      </p>
      {text !== '' && (
        <p className="proposed" dir="auto">
          {text}
        </p>
      )}
      {panel && <Act onPress={() => open({ panel })}>{t(`chair.action.${panel}`)}</Act>}
    </li>
  );
}
