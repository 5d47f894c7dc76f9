// By what a list is ordered and how many are called: the fields, where a list is opened and where its order is set later.
import type { Language } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { Pick, TextLine } from '../dialogs/fields.tsx';
import { capTyped, KEYS, keysOf, NONE, withKey } from './order-draft.ts';
import type { OrderDraft } from './order-draft.ts';

const MOST_KEYS = 3;

export function OrderFields({ draft, onChange }: { draft: OrderDraft; onChange(change: Partial<OrderDraft>): void }) {
  const { t } = useMeetingWords();
  const keys = keysOf(draft);
  const cap = capTyped(draft);
  return (
    <>
      <div className={keys.length > 0 ? 'beside' : undefined}>
        {Array.from({ length: Math.min(MOST_KEYS, keys.length + 1) }, (_, at) => (
          <Pick<string>
            key={at}
            label={t(at === 0 ? 'list.orderPanel.first' : 'list.orderPanel.then')}
            value={keys[at] ?? NONE}
            onChange={(chosen) => onChange({ keys: withKey(keys, at, chosen) })}
            options={[
              ...(at === 0 ? [] : [{ value: NONE, label: t('list.orderPanel.nothing') }]),
              ...KEYS.filter((key) => key === keys[at] || !keys.includes(key)).map((key) => ({
                value: key,
                label: t(`list.key.${key}`),
              })),
            ]}
          />
        ))}
      </div>
      {keys.includes('alphabet') && <Alphabet draft={draft} onChange={onChange} />}
      <TextLine
        label={t('list.orderPanel.cap')}
        value={draft.cap}
        onChange={(typed) => onChange({ cap: typed })}
        hint={t(cap === undefined ? 'list.orderPanel.capNone' : 'list.orderPanel.capHint')}
        wrong={cap === null ? t('list.orderPanel.wrongCap') : undefined}
        maxLength={4}
        ltr
      />
    </>
  );
}

function Alphabet({ draft, onChange }: { draft: OrderDraft; onChange(change: Partial<OrderDraft>): void }) {
  const { t, spoken, delegation, language: reader } = useMeetingWords();
  const { catalogue } = useMeeting();
  const delegations = Object.values(catalogue.delegations)
    .filter((one) => !one.retired)
    .map(({ id }) => ({ value: id, label: delegation(id) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, reader));
  const languages = new Set<Language>(['en', ...(catalogue.languages ?? [])]);
  return (
    <div className="beside">
      <Pick
        label={t('list.orderPanel.from')}
        value={draft.from}
        onChange={(from) => onChange({ from })}
        options={[{ value: NONE, label: t('list.orderPanel.fromStart') }, ...delegations]}
      />
      <Pick<Language>
        label={t('list.orderPanel.alphabetOf')}
        value={draft.language}
        onChange={(language) => onChange({ language })}
        options={[...languages].map((one) => ({ value: one, label: spoken(one) }))}
      />
    </div>
  );
}
