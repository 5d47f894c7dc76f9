// In which order a list is spoken: by up to three keys, from whom on, for how many. It shows who would move and why each would stand there
// before it is set; places given by hand stay.
import { useState } from 'react';

import { arranged, inOrder, isAnchored } from '#shared/meeting/orders/arrange.ts';
import { policyOf } from '#shared/meeting/orders/select.ts';
import type { OrderKey, OrderPolicy } from '#shared/meeting/orders/state.ts';
import { whyHere } from '#shared/meeting/orders/why-here.ts';
import { ORDER_KEYS } from '#shared/meeting/procedure-words.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, Language, SpeakersList } from '#shared/meeting/state.ts';
import { wholeNumber } from '#shared/typed-input.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useConsole } from '../console.ts';
import { Act, Pick, Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { whyHereWords } from './why-here-words.ts';

const NONE = 'none';
/** Of a question's or the replies' own lists, which nobody orders here. */
const DERIVED: readonly OrderKey[] = ['round', 'alternate'];
const KEYS = ORDER_KEYS.filter((key) => !DERIVED.includes(key));
const MOST_KEYS = 3;
const MOST_SPEAKERS = 2_000;

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
  const { t, spoken, delegation, language: reader } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const now = policyOf(list);
  const [keys, setKeys] = useState<readonly OrderKey[]>(now.keys);
  const [from, setFrom] = useState(now.from ?? NONE);
  const [language, setLanguage] = useState<Language>(now.language ?? 'en');
  const [typed, setTyped] = useState(now.cap === undefined ? '' : String(now.cap));

  const cap = typed.trim() === '' ? undefined : (wholeNumber(typed) ?? Number.NaN);
  const wrongCap = cap !== undefined && !(Number.isInteger(cap) && cap >= 1 && cap <= MOST_SPEAKERS);
  const hasAlphabet = keys.includes('alphabet');
  const policy: OrderPolicy = {
    keys: [...keys],
    ...(hasAlphabet && language !== 'en' && { language }),
    ...(hasAlphabet && from !== NONE && { from }),
    ...(cap !== undefined && !wrongCap && { cap }),
  };
  const submit = async (): Promise<void> => {
    if ((await send({ type: 'SetOrder', itemId: list.itemId, policy })).ok) close();
  };
  const choose = (at: number, chosen: string): void => {
    const key = KEYS.find((one) => one === chosen);
    const before = keys.slice(0, at).filter((one) => one !== key);
    const behind = keys.slice(at + 1).filter((one) => one !== key);
    setKeys(key ? [...before, key, ...behind] : keys.slice(0, at));
  };
  const delegations = Object.values(meeting.catalogue.delegations)
    .filter((one) => !one.retired)
    .map(({ id }) => ({ value: id, label: delegation(id) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, reader));
  const languages = new Set<Language>(['en', ...(meeting.catalogue.languages ?? [])]);
  return (
    <Sending onSubmit={() => void submit()} submit={t('list.orderPanel.set')} disabled={wrongCap}>
      {Array.from({ length: Math.min(MOST_KEYS, keys.length + 1) }, (_, at) => (
        <Pick<string>
          key={at}
          label={t(at === 0 ? 'list.orderPanel.first' : 'list.orderPanel.then')}
          value={keys[at] ?? NONE}
          onChange={(chosen) => choose(at, chosen)}
          options={[
            ...(at === 0 ? [] : [{ value: NONE, label: t('list.orderPanel.nothing') }]),
            ...KEYS.filter((key) => key === keys[at] || !keys.includes(key)).map((key) => ({
              value: key,
              label: t(`list.key.${key}`),
            })),
          ]}
        />
      ))}
      {hasAlphabet && (
        <div className="beside">
          <Pick
            label={t('list.orderPanel.from')}
            value={from}
            onChange={setFrom}
            options={[{ value: NONE, label: t('list.orderPanel.fromStart') }, ...delegations]}
          />
          <Pick<Language>
            label={t('list.orderPanel.alphabetOf')}
            value={language}
            onChange={setLanguage}
            options={[...languages].map((one) => ({ value: one, label: spoken(one) }))}
          />
        </div>
      )}
      <TextLine
        label={t('list.orderPanel.cap')}
        value={typed}
        onChange={setTyped}
        hint={t(cap === undefined ? 'list.orderPanel.capNone' : 'list.orderPanel.capHint')}
        wrong={wrongCap ? t('list.orderPanel.wrongCap') : undefined}
        maxLength={4}
        ltr
      />
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
