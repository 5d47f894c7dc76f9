// One delegation, field by field: its names and its category.
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Delegation } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/meeting-here.ts';
import { SavedPick } from '../fields/Fields.tsx';
import { SavedTexts } from '../fields/SavedTexts.tsx';

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
        <h2 id="desk-delegation">{text(delegation.name)}</h2>
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
      <SavedPick
        label={t('setup.participants.category')}
        value={delegation.category}
        options={catalogue.categories.map(({ id, name }) => ({ value: id, label: text(name) }))}
        command={(category) => edit({ category })}
      />
    </aside>
  );
}
