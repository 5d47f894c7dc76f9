// One line where a command of one's own was refused: what is so, the rule that says so, what can be done instead.
// In the reader's language by the refusal's reason; the server's English sentence where it has none.
import { Button } from 'react-aria-components';

import { useText } from '../../../i18n/context.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useConsole } from '../console-state.ts';
import type { ConsolePlace } from '../console-state.ts';

export function RefusalLine({ place }: { place: ConsolePlace }) {
  const t = useText();
  const refused = useConsole((state) => (state.refused?.place === place ? state.refused : null));
  const clear = useConsole((state) => state.clearRefusal);
  return (
    <div className="refusal-room" role="status">
      {refused && (
        <div className="refusal" key={refused.nth}>
          <RefusalWords error={refused.error} />
          <Button className="text-link" onPress={clear}>
            {t('common.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
