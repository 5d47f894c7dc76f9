// What is to be read aloud before a panel's command goes, in the chair's language.
import type { Command } from '#shared/meeting/commands.ts';
import { commandWords } from '#shared/meeting/chair/words-of-commands.ts';

import { useLanguageState } from '../../../i18n/context.ts';
import { spokenWords } from '../floor/read-aloud.ts';
import { useMeeting } from '../action-context.ts';

export function Aloud({ commands }: { commands: readonly Command[] }) {
  const { t, format, interfaceLanguage } = useLanguageState();
  const meeting = useMeeting();
  const { rest } = spokenWords(commandWords(meeting, commands), meeting, { t, format, interfaceLanguage });
  return rest === '' ? null : (
    <span className="aloud">
      <span className="unseen">{t('floor.sayAloud')} </span>
      {rest}
    </span>
  );
}
