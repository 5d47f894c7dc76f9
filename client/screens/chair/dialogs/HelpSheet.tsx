// The sheet of keys (?), from the table of actions; and what this console itself is set to: language, appearance, single keys.
import { Switch } from 'react-aria-components';

import { LanguageChoice } from '../../../components/LanguageChoice.tsx';
import { ThemeChoice } from '../../../components/ThemeChoice.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { ACTIONS } from '../actions.ts';
import type { ConsoleAction } from '../actions/action.ts';
import { useMeeting } from '../action-context.ts';
import { capOf, FOCUS_KEYS } from '../key-caps.ts';
import { useSingleKeys } from '../single-keys.ts';
import { Sheet } from './Sheet.tsx';

/** Keys that belong to a part of the console and not to an action of the table. */
const OTHERS = [
  ['chair.help.moveRow', [FOCUS_KEYS.up, FOCUS_KEYS.down, FOCUS_KEYS.first, FOCUS_KEYS.last]],
  ['chair.help.placeRow', [FOCUS_KEYS.place]],
  ['chair.help.swapRow', [FOCUS_KEYS.swap]],
  ['chair.help.editRow', [FOCUS_KEYS.edit]],
  ['chair.help.removeRow', [FOCUS_KEYS.withdraw]],
  ['chair.help.menu', [FOCUS_KEYS.choose]],
  ['chair.help.addForGroup', [FOCUS_KEYS.chooseForGroup]],
  ['chair.help.closePanel', [FOCUS_KEYS.close]],
] as const;

export default function HelpSheet() {
  const { t, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  const singleKeys = useSingleKeys();
  const withKeys = ACTIONS.filter((action: ConsoleAction) => action.keys !== undefined);
  return (
    <Sheet title={t('chair.help.title')}>
      <div className="settings">
        <h3>{t('common.language')}</h3>
        <LanguageChoice />
        <h3>{t('common.theme')}</h3>
        <ThemeChoice />
      </div>
      <table className="keys">
        <caption className="unseen">{t('chair.help.keys')}</caption>
        <tbody>
          {withKeys.map((action: ConsoleAction) => (
            <tr key={action.id}>
              <th scope="row">{t(action.label, action.params?.(meeting, itemNumber))}</th>
              <td>
                {action.keys?.map((key) => (
                  <kbd key={key}>{capOf(t, key)}</kbd>
                ))}
              </td>
            </tr>
          ))}
          {OTHERS.map(([label, keys]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{capOf(t, key)}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('chair.help.space')}</p>
      <Switch className="switch" isSelected={singleKeys.on} onChange={singleKeys.set}>
        <i aria-hidden="true" />
        {t('chair.help.singleKeys')}
      </Switch>
    </Sheet>
  );
}
