// A text in several languages: a row for each of the meeting's own and the reader's.
import type { EditedText } from '#shared/meeting/fields.ts';
import type { Language, Text } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { useMeetingLanguages } from '../../../components/officers/meeting-languages.ts';
import { SavedText } from './Fields.tsx';

interface Props {
  label: string;
  text: Text | undefined;
  maxLength: number;
  long?: boolean;
  command(edited: EditedText): FreeCommand;
  /** It may stand in no language at all: what takes it away. */
  clear?: FreeCommand;
}

export function SavedTexts({ label, text, maxLength, long = false, command, clear }: Props) {
  const { t, spoken } = useMeetingWords();
  const languages = useMeetingLanguages();
  const given = Object.keys(text ?? {}) as Language[];
  return (
    <div className="in-languages">
      {languages.map((language) => (
        <SavedText
          key={language}
          label={t('setup.pair', { one: label, other: spoken(language) })}
          value={text?.[language] ?? ''}
          lang={language}
          long={long}
          maxLength={maxLength}
          command={(typed) => {
            if (typed !== '') return command({ [language]: typed });
            if (given.every((one) => one === language)) return clear ?? { wrong: t('setup.needed') };
            return command({ [language]: null });
          }}
        />
      ))}
    </div>
  );
}
