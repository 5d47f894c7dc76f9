// The ONE primary action: what it does, with flag and name of whom it acts on, and the space bar. Pressing is guarded elsewhere; while
// another's change holds it back it shows its new label reversed.
import { Button } from 'react-aria-components';

import type { NextAction } from '#shared/meeting/chair/action-type.ts';
import { interrupts } from '#shared/meeting/questions/kinds.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';

import { partName, wordingOf } from '../../../components/interruption-words.ts';
import { motionName } from '../../../components/motion-name.ts';
import { Flag } from '../../../components/Flag.tsx';
import { splitName, useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { usePrimaryAction } from '../primary-action.ts';
import { useSingleKeys } from '../single-keys.ts';
import { titleByTheHour } from '../default-sitting-title.ts';
import { sizeOf } from './Who.tsx';

export function PrimaryButton() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const { action, press, flashing, disabledReason } = usePrimaryAction();
  const spaceBar = useSingleKeys((state) => state.on);
  const blocked = disabledReason !== null;
  return (
    <Button
      className={`primary${flashing ? ' flashing' : ''}`}
      onPress={press}
      isDisabled={blocked}
      aria-keyshortcuts="Space"
    >
      <span className="primary-lead">{disabledReason ?? leadOf(action, t, meeting)}</span>
      <Target action={action} />
      {spaceBar && !blocked && <kbd aria-hidden="true">{t('floor.space')}</kbd>}
    </Button>
  );
}

/** What it does; whoever interrupts is heard by the name of what was raised. */
function leadOf({ kind, about }: NextAction, t: MeetingWords['t'], { questions }: Meeting): string {
  if (kind !== 'hear-point') return t(`floor.primary.${kind}`);
  const raised = questions[about.questionId ?? '']?.kind;
  return interrupts(raised) ? t(`floor.primary.hear.${raised}`) : '';
}

function Target({ action }: { action: NextAction }) {
  const words = useMeetingWords();
  const meeting = useMeeting();
  const now = useNow('minute');
  const entryId = action.about.entryId ?? (action.kind === 'end-speech' ? action.about.from : undefined);
  const entry = entryId === undefined ? undefined : findEntry(meeting, entryId)?.entry;
  if (entry) {
    const name = words.speaker(entry);
    const { name: word, rest } = entry.guest ? { name, rest: '' } : splitName(name);
    return (
      <span className={`primary-name ${sizeOf(name)}`}>
        <Flag
          code={entry.delegationId === undefined ? undefined : meeting.catalogue.delegations[entry.delegationId]?.flag}
          className="flag"
        />
        <span className="name">
          <bdi>{word}</bdi>
          {rest !== '' && <bdi className="rest"> {rest}</bdi>}
        </span>
      </span>
    );
  }
  const name = targetName(action, words, meeting, now);
  return name === '' ? null : (
    <span className={`primary-name ${sizeOf(name)}`}>
      <span className="name about" title={name}>
        {name}
      </span>
    </span>
  );
}

/** What it acts on where that is no speaker: a sitting with its times, an item with its number. */
function targetName({ kind, about, commands }: NextAction, words: MeetingWords, meeting: Meeting, now: number): string {
  const { t, format, text, when, delegation, itemNumber, itemTitle } = words;
  const [command] = commands;
  if (kind === 'add-sitting' && command?.type === 'AddSitting') {
    const { startsAt, endsAt } = command;
    return `${text(titleByTheHour(startsAt, meeting.catalogue.timeZone))} (${when(startsAt, now, endsAt)})`;
  }
  const question = meeting.questions[about.questionId ?? ''];
  const { by, motion } = question ?? {};
  if (question && isProposal(question)) return partName(question, about.part, words) || wordingOf(question, words);
  if (question && motion !== undefined) return motionName({ ...question, motion }, words);
  // What is put to the vote is the appeal, not the delegation that made it.
  if (by !== undefined && question?.kind === 'appeal') return t('common.raised.appeal', { name: delegation(by) });
  if (by !== undefined) return delegation(by);
  if (about.guest !== undefined) return about.guest;
  if (about.limitMs !== undefined)
    return t('floor.whatIfLimit', { limit: format.figures(Math.round(about.limitMs / 1000)) });
  if (about.sittingId !== undefined) {
    const sitting = meeting.sittings.find(({ id }) => id === about.sittingId);
    return sitting ? `${text(sitting.title)} (${when(sitting.startsAt, now, sitting.endsAt)})` : '';
  }
  return about.itemId === undefined ? '' : `${itemNumber(about.itemId)} ${itemTitle(about.itemId)}`;
}
