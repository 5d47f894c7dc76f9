// Which rules of procedure the meeting is held under, changed in the midst of it: what has happened stays as it was decided.
import { useState } from 'react';

import { RULE_SET_IDS } from '#shared/meeting/procedure-ids.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { Pick, Sending } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function RulesPanel() {
  const { t } = useMeetingWords();
  const { rules } = useMeeting().settings;
  const { give, bar } = useGuarded('panel', { type: 'ChangeRules' });
  const close = useConsole((state) => state.close);
  const [set, setSet] = useState<string | null>(rules);
  const change = async (): Promise<void> => {
    const value = RULE_SET_IDS.find((one) => one === set);
    if (value && (await give({ type: 'ChangeRules', parameter: 'set', value })).ok) close();
  };
  return (
    <Sheet title={t('chair.action.rules')}>
      <Sending submit={t('chair.rules.change')} bar={bar} disabled={set === rules} onSubmit={() => void change()}>
        <Pick
          label={t('chair.rules.set')}
          value={set}
          onChange={setSet}
          options={RULE_SET_IDS.map((value) => ({ value, label: t(`chair.rules.set.${value}`) }))}
        />
      </Sending>
    </Sheet>
  );
}
