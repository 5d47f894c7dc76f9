// A proposal that is put to the room, on the console: its text, for how long the room has been silent, who objects, and what else is open to the Chair.
import { Button } from 'react-aria-components';

import { objectionsTo } from '#shared/meeting/objections/find.ts';
import { parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';

import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { Give } from '../barred-button.tsx';
import { useConsole } from '../console-state.ts';
import { questionTitle } from '../question-words.ts';
import { PutToVote } from './PutToVote.tsx';
import './decision.css';

/** The bar is full at twice the time before which the gavel does not fall. */
const PAUSES_SHOWN = 2;

export function DecisionPut({ question }: { question: Question }) {
  const words = useMeetingWords();
  const meeting = useMeeting();
  const text = wordingOf(question, words);
  return (
    <>
      <div className="zone-head">
        <h2 title={questionTitle(question, words)}>{questionTitle(question, words)}</h2>
        <span>{words.t('chair.decisions.state.put', { time: words.timeWithSeconds(question.putAt ?? 0) })}</span>
      </div>
      <div className="field idle decision">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- axe: scrollable-region-focusable */}
        <div className="proposed" dir="auto" role="region" aria-label={words.t('floor.proposal')} tabIndex={0}>
          {text}
        </div>
        <Silence meeting={meeting} question={question} />
        <Ways meeting={meeting} question={question} />
      </div>
    </>
  );
}

/** Seconds of silence, with a mark where the gavel may fall; an objection takes their place. */
function Silence({ meeting, question: { id, putAt = 0 } }: { meeting: Meeting; question: Question }) {
  const { t, format, delegation } = useMeetingWords();
  const now = useNow('second');
  const objections = objectionsTo(meeting, id);
  if (objections.length > 0) {
    const said = t('common.objectors', { names: format.list(objections.map((one) => delegation(one.delegationId))) });
    return (
      <p className="objected" title={said}>
        <span>{said}</span>
      </p>
    );
  }
  const pauseMs = parameterOf(meeting.settings, 'pauseMs');
  const silentMs = Math.max(0, now - putAt);
  const wholeMs = pauseMs * PAUSES_SHOWN;
  return (
    <>
      <p className="silence">
        <span className="figures">{format.figures(Math.floor(silentMs / 1000))}</span> {t('common.anyObjection')}
      </p>
      {wholeMs > 0 && (
        <div className="progress" aria-hidden="true">
          <i style={{ inlineSize: `${Math.min(1, silentMs / wholeMs) * 100}%` }} />
          <u style={{ insetInlineStart: `${100 / PAUSES_SHOWN}%` }} />
        </div>
      )}
    </>
  );
}

function Ways({ meeting, question: { id: questionId } }: { meeting: Meeting; question: Question }) {
  const { t } = useMeetingWords();
  const { can } = useYou();
  const open = useConsole((state) => state.open);
  return (
    <div className="choices" role="group" aria-label={t('floor.proposal')}>
      <Give className="ruling" place="floor" command={{ type: 'KeepOpen', questionId }}>
        {t('chair.decisions.keepOpen')}
      </Give>
      <PutToVote questionId={questionId} methods={['hands', 'roll-call']} place="floor" className="ruling" />
      {can.includes('AdoptDecision') && objectionsTo(meeting, questionId).length === 0 && (
        <Give
          className="ruling answered"
          place="floor"
          command={{ type: 'AdoptDecision', questionId, outcome: 'noted' }}
        >
          {t('chair.decisions.note')}
        </Give>
      )}
      <Button className="ruling answered" onPress={() => open({ panel: 'decisions' })}>
        {t('chair.action.decisions')}
      </Button>
    </div>
  );
}
