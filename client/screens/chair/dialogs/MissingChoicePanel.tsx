// A choice that only the officer can make, asked when a command came back for want of it; the answer sends the command with it.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import type { MissingChoice } from '../missing-choices.ts';
import { useMeeting } from '../action-context.ts';
import { leftOf } from '#shared/meeting/agenda/checklist.ts';
import type { Left } from '#shared/meeting/agenda/checklist.ts';
import { dueBeforeAdjournment } from '#shared/meeting/replies/select.ts';
import { sittingOf } from '#shared/meeting/sittings/select.ts';
import { findEntry, listOf } from '#shared/meeting/speakers/select.ts';
import { Answer, AnsweringContext, useAnswer } from './MissingChoiceAnswer.tsx';
import { hasLapsed } from './missing-choice-lapsed.ts';
import { Sheet } from './Sheet.tsx';

export default function MissingChoicePanel({ question }: { question: MissingChoice }) {
  const { t } = useMeetingWords();
  const [isAnswering, setAnswering] = useState(false);
  const isSettled = hasLapsed(useMeeting(), question);
  if (isSettled && !isAnswering) return <Settled title={t('chair.question.over')} />;
  return (
    <AnsweringContext value={setAnswering}>
      <Asked question={question} />
    </AnsweringContext>
  );
}

/** There is nothing to choose any more. */
const Settled = ({ title }: { title: string }) => (
  <Sheet title={title} shape="question">
    {null}
  </Sheet>
);

function Asked({ question }: { question: MissingChoice }) {
  switch (question.ask) {
    case 'sure':
      return <SureQuestion why={question.why} action={question.action} />;
    case 'speaker':
      return <SpeakerQuestion command={question.command} />;
    case 'waiting':
      return <WaitingQuestion command={question.command} />;
    case 'checklist':
      return <ChecklistQuestion command={question.command} left={question.left} />;
    case 'replies':
      return <RepliesQuestion command={question.command} />;
    case 'end-first':
      return <EndFirstQuestion command={question.command} entryId={question.entryId} />;
    default:
      return question satisfies never;
  }
}

/** The one action, where it would open a sitting long before its time or end one that has done nothing. */
function SureQuestion({ why, action }: Omit<Extract<MissingChoice, { ask: 'sure' }>, 'ask'>) {
  const { t, text, time, format } = useMeetingWords();
  const meeting = useMeeting();
  const close = useConsole((state) => state.close);
  const answer = useAnswer();
  const sitting = meeting.sittings.find(({ id }) => id === action.about.sittingId);
  if (!sitting) return null;
  const day = format.date(sitting.startsAt, meeting.catalogue.timeZone);
  return (
    <Sheet
      title={
        why === 'early'
          ? t('chair.question.early', { sitting: text(sitting.title), day, time: time(sitting.startsAt) })
          : t('chair.question.noAgenda')
      }
      shape="question"
      asks
    >
      <div className="answers">
        <Answer autoFocus label={t('chair.question.leave')} hint={t('chair.question.notNow')} onPress={close} />
        <Answer
          label={t(action.kind === 'open-sitting' ? 'chair.question.openAnyway' : 'chair.question.adjournAnyway')}
          hint={text(sitting.title)}
          says={action.commands}
          onPress={() => answer(...action.commands)}
        />
      </div>
    </Sheet>
  );
}

function SpeakerQuestion({ command }: { command: Extract<MissingChoice, { ask: 'speaker' }>['command'] }) {
  const { t, the } = useMeetingWords();
  const { floor } = useMeeting();
  const answer = useAnswer();
  const name = floor ? the(floor.entry, 'opening') : '';
  return (
    <Sheet title={t('chair.question.speaker', { name })} shape="question" asks>
      <p>{t(command.type === 'SuspendSitting' ? 'chair.question.suspending' : 'chair.question.adjourning')}</p>
      <div className="answers">
        <Answer
          autoFocus
          label={t('chair.question.pause')}
          hint={t('chair.question.pauseHint')}
          says={[{ ...command, speaker: 'pause' }]}
          onPress={() => answer({ ...command, speaker: 'pause' })}
        />
        <Answer
          label={t('chair.question.end')}
          hint={t('chair.question.endHint')}
          says={[{ ...command, speaker: 'end' }]}
          onPress={() => answer({ ...command, speaker: 'end' })}
        />
      </div>
    </Sheet>
  );
}

/** What becomes of those who wait, of an item's list or for a reply. */
function KeepOrDrop({
  command,
  keepHint,
  autoFocus = false,
}: {
  command: Extract<MissingChoice, { ask: 'waiting' | 'replies' }>['command'];
  keepHint: string;
  autoFocus?: boolean;
}) {
  const { t } = useMeetingWords();
  const answer = useAnswer();
  return (
    <>
      <Answer
        autoFocus={autoFocus}
        label={t('chair.question.keep')}
        hint={keepHint}
        says={[command]}
        onPress={() => answer({ ...command, waiting: 'keep' })}
      />
      <Answer
        label={t('chair.question.drop')}
        hint={t('chair.question.dropHint')}
        says={[command]}
        onPress={() => answer({ ...command, waiting: 'drop' })}
      />
    </>
  );
}

function WaitingQuestion({ command }: { command: Extract<MissingChoice, { ask: 'waiting' }>['command'] }) {
  const { t, itemNumber } = useMeetingWords();
  const list = listOf(useMeeting(), command.itemId);
  return (
    <Sheet
      title={t('chair.question.waiting', {
        count: list.waiting.length + list.requested.length,
        number: itemNumber(command.itemId),
      })}
      shape="question"
      asks
    >
      <div className="answers">
        <KeepOrDrop autoFocus command={command} keepHint={t('chair.question.keepHint')} />
      </div>
    </Sheet>
  );
}

/** What is left of the item, each in a line that leads to it; then it is concluded all the same. */
function ChecklistQuestion({ command, left }: Omit<Extract<MissingChoice, { ask: 'checklist' }>, 'ask'>) {
  const { t, the, delegation, itemNumber, format } = useMeetingWords();
  const meeting = useMeeting();
  const close = useConsole((state) => state.close);
  const open = useConsole((state) => state.open);
  const answer = useAnswer();
  const all = leftOf(meeting, command.itemId);
  const names: Record<Left, string[]> = {
    replies: all.replies.flatMap((id) => {
      const entry = findEntry(meeting, id)?.entry;
      return entry ? the(entry) : [];
    }),
    questions: all.questions.map((id) => {
      const question = meeting.questions[id];
      return question?.by === undefined ? (question?.text ?? '') : delegation(question.by);
    }),
    statements: all.statements.flatMap((id) => {
      const entry = findEntry(meeting, id)?.entry;
      return entry ? the(entry) : [];
    }),
  };
  return (
    <Sheet title={t('chair.checklist.title', { number: itemNumber(command.itemId) })} shape="question" asks>
      <ul className="checklist">
        {left.map((kind) => (
          <li key={kind}>
            <b>{t(`chair.checklist.${kind}`, { count: names[kind].length })}</b>{' '}
            <bdi>{format.list(names[kind].filter((name) => name !== ''))}</bdi>
          </li>
        ))}
      </ul>
      <div className="answers">
        {left.includes('replies') ? (
          <Answer
            autoFocus
            label={t('chair.checklist.hear')}
            hint={t('chair.action.replies')}
            onPress={() => open({ panel: 'replies' })}
          />
        ) : (
          <Answer autoFocus label={t('chair.question.leave')} hint={t('chair.question.leaveHint')} onPress={close} />
        )}
        <Answer
          label={t('chair.checklist.despite', { number: itemNumber(command.itemId) })}
          hint={t('chair.checklist.despiteHint')}
          says={[command]}
          onPress={() => answer({ ...command, despite: [...left] })}
        />
      </div>
    </Sheet>
  );
}

/** Replies are due: heard first, kept for another sitting, or dropped. */
function RepliesQuestion({ command }: Omit<Extract<MissingChoice, { ask: 'replies' }>, 'ask'>) {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const open = useConsole((state) => state.open);
  const sitting = sittingOf(meeting, command.sittingId);
  const { waiting, requested } = sitting ? dueBeforeAdjournment(meeting, sitting) : { waiting: [], requested: [] };
  return (
    <Sheet title={t('chair.checklist.replies', { count: waiting.length + requested.length })} shape="question" asks>
      <div className="answers">
        <Answer
          autoFocus
          label={t('chair.checklist.hear')}
          hint={t('chair.action.replies')}
          onPress={() => open({ panel: 'replies' })}
        />
        <KeepOrDrop command={command} keepHint={t('chair.checklist.keepReplies')} />
      </div>
    </Sheet>
  );
}

function EndFirstQuestion({
  command,
  entryId,
}: {
  command: Extract<MissingChoice, { ask: 'end-first' }>['command'];
  entryId: string;
}) {
  const { t, the, itemNumber } = useMeetingWords();
  const { floor } = useMeeting();
  const close = useConsole((state) => state.close);
  const answer = useAnswer();
  const name = floor?.entry.id === entryId ? the(floor.entry, 'opening') : '';
  return (
    <Sheet title={t('chair.question.endFirst', { name })} shape="question" asks>
      <div className="answers">
        <Answer
          autoFocus
          label={t(`chair.question.endThen.${command.type}`, { number: itemNumber(command.itemId) })}
          hint={t('chair.question.endHint')}
          says={[{ type: 'EndSpeech', entryId }, command]}
          onPress={() => answer({ type: 'EndSpeech', entryId }, command)}
        />
        <Answer label={t('chair.question.leave')} hint={t('chair.question.leaveHint')} onPress={close} />
      </div>
    </Sheet>
  );
}
