// In which order a list is spoken: by up to three keys, from whom on, for how many. Places given by hand stay.
import { useState } from 'react';

import { isAnchored } from '#shared/meeting/orders/arrange.ts';
import { policyOf } from '#shared/meeting/orders/select.ts';
import { ORDER_KEYS } from '#shared/meeting/procedure-words.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, Language, OrderKey, OrderPolicy } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console.ts';
import { Pick, Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand, useMeeting } from '../action-context.ts';

const NONE = 'none';
/** Of a question's or the replies' own lists, which nobody orders here. */
const DERIVED: readonly OrderKey[] = ['round', 'alternate'];
const KEYS = ORDER_KEYS.filter((key) => !DERIVED.includes(key));
const MOST_KEYS = 3;

export default function OrderPanel({ itemId }: { itemId: ItemId }) {
  const { t, format, itemNumber, delegation } = useMeetingWords();
  const meeting = useMeeting();
  const list = listOf(meeting, itemId);
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const now = policyOf(list);
  const [keys, setKeys] = useState<readonly OrderKey[]>(now.keys);
  const [from, setFrom] = useState(now.from ?? NONE);
  const [language, setLanguage] = useState<Language>(now.language ?? 'en');
  const [typed, setTyped] = useState(now.cap === undefined ? '' : String(now.cap));

  const cap = typed.trim() === '' ? undefined : Number(typed);
  const wrongCap = cap !== undefined && !(Number.isInteger(cap) && cap >= 1 && cap <= 2_000);
  const byHand = list.waiting.filter(isAnchored).length;
  const hasAlphabet = keys.includes('alphabet');
  const policy: OrderPolicy = {
    keys: [...keys],
    ...(hasAlphabet && language !== 'en' && { language }),
    ...(hasAlphabet && from !== NONE && { from }),
    ...(cap !== undefined && { cap }),
  };
  const submit = async (): Promise<void> => {
    if ((await send({ type: 'SetOrder', itemId, policy })).ok) close();
  };
  const choose = (at: number, chosen: string): void => {
    const key = KEYS.find((one) => one === chosen);
    const before = keys.slice(0, at).filter((one) => one !== key);
    const behind = keys.slice(at + 1).filter((one) => one !== key);
    setKeys(key ? [...before, key, ...behind] : keys.slice(0, at));
  };
  const delegations = Object.values(meeting.catalogue.delegations)
    .map(({ id }) => ({ value: id, label: delegation(id) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <Sheet title={t('list.orderPanel.title', { number: itemNumber(itemId) })}>
      <Sending onSubmit={() => void submit()} submit={t('list.orderPanel.set')} disabled={wrongCap}>
        {Array.from({ length: Math.min(MOST_KEYS, keys.length + 1) }, (_, at) => (
          <Pick
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
          <>
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
              options={meeting.catalogue.languages.map((one) => ({ value: one, label: format.languageName(one) }))}
            />
          </>
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
        {byHand > 0 && <p>{t('list.orderPanel.byHand', { count: byHand })}</p>}
      </Sending>
    </Sheet>
  );
}
