// Limits of speech: which hold (meeting, groups, categories, item), what each rests on, and setting another.
import { useState } from 'react';

import type { CommandOf } from '#shared/meeting/commands.ts';
import type { LimitBasis, SpeechLimit } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { itemInHand } from '../actions/item-in-hand.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { fieldLength, parseLength } from '../../../components/officers/times-of-day.ts';
import { Act, Choice, Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

type Scope = CommandOf<'SetSpeechLimit'>['scope'];
const BASES: readonly LimitBasis[] = ['understanding', 'decision', 'rule', 'request'];
const keyOf = (scope: Scope): string => JSON.stringify(scope);

export default function LimitsPanel() {
  const { t, limit: limitWords, basis } = useMeetingWords();
  const scopes = useScopes();
  const send = useCommand('panel');
  const set = scopes.filter((one) => one.limit);
  return (
    <Sheet title={t('chair.limits.title')}>
      <table className="limits">
        <thead>
          <tr>
            <th scope="col">{t('chair.limits.for')}</th>
            <th scope="col">{t('chair.limits.limit')}</th>
            <th scope="col">{t('chair.limits.basis')}</th>
            <th scope="col">
              <span className="unseen">{t('chair.limits.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {set.map(({ scope, label, limit }) => (
            <tr key={keyOf(scope)}>
              <th scope="row">{label}</th>
              <td>{limit && limitWords(limit)}</td>
              <td>{limit && basis(limit.basis)}</td>
              <td>
                {scope.of !== 'meeting' && (
                  <Act onPress={() => void send({ type: 'SetSpeechLimit', scope, limit: null })}>
                    {t('chair.limits.remove')}
                  </Act>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('chair.limits.order')}</p>
      <NewLimit scopes={scopes} />
    </Sheet>
  );
}

interface ScopeLimit {
  scope: Scope;
  label: string;
  limit: SpeechLimit | null;
}

/** Every scope that can have a limit of its own, narrowest last, and what it has. */
function useScopes(): ScopeLimit[] {
  const { t, text, itemNumber, the } = useMeetingWords();
  const meeting = useMeeting();
  const { settings, catalogue, floor } = meeting;
  const itemId = itemInHand(meeting);
  const items = new Set([...Object.keys(settings.itemLimits), ...(itemId === null ? [] : [itemId])]);
  return [
    { scope: { of: 'meeting' }, label: t('chair.limits.meeting'), limit: settings.meetingLimit },
    { scope: { of: 'group' }, label: t('chair.limits.group'), limit: settings.groupLimit },
    ...catalogue.categories.map(({ id, name }) => ({
      scope: { of: 'category' as const, category: id },
      label: text(name),
      limit: settings.categoryLimits[id] ?? null,
    })),
    ...[...items].map((id) => ({
      scope: { of: 'item' as const, itemId: id },
      label: t('chair.limits.item', { number: itemNumber(id) }),
      limit: settings.itemLimits[id] ?? null,
    })),
    ...(floor
      ? [
          {
            scope: { of: 'entry' as const, entryId: floor.entry.id },
            label: t('chair.limits.speaker', { name: the(floor.entry, 'opening') }),
            limit: floor.entry.limit ?? null,
          },
        ]
      : []),
  ];
}

function NewLimit({ scopes }: { scopes: ScopeLimit[] }) {
  const { t, basis: basisWords } = useMeetingWords();
  const send = useCommand('panel');
  const [key, setKey] = useState(keyOf({ of: 'meeting' }));
  const chosen = scopes.find(({ scope }) => keyOf(scope) === key);
  const [length, setLength] = useState(() => fieldLength(chosen?.limit?.limitMs ?? 180_000));
  const [basis, setBasis] = useState<LimitBasis>(chosen?.limit?.basis ?? 'understanding');
  /** What was saved last, and how often: another choice is not saved yet. */
  const [saved, setSaved] = useState({ what: '', times: 0 });
  const what = [key, length, basis].join(' ');
  const none = length.trim() === '';
  const limitMs = none ? null : parseLength(length);
  const wrong = limitMs === undefined || (limitMs !== null && limitMs < 5_000);

  const save = async (): Promise<void> => {
    if (!chosen || limitMs === undefined) return;
    if ((await send({ type: 'SetSpeechLimit', scope: chosen.scope, limit: { limitMs, basis } })).ok)
      setSaved(({ times }) => ({ what, times: times + 1 }));
  };
  return (
    <Sending
      submit={t('chair.limits.set')}
      disabled={wrong || !chosen}
      onSubmit={() => void save()}
      beside={
        <span role="status" key={saved.times}>
          {saved.what === what && t('chair.saved')}
        </span>
      }
    >
      <div className="beside">
        <Pick
          label={t('chair.limits.for')}
          value={key}
          onChange={setKey}
          options={scopes.map(({ scope, label }) => ({ value: keyOf(scope), label }))}
        />
        <TextLine
          label={t('chair.limits.limit')}
          value={length}
          onChange={setLength}
          hint={none ? t('chair.limits.noneHint') : t('chair.field.lengthHint')}
          wrong={wrong ? t('chair.field.lengthWrong') : undefined}
          ltr
        />
      </div>
      <Choice
        label={t('chair.limits.basis')}
        value={basis}
        onChange={setBasis}
        options={BASES.map((value) => ({ value, label: basisWords(value) }))}
      />
      <p className="hint">{t(`chair.limits.basisHint.${basis}`)}</p>
    </Sending>
  );
}
