// Rights of reply: who waits for one on which item, in the order in which they are heard; who asked and waits for leave; and one entered for a
// delegation that asked at the nameplate or in writing.
import { useState } from 'react';

import { itemInHand } from '../actions/item-in-hand.ts';
import { nthNow } from '#shared/meeting/replies/select.ts';
import type { Entry, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { replyName } from '../../../components/turn-kind-words.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { EnterTurn } from './EnterTurn.tsx';
import { Act, Pick } from './fields.tsx';
import { Sheet } from './Sheet.tsx';
import { WaitingTurn } from './WaitingTurn.tsx';

export default function RepliesPanel() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const lists = Object.values(meeting.lists).filter(
    ({ segment, waiting, requested }) => segment === 'reply' && waiting.length + requested.length > 0,
  );
  return (
    <Sheet title={t('chair.action.replies')}>
      {lists.length === 0 && <p className="hint">{t('chair.replies.none')}</p>}
      {lists.map((list) => (
        <Replies key={list.itemId} list={list} />
      ))}
      <EnterReply />
    </Sheet>
  );
}

function Replies({ list: { itemId, waiting, requested } }: { list: SpeakersList }) {
  const { t, itemNumber, itemTitle } = useMeetingWords();
  return (
    <section>
      <h3>{t('chair.replies.on', { number: itemNumber(itemId), title: itemTitle(itemId) })}</h3>
      <ul className="things">
        {waiting.map((entry) => (
          <Waiting key={entry.id} entry={entry} />
        ))}
        {requested.map((entry) => (
          <Requested key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ entry }: { entry: Entry }) {
  const { t, time } = useMeetingWords();
  const meeting = useMeeting();
  return (
    <WaitingTurn entry={entry}>
      {replyName({ nth: nthNow(meeting, entry) }, t)} · {time(entry.requestedAt)}
    </WaitingTurn>
  );
}

function Requested({ entry }: { entry: Entry }) {
  const { t, the, time } = useMeetingWords();
  const send = useCommand('panel');
  return (
    <li>
      <p className="now">
        <b>{the(entry, 'opening')}</b>
        <span>
          {t('chair.replies.asksLeave')} · {time(entry.requestedAt)}
        </span>
      </p>
      <div className="actions across">
        <Act onPress={() => void send({ type: 'AcceptRequest', entryId: entry.id })}>{t('chair.replies.accept')}</Act>
        <Act onPress={() => void send({ type: 'DeclineRequest', entryId: entry.id })}>{t('chair.replies.decline')}</Act>
      </div>
    </li>
  );
}

/** On any item that has been up; the one in hand to begin with. Replies beyond those that a delegation has are by leave of the Chair. */
function EnterReply() {
  const { t, itemNumber, itemTitle } = useMeetingWords();
  const meeting = useMeeting();
  const items = meeting.agenda.filter((id) => meeting.items[id]?.openedAt !== undefined);
  const inHand = itemInHand(meeting);
  const [itemId, setItemId] = useState(inHand !== null && items.includes(inHand) ? inHand : (items.at(-1) ?? null));
  if (items.length === 0) return null;
  return (
    <EnterTurn
      submit={t('chair.replies.enter')}
      entering={(delegationId) =>
        itemId === null ? null : { type: 'RequestRightOfReply', itemId, delegationId, enteredBy: 'nameplate' }
      }
      after={
        <Pick
          label={t('chair.replies.item')}
          value={itemId}
          onChange={setItemId}
          options={items.map((id) => ({ value: id, label: `${itemNumber(id)} ${itemTitle(id)}` }))}
        />
      }
    />
  );
}
