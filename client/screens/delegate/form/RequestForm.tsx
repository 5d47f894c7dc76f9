// The second tap: for whom, in which language, from where. The same form changes an entry that is on the list already.
import { Suspense, useState } from 'react';
import type { SyntheticEvent } from 'react';

import { isByRequest, unplaced, waitsForLot } from '#shared/meeting/orders/select.ts';
import { limitFor } from '#shared/meeting/speakers/limits.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, ItemId } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { late } from '../../../loading/late.ts';
import { deviceStorage, readJson } from '../../../connection/storage.ts';
import { useEdited } from '../../../components/edited-fields.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplica, useSend } from '../../../replica/hooks.ts';
import { unlockSound } from '../attention.ts';
import { loadGroupChoice } from '../late-parts.ts';
import { editCommand, emptyDraft, isComplete, requestCommand } from '../request-draft.ts';
import type { RememberedDraft, RequestDraft } from '../request-draft.ts';
import { Scroll } from '../Scroll.tsx';
import { start, useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { newcomerTo, useForecast } from '../use-forecast.ts';
import { EntryFields } from './EntryFields.tsx';

const GroupChoice = late(loadGroupChoice);

const REMEMBERED = 'rostrum.delegate.request';
/** The answer is awaited with the form in front for this long, so that a good network shows no state in between. */
const PATIENCE_MS = 1_500;

const isRemembered = (value: unknown): value is Partial<RememberedDraft> => typeof value === 'object' && value !== null;

interface RequestFormProps {
  standing: Standing;
  itemId: ItemId;
  editing?: { entry: Entry; draft: RequestDraft };
}

export function RequestForm({ standing, itemId, editing }: RequestFormProps) {
  const words = useMeetingWords();
  const { t, behalf, delegation, the, language } = words;
  const { meeting, self } = standing;
  const send = useSend();
  const online = useReplica((state) => state.status === 'online');
  const ownWaits = ownEntryPlace(standing, itemId, editing?.entry.id);
  const [fresh] = useState<RequestDraft>(() => {
    const fresh = editing?.draft ?? emptyDraft(readJson(deviceStorage, REMEMBERED, isRemembered) ?? {}, language);
    return !editing && ownWaits !== null ? { ...fresh, capacity: 'group' } : fresh;
  });
  const { value: draft, set: change, changed } = useEdited(editing?.draft ?? fresh);
  const [sending, setSending] = useState(false);
  const [isKnownGroup, setKnownGroup] = useState(false);
  const list = listOf(meeting, itemId);
  const { moderated, segment } = list;
  const isUndrawn = waitsForLot(list);
  const asks = segment === 'question' ? segment : undefined;
  const needsOfficer = moderated || (draft.capacity === 'group' && !isKnownGroup);
  const liveKey = editing
    ? 'delegate.changedLive'
    : needsOfficer
      ? 'delegate.receivedModeratedLive'
      : 'delegate.receivedLive';
  const name = draft.capacity === 'own' ? the({ delegationId: self }) : behalf(draft.group);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isComplete(draft) || sending) return;
    unlockSound();
    const { speakerName, speakerTitle, mode } = draft;
    deviceStorage.set(
      REMEMBERED,
      JSON.stringify({ language: draft.language, mode, speakerName, speakerTitle } satisfies RememberedDraft),
    );
    setSending(true);
    const answered = (answer: CommandAnswer): void => {
      if (answer.ok) useSeat.setState({ said: t(liveKey) });
      // Taken back on this device: nobody refused anything.
      else if (!['not-sent', 'dropped'].includes(answer.error.details?.reason ?? ''))
        useSeat.setState({ refused: answer.error });
    };
    const answer = send(editing ? editCommand(editing.entry.id, draft, changed) : requestCommand(itemId, draft, asks), {
      keep: !editing,
    }).then(answered);
    const patience = online ? new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)) : Promise.resolve();
    void Promise.race([answer, patience]).then(() => useSeat.setState(({ task }) => (task ? { task: null } : {})));
  };

  return (
    <form className="request" onSubmit={submit}>
      <Scroll className="hero whole">
        <fieldset>
          <legend className="question">{t(editing ? 'delegate.changeTitle' : 'delegate.forWhom')}</legend>
          <div className="options">
            <label>
              <input
                type="radio"
                name="capacity"
                checked={draft.capacity === 'own'}
                disabled={ownWaits !== null}
                onChange={() => change({ capacity: 'own' })}
              />
              <span>
                {delegation(self)}
                <small>
                  {ownWaits === null ? (
                    <OwnTerms {...{ standing, itemId, editing }} />
                  ) : isUndrawn ? (
                    t('delegate.listed')
                  ) : (
                    t('delegate.ownAlready', { place: ownWaits })
                  )}
                </small>
              </span>
            </label>
            <label>
              <input
                type="radio"
                name="capacity"
                checked={draft.capacity === 'group'}
                onChange={() => change({ capacity: 'group' })}
              />
              <span>
                {t('delegate.group')}
                <small>
                  {t('delegate.groupHint', {
                    length: words.limit(limitFor(meeting, { itemId, delegationId: self, onBehalfOf: 'group' })),
                  })}
                </small>
              </span>
            </label>
          </div>
        </fieldset>
        {draft.capacity === 'group' && (
          <Suspense fallback={null}>
            <GroupChoice
              list={listOf(meeting, itemId)}
              self={self}
              value={draft.group}
              onChange={(group, isKnown) => {
                change({ group });
                setKnownGroup(isKnown);
              }}
            />
          </Suspense>
        )}
        <EntryFields draft={draft} onChange={change} />
      </Scroll>
      <div className="thumb">
        <button type="submit" className="action" disabled={sending || !isComplete(draft)}>
          {sending ? t('delegate.sending') : submitWords()}
        </button>
        <div className="buttons">
          <button type="button" onClick={() => start(null)}>
            {t('delegate.back')}
          </button>
        </div>
      </div>
    </form>
  );

  function submitWords(): string {
    if (!isComplete(draft)) return t('delegate.groupMissing');
    if (editing) return t('delegate.saveChange');
    return draft.capacity === 'own' ? t('delegate.askFor', { name }) : t('delegate.askForGroup', { name });
  }
}

/** The place of the delegation's own entry on this list, leaving out the one that is being changed. */
function ownEntryPlace({ meeting, self }: Standing, itemId: ItemId, except: string | undefined): number | null {
  const index = listOf(meeting, itemId).waiting.findIndex(
    (one) => one.delegationId === self && one.onBehalfOf === undefined && one.id !== except,
  );
  return index < 0 ? null : index + 1;
}

/** "5 minutes, 6th, about 11:38". */
function OwnTerms({ standing, itemId, editing }: RequestFormProps) {
  const { t, limit, time } = useMeetingWords();
  const { meeting, self, now } = standing;
  const ahead = useForecast(meeting, now);
  const length = limit(limitFor(meeting, { itemId, delegationId: self }));
  if (editing) return length;
  const list = listOf(meeting, itemId);
  const expected = newcomerTo(ahead, meeting, itemId);
  const place = list.waiting.length + 1;
  if (list.moderated || !isByRequest(list) || unplaced(meeting, list, place - 1) !== null) return length;
  return ahead && expected !== null && expected !== 'at-once'
    ? t('delegate.ownCapacity', { length, place, time: time(ahead.about(expected.likelyAt)) })
    : t('delegate.ownCapacityNoTime', { length, place });
}
