// One delegation, field by field: its names, category and flag, its seats, whether it votes, and its credentials.
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Delegation } from '#shared/meeting/state.ts';

import { plainCode, wholeNumber } from '#shared/typed-input.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { focusOn } from '../../../components/officers/keep-focus.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { Articles } from '../fields/Articles.tsx';
import { SavedAct, SavedPick, SavedText } from '../fields/Fields.tsx';
import { useSaving } from '../fields/saving.ts';
import { seatTyped, seatWords } from '../hall-seat-words.ts';
import { SavedTexts } from '../fields/SavedTexts.tsx';

/** How far credentials may have come, beside that nobody has said. */
const CREDENTIALS = ['unsaid', 'awaited', 'provisional', 'in-order'] as const;

/** Whoever chose it goes on in its fields, not behind all rows that follow. */
const comeTo = (heading: HTMLElement | null): void => {
  if (heading) focusOn(heading);
};

export function DelegationFields({ delegation, onClose }: { delegation: Delegation; onClose(): void }) {
  const { t, text } = useMeetingWords();
  const { catalogue } = useMeeting();
  const edit = (changes: Omit<CommandOf<'EditDelegation'>, 'type' | 'delegationId'>): CommandOf<'EditDelegation'> => ({
    type: 'EditDelegation',
    delegationId: delegation.id,
    ...changes,
  });
  return (
    <aside className="details" aria-labelledby="desk-delegation">
      <div className="section-top">
        <h2 id="desk-delegation" ref={comeTo}>
          {text(delegation.name)}
        </h2>
        <button type="button" className="act" onClick={onClose}>
          {t('common.close')}
        </button>
      </div>
      <SavedTexts
        label={t('setup.participants.name')}
        text={delegation.name}
        maxLength={600}
        command={(name) => edit({ name })}
      />
      <Articles article={delegation.article} command={(language, typed) => edit({ article: { [language]: typed } })} />
      <SavedPick
        label={t('setup.participants.category')}
        value={delegation.category}
        options={catalogue.categories.map(({ id, name }) => ({ value: id, label: text(name) }))}
        command={(category) => edit({ category })}
      />
      <SavedText
        label={t('setup.participants.flag')}
        ltr
        value={delegation.flag ?? ''}
        maxLength={2}
        hint={t('setup.participants.flagHint')}
        command={(typed) => {
          const flag = plainCode(typed).toLowerCase();
          if (flag === '') return edit({ flag: null });
          return /^[a-z]{2}$/u.test(flag) ? edit({ flag }) : { wrong: t('setup.participants.flagHint') };
        }}
      />
      <SavedText
        label={t('setup.participants.seats')}
        ltr
        value={delegation.seats === undefined ? '' : String(delegation.seats)}
        command={(typed) => {
          if (typed === '') return edit({ seats: null });
          const seats = wholeNumber(typed) ?? Number.NaN;
          return Number.isInteger(seats) && seats >= 0
            ? edit({ seats })
            : { wrong: t('setup.participants.seatsWrong') };
        }}
      />
      <SavedText
        label={t('setup.participants.seat')}
        ltr
        value={delegation.seat === undefined ? '' : seatWords(delegation.seat)}
        maxLength={30}
        hint={t('setup.participants.seatHint')}
        command={(typed) => {
          if (typed === '') return edit({ seat: null });
          const seat = seatTyped(typed);
          return seat ? edit({ seat }) : { wrong: t('setup.participants.seatHint') };
        }}
      />
      <SavedPick
        label={t('setup.participants.votes')}
        value={delegation.votes === false ? 'no' : 'yes'}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`setup.participants.votes.${value}`) }))}
        command={(value) => edit({ votes: value === 'yes' })}
      />
      <SavedPick
        label={t('setup.participants.credentials')}
        value={delegation.credentials ?? 'unsaid'}
        options={CREDENTIALS.map((value) => ({ value, label: t(`setup.participants.credentials.${value}`) }))}
        command={(value) => edit({ credentials: value === 'unsaid' ? null : value })}
      />
      <div className="acts">
        {delegation.retired ? (
          <SavedAct command={{ type: 'RestoreDelegation', delegationId: delegation.id }}>
            {t('setup.participants.restore')}
          </SavedAct>
        ) : (
          <Retire delegationId={delegation.id} />
        )}
      </div>
      <p className="key-help">
        {t(delegation.retired ? 'setup.participants.retiredHint' : 'setup.participants.retireHint')}
      </p>
    </aside>
  );
}

/** Where it waits on a list it has to be said what becomes of that: then there are two presses in place of one. */
function Retire({ delegationId }: { delegationId: string }) {
  const { t } = useMeetingWords();
  const { save, refused } = useSaving();
  const waits = refused?.details?.['choices'] !== undefined;
  return (
    <span className="saved-act">
      <button
        type="button"
        className="act"
        onClick={() => void save({ type: 'RetireDelegation', delegationId, ...(waits && { waiting: 'drop' }) })}
      >
        {t(waits ? 'setup.participants.retireDrop' : 'setup.participants.retire')}
      </button>
      {waits && (
        <button
          type="button"
          className="act"
          onClick={() => void save({ type: 'RetireDelegation', delegationId, waiting: 'keep' })}
        >
          {t('setup.participants.retireKeep')}
        </button>
      )}
      <span role="status">{refused !== null && <RefusalWords error={refused} />}</span>
    </span>
  );
}
