// In which order a list is spoken: by up to three keys, from whom on, for how many. It shows who would move and why each would stand there
// before it is set; places given by hand stay.
import { arranged, inOrder, isAnchored } from '#shared/meeting/orders/arrange.ts';
import { policyOf } from '#shared/meeting/orders/select.ts';
import type { OrderPolicy } from '#shared/meeting/orders/state.ts';
import { whyHere } from '#shared/meeting/orders/why-here.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, SpeakersList } from '#shared/meeting/state.ts';

import { useEdited } from '../../../components/edited-fields.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { Act, Sending } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { capTyped, orderDraft, policyTyped } from './order-draft.ts';
import { OrderFields } from './OrderFields.tsx';
import { whyHereWords } from './why-here-words.ts';

export default function OrderPanel({ itemId }: { itemId: ItemId }) {
  const { t, itemNumber } = useMeetingWords();
  const list = listOf(useMeeting(), itemId);
  const open = useConsole((state) => state.open);
  return (
    <Sheet title={t('list.orderPanel.title', { number: itemNumber(itemId) })}>
      <OrderForm list={list} />
      {list.commit !== undefined && (
        <div className="actions">
          <Act onPress={() => open({ panel: 'lots', itemId })}>{t('list.showLot')}</Act>
        </div>
      )}
    </Sheet>
  );
}

function OrderForm({ list }: { list: SpeakersList }) {
  const { t } = useMeetingWords();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const { value, set } = useEdited(orderDraft(policyOf(list)));
  const policy = policyTyped(value);
  const submit = async (): Promise<void> => {
    if ((await send({ type: 'SetOrder', itemId: list.itemId, policy })).ok) close();
  };
  return (
    <Sending
      onSubmit={() => void submit()}
      submit={t('list.orderPanel.set')}
      disabled={capTyped(value) === null || policy.keys.length === 0}
    >
      <OrderFields draft={value} onChange={set} />
      <Preview list={list} policy={policy} />
    </Sending>
  );
}

/** Nobody is called by an order that is not set yet: it says what it would do. */
function Preview({ list, policy }: { list: SpeakersList; policy: OrderPolicy }) {
  const words = useMeetingWords();
  const { t, speaker } = words;
  const meeting = useMeeting();
  const order = arranged(meeting, list, policy);
  const then: SpeakersList = { ...list, order: policy, waiting: inOrder(list.waiting, order) };
  const byHand = list.waiting.filter(isAnchored).length;
  const placeNow = new Map(list.waiting.map(({ id }, at) => [id, at]));
  const moved = then.waiting.filter(({ id }, at) => placeNow.get(id) !== at).length;
  if (list.waiting.length === 0) return null;
  return (
    <section className="order-preview">
      <p role="status">
        {t('list.orderPanel.moves', { count: moved })}
        {byHand > 0 && ` · ${t('list.orderPanel.byHand', { count: byHand })}`}
      </p>
      <ol>
        {then.waiting.map((entry, at) => {
          const was = placeNow.get(entry.id)!;
          const why = whyHere(meeting, entry.id, then);
          return (
            <li key={entry.id} {...(was > at && { className: 'moves-up' })}>
              <span>{at + 1}</span>
              <bdi>{speaker(entry)}</bdi>
              {was !== at && <i>{t('list.orderPanel.was', { place: was + 1 })}</i>}
              {why && <small>{whyHereWords(why, meeting, words)}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
