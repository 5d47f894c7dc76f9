// How the meeting looks: a name and an emblem in place of the program's, two colours, the light of its screens.
import type { CommandOf } from '#shared/meeting/commands.ts';
import { wrongColour } from '#shared/meeting/catalogue/contrast.ts';
import type { Text } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { SavedChoice, SavedText } from '../fields/Fields.tsx';
import { SavedTexts } from '../fields/SavedTexts.tsx';
import { EmblemField } from './EmblemField.tsx';
import { editTheme } from './edit-theme.ts';
import type { Theme } from './edit-theme.ts';

const COLOURS = ['accent', 'band'] as const;

/** A name after one of its languages was typed; undefined: it has none any more. */
function renamed(name: Text | undefined, change: Partial<Record<keyof Text, string | null>>): Text | undefined {
  const left = Object.entries({ ...name, ...change }).filter((one): one is [string, string] => one[1] !== null);
  return left.length === 0 ? undefined : (Object.fromEntries(left) as Text);
}

export function LookFields() {
  const { t } = useMeetingWords();
  const { theme } = useMeeting().catalogue;
  const edit = (change: Partial<Theme>): CommandOf<'EditMeeting'> => editTheme(theme, change);
  return (
    <>
      <h3>{t('setup.look')}</h3>
      <p className="key-help">{t('setup.look.about')}</p>
      <SavedTexts
        label={t('setup.look.name')}
        text={theme?.name}
        maxLength={600}
        command={(change) => edit({ name: renamed(theme?.name, change) })}
        clear={edit({ name: undefined })}
      />
      <EmblemField />
      {COLOURS.map((field) => (
        <SavedText
          key={field}
          label={t(`setup.look.${field}`)}
          ltr
          value={theme?.[field] ?? ''}
          placeholder="#1633d0"
          hint={t(`setup.look.${field}Hint`)}
          command={(typed) => {
            if (typed === '') return edit({ [field]: undefined });
            const colour = /^#?([0-9a-f]{6})$/i.exec(typed)?.[1]?.toLowerCase();
            if (colour === undefined) return { wrong: t('setup.look.colourWrong') };
            const nearest = wrongColour(`#${colour}`);
            return nearest === undefined
              ? edit({ [field]: `#${colour}` })
              : { wrong: t('setup.look.contrast', { nearest }) };
          }}
        />
      ))}
      <SavedChoice
        label={t('setup.look.screens')}
        value={theme?.dark === false ? 'light' : 'dark'}
        options={[
          { value: 'dark', label: t('setup.look.dark') },
          { value: 'light', label: t('setup.look.light') },
        ]}
        hint={t('setup.look.screensHint')}
        command={(chosen) => edit({ dark: chosen === 'dark' ? undefined : false })}
      />
    </>
  );
}
