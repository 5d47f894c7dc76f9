// What interrupts what, in one line from the item to what comes first, and how many more were raised: it opens the list of them.
import { Button } from 'react-aria-components';

import { silencesTold } from '#shared/meeting/decisions/silences.ts';
import { goesFirst, isProposal, questionsInOrder, raisedQuestions } from '#shared/meeting/questions/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { brokenLine } from '../../../components/silence-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { questionTitle } from '../question-words.ts';
import './decision.css';

export function Stack() {
  const words = useMeetingWords();
  const { t, itemNumber } = words;
  const meeting = useMeeting();
  const open = useConsole((state) => state.open);
  const now = useNow('second');
  const raised = raisedQuestions(meeting).length;
  const taken = questionsInOrder(meeting)
    .filter((one) => one.stage !== 'raised' && goesFirst(one))
    .toReversed();
  // Who broke a silence is named to everybody: here where nothing else takes the line.
  const broken = silencesTold(meeting, now).findLast((one) => one.broken);
  // A proposal alone is what the floor shows.
  if (raised === 0 && taken.every(isProposal)) {
    if (!broken) return null;
    return (
      <Button className="stack said" onPress={() => open({ panel: 'questions' })}>
        <b>{brokenLine(broken, words)}</b>
      </Button>
    );
  }
  return (
    <Button className="stack" onPress={() => open({ panel: 'questions' })}>
      <span className="unseen">{t('floor.stack')} </span>
      <span className="path">
        {meeting.current !== null && <bdi>{itemNumber(meeting.current)}</bdi>}
        {taken.map((question) => (
          <span key={question.id}>
            <i aria-hidden="true"> › </i>
            <bdi>{questionTitle(question, words)}</bdi>
          </span>
        ))}
      </span>
      {raised > 0 && <b>{t('floor.raised', { count: raised })}</b>}
    </Button>
  );
}
