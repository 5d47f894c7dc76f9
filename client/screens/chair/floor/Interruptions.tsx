// What interrupts, on the console: a point of order until its ruling, an appeal, whom it held; and how many more were raised.
import { Button } from 'react-aria-components';

import { pointsRaised } from '#shared/meeting/chair/points-raised.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';
import { INTERRUPTIONS } from '#shared/meeting/questions/interruptions.ts';
import { INTERRUPTION_KINDS, isInterruption } from '#shared/meeting/questions/kinds.ts';
import type { Floor } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { motionName } from '../../../components/motion-name.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { greyed, useGuarded } from '../barred-button.tsx';
import { ConsoleSpeaking } from './ConsoleSpeaking.tsx';
import { heldWords } from './held-words.ts';
import { PutToVote } from './PutToVote.tsx';
import { What } from './What.tsx';
import { Who } from './Who.tsx';

type On<K extends OnNow['on']> = Extract<OnNow, { on: K }>;

/** What was raised and is heard, until its ruling. */
export function ForRuling({ on: { question, floor, held } }: { on: On<'ruling'> }) {
  const { t, time, delegation } = useMeetingWords();
  if (floor) return <ConsoleSpeaking floor={floor} />;
  return (
    <>
      <div className="zone-head">
        <h2>{t(`floor.kind.${question.kind}`)}</h2>
        <span>{t('floor.since', { time: time(question.raisedAt) })}</span>
      </div>
      <div className="field idle with-choices">
        <What>{question.by === undefined ? '' : delegation(question.by)}</What>
        {question.text !== '' && (
          <p className="kept-line" title={question.text}>
            <bdi>{question.text}</bdi>
          </p>
        )}
        <Held held={held} />
        <Rulings question={question} />
      </div>
    </>
  );
}

/** Two boxes of one size and none of them blue: which it is, the space bar never says. */
function Rulings({ question: { id: questionId, kind } }: { question: On<'ruling'>['question'] }) {
  const { t } = useMeetingWords();
  const { can } = useYou();
  const { give, bar } = useGuarded('floor', { type: INTERRUPTIONS[kind].ruledBy, questionId });
  const rule = (ruling: 'upheld' | 'dismissed' | 'answered') => ({
    ...greyed(bar),
    onPress: () => void give({ type: INTERRUPTIONS[kind].ruledBy, questionId, ruling }),
  });
  if (!can.includes(INTERRUPTIONS[kind].ruledBy)) return <p className="kept-line">{t('floor.chairRules')}</p>;
  return (
    <div className="choices" role="group" aria-label={t('floor.ruling')}>
      <Button className="ruling" {...rule('upheld')}>
        {t('floor.ruling.upheld')}
      </Button>
      <Button className="ruling" {...rule('dismissed')}>
        {t('floor.ruling.dismissed')}
      </Button>
      <Button className="ruling answered" {...rule('answered')}>
        {t('floor.ruling.answered')}
      </Button>
    </div>
  );
}

export function Appeal({ on: { question, about, floor, held } }: { on: On<'appeal'> }) {
  const words = useMeetingWords();
  const { t, time, delegation } = words;
  const withdraw = useGuarded('floor', { type: 'WithdrawQuestion', questionId: question.id });
  if (floor) return <ConsoleSpeaking floor={floor} />;
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.appeal')}</h2>
        <span>{t('floor.since', { time: time(question.raisedAt) })}</span>
      </div>
      <div className="field idle with-choices">
        <What>{question.by === undefined ? '' : delegation(question.by)}</What>
        {about.motion === undefined ? (
          isInterruption(about) &&
          about.by !== undefined && (
            <AboutLine>{t(`floor.appealAbout.${about.kind}`, { name: delegation(about.by) })}</AboutLine>
          )
        ) : (
          <AboutLine>
            {t('floor.appealAboutMotion', {
              motion: motionName({ ...about, motion: about.motion }, words),
            })}
          </AboutLine>
        )}
        <Held held={held} />
        <div className="choices" role="group" aria-label={t('floor.vote.by')}>
          <PutToVote questionId={question.id} methods={['roll-call', 'recorded']} place="floor" className="ruling" />
          <Button
            className="ruling answered"
            onPress={() => void withdraw.give({ type: 'WithdrawQuestion', questionId: question.id })}
            {...greyed(withdraw.bar)}
          >
            {t('floor.appealWithdrawn')}
          </Button>
        </div>
      </div>
    </>
  );
}

const AboutLine = ({ children }: { children: string }) => (
  <p className="kept-line" title={children}>
    {children}
  </p>
);

/** Nobody speaks, and who was interrupted is given the floor back: with how much time is left. */
export function HeldSpeaker({ on: { held } }: { on: On<'held'> }) {
  const words = useMeetingWords();
  const { t, time } = words;
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.wasInterrupted')}</h2>
        <span>{t('floor.since', { time: time(held.givenAt) })}</span>
      </div>
      <div className="field idle">
        <Who entry={held.entry} instead={heldWords(held, words)} />
      </div>
    </>
  );
}

function Held({ held }: { held: Floor | null }) {
  return held && <HeldLine held={held} />;
}

function HeldLine({ held }: { held: Floor }) {
  const words = useMeetingWords();
  const said = heldWords(held, words);
  return (
    <p className="kept-line" title={said}>
      {said}
    </p>
  );
}

/** How many replies wait, on whatever item, or wait for leave: it opens their list. */
export function WaitingReplies() {
  const { t } = useMeetingWords();
  const { lists } = useMeeting();
  const open = useConsole((state) => state.open);
  const count = Object.values(lists).reduce(
    (sum, { segment, waiting, requested }) => (segment === 'reply' ? sum + waiting.length + requested.length : sum),
    0,
  );
  if (count === 0) return null;
  return (
    <Button className="minor raised" onPress={() => open({ panel: 'replies' })}>
      {t('floor.repliesWaiting', { count })}
    </Button>
  );
}

/** How many points of order nobody has heard yet, and of what is heard like one: it opens their list. */
export function RaisedPoints() {
  const { t } = useMeetingWords();
  const raised = pointsRaised(useMeeting());
  const open = useConsole((state) => state.open);
  return INTERRUPTION_KINDS.map((kind) => {
    const count = raised.filter((one) => one.kind === kind).length;
    return (
      count > 0 && (
        <Button key={kind} className="minor raised" onPress={() => open({ panel: 'points' })}>
          {t(`floor.raisedOf.${kind}`, { count })}
        </Button>
      )
    );
  });
}
