// One line where a command of one's own was refused: what is so, the rule that says so, what can be done instead.
// In the reader's language by the refusal's reason; the server's English sentence where it has none.
import { Button } from 'react-aria-components';

import type { CommandError } from '#shared/protocol.ts';

import { useText } from '../../../i18n/context.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { type Place, useConsole } from '../console.ts';

export function RefusalLine({ place }: { place: Place }) {
  const t = useText();
  const refused = useConsole((state) => (state.refused?.place === place ? state.refused : null));
  const clear = useConsole((state) => state.clearRefusal);
  return (
    <div className="refusalroom" role="status">
      {refused && (
        <div className="refusal" key={refused.nth}>
          <RefusalWords error={refused.error} />
          <Button className="textlink" onPress={clear}>
            {t('common.close')}
          </Button>
        </div>
      )}
    </div>
  );
}

function RefusalWords({ error }: { error: CommandError }) {
  const t = useText();
  const rules = useReplica((state) => state.meeting?.settings.rules);
  const reason = error.details?.reason ?? error.code;
  const message = `refusals.${reason}`;
  const remedy = `refusals.${reason}.remedy`;
  const rule = `refusals.rule.${rules}.${reason}`;
  return (
    <p>
      <b>{t.has(message) ? t(message) : error.message}</b>{' '}
      {error.rule !== undefined && <span className="rule">{t('chair.refusal.rule', { rule: t.has(rule) ? t(rule) : error.rule })} </span>}
      {(t.has(remedy) || error.remedy !== undefined) && <span className="remedy">{t.has(remedy) ? t(remedy) : error.remedy}</span>}
    </p>
  );
}
