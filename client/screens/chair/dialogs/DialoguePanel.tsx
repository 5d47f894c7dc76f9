// An interactive dialogue on the item that is up: how much of the floor a round hears, who answers and for how long; and, while there is one, how
// far it has come. What comes next is the one action's; here it may be done out of its turn.
import { useState } from 'react';

import { dialogueOn, panelLeftMs } from '#shared/meeting/dialogue/select.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { CommandAnswer } from '#shared/protocol.ts';
import type { Dialogue, ItemId } from '#shared/meeting/state.ts';

import { useEdited } from '../../../components/edited-fields.ts';
import { useBarWords } from '../../../components/officers/why-barred.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { Aloud } from './Aloud.tsx';
import { Act, Choice, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';
import { lineOf, panelOf } from './panel-lines.ts';

export default function DialoguePanel() {
  const { t, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  // What was typed on an item stays in sight when others conclude it.
  const [seen, setSeen] = useState(meeting.current);
  if (meeting.current !== null && meeting.current !== seen) setSeen(meeting.current);
  const current = meeting.current ?? seen;
  const dialogue = current === null ? undefined : dialogueOn(meeting, current);
  return (
    <Sheet
      title={current === null ? t('chair.action.dialogue') : t('chair.dialogue.title', { number: itemNumber(current) })}
    >
      {current !== null && dialogue && <Running itemId={current} dialogue={dialogue} />}
      {current !== null && <Round key={current} itemId={current} dialogue={dialogue} />}
    </Sheet>
  );
}

function Running({ itemId, dialogue }: { itemId: ItemId; dialogue: Dialogue }) {
  const { t, format } = useMeetingWords();
  const meeting = useMeeting();
  const call = useGuarded('panel', { type: 'CallPanel' });
  const end = useGuarded('panel', { type: 'EndDialogue' });
  const close = useConsole((state) => state.close);
  const left = panelLeftMs(meeting, itemId, useNow('second'));
  const { round, phase, spoken, panel } = dialogue;
  const floorTo = useGuarded('panel', { type: 'GiveFloor' });
  const closed = async (answer: Promise<CommandAnswer>): Promise<void> => {
    if ((await answer).ok) close();
  };
  return (
    <section>
      <p className="now">
        <b>{t('common.round', { round })}</b>{' '}
        {phase === 'floor' ? t('chair.dialogue.floor', { count: spoken }) : t('common.panelAnswers')}
        {left !== null && ` · ${t('chair.dialogue.panelLeft', { time: format.figures(Math.round(left / 1000)) })}`}
      </p>
      {phase === 'floor' && (
        <Act bar={call.bar} onPress={() => void closed(call.give({ type: 'CallPanel', itemId, round }))}>
          {t('floor.primary.call-panel')}
        </Act>
      )}
      {panel.map((guest) => (
        <Act
          key={guest.name}
          bar={floorTo.bar}
          onPress={() =>
            void closed(floorTo.give({ type: 'GiveFloor', guest, itemId, after: meeting.floor?.entry.id ?? null }))
          }
        >
          {t('chair.dialogue.answers', { name: guest.name })}
        </Act>
      ))}
      <Act bar={end.bar} onPress={() => void closed(end.give({ type: 'EndDialogue', itemId }))}>
        {t('floor.primary.end-dialogue')}
      </Act>
      <Aloud commands={[{ type: 'EndDialogue', itemId }]} />
    </section>
  );
}

interface RoundDraft {
  by: 'speakers' | 'ms';
  much: string;
  names: string;
  minutes: string;
}

/** What a round is; as before where there was one. */
function Round({ itemId, dialogue }: { itemId: ItemId; dialogue: Dialogue | undefined }) {
  const { t, format } = useMeetingWords();
  const { give, bar: guard } = useGuarded('panel', { type: 'StartRound' });
  const close = useConsole((state) => state.close);
  const before = dialogue?.batch;
  const { value, set } = useEdited<RoundDraft>({
    by: before && 'ms' in before ? 'ms' : 'speakers',
    much: before ? String('speakers' in before ? before.speakers : Math.round(before.ms / MINUTE_MS)) : '10',
    names: (dialogue?.panel ?? []).map((one) => lineOf(one, format.listed)).join('\n'),
    minutes: dialogue?.panelMs == null ? '' : String(Math.round(dialogue.panelMs / MINUTE_MS)),
  });
  const { by, much, names, minutes } = value;
  const isOver = useMeeting().current !== itemId;
  const over = useBarWords(isOver ? 'item-not-open' : undefined);
  const bar = over ?? guard;
  const count = Number(much);
  const panelMinutes = Number(minutes);
  const isWrong = !(Number.isInteger(count) && count >= 1 && count <= 500);
  const isPanelWrong = minutes.trim() !== '' && !(panelMinutes > 0 && panelMinutes <= 600);
  const start: Extract<Command, { type: 'StartRound' }> = {
    type: 'StartRound',
    itemId,
    batch: by === 'speakers' ? { speakers: count } : { ms: count * MINUTE_MS },
    panel: panelOf(names, dialogue?.panel ?? []),
    ...(minutes.trim() !== '' && { panelMs: Math.round(panelMinutes * MINUTE_MS) }),
  };
  const submit = async (): Promise<void> => {
    if ((await give(start)).ok) close();
  };
  return (
    <Sending
      bar={bar}
      submit={t(dialogue ? 'floor.primary.start-round' : 'chair.dialogue.start')}
      disabled={isWrong || isPanelWrong}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t('chair.dialogue.batch')}
        value={by}
        onChange={(chosen) => set({ by: chosen })}
        options={[
          { value: 'speakers', label: t('chair.dialogue.speakers') },
          { value: 'ms', label: t('chair.dialogue.minutes') },
        ]}
      />
      <TextLine
        label={t(by === 'speakers' ? 'chair.dialogue.speakers' : 'chair.dialogue.minutes')}
        value={much}
        onChange={(typed) => set({ much: typed })}
        maxLength={3}
        wrong={isWrong ? t('chair.dialogue.number') : undefined}
      />
      <TextLine
        label={t('chair.dialogue.panel')}
        value={names}
        onChange={(typed) => set({ names: typed })}
        hint={t('chair.dialogue.panelHint')}
        long
      />
      <TextLine
        label={t('chair.dialogue.panelMinutes')}
        value={minutes}
        onChange={(typed) => set({ minutes: typed })}
        maxLength={3}
        hint={t('chair.dialogue.panelMinutesHint')}
        wrong={isPanelWrong ? t('chair.dialogue.number') : undefined}
      />
      <Aloud commands={[start]} />
    </Sending>
  );
}
