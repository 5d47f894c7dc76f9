// A silence procedure in the hall: the text, how much of the time is over, and until when it may be objected to.
import type { Question } from '#shared/meeting/state.ts';

import { useNow } from '../../replica/hooks.ts';
import { wordingOf } from '../interruption-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { silenceLine, silenceShare } from '../silence-words.ts';
import { Fit } from './Fit.tsx';
import floor from './floor.module.css';

const TEXT = [82, 74, 66, 58, 50, 44, 38, 34] as const;
const UNTIL = [76, 68, 60, 54, 48, 42, 36] as const;

export default function SilenceProcedurePanel({ question }: { question: Question }) {
  const words = useMeetingWords();
  const now = useNow('quarter', question.closesAt);
  const text = wordingOf(question, words);
  const line = silenceLine(question, now, words);
  return (
    <div className={`${floor.field} ${floor.decided}`}>
      <Fit sizes={TEXT} of={text} className={floor.text}>
        <bdi>{text}</bdi>
      </Fit>
      <div>
        <div className={floor.bar} aria-hidden="true">
          <i style={{ inlineSize: `${silenceShare(question, now) * 100}%` }} />
        </div>
        <Fit sizes={UNTIL} of={line} className={floor.asked}>
          {line}
        </Fit>
      </div>
    </div>
  );
}
