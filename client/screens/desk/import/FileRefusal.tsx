// Why a file is not read, or a list not taken: in the reader's words by its reason, else the server's sentence and remedy.
import type { CommandError } from '#shared/protocol.ts';

import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useText } from '../../../i18n/context.ts';

export function FileRefusal({ error }: { error: CommandError }) {
  const t = useText();
  const key = `import.refused.${error.details?.reason ?? ''}`;
  const remedy: string = `${key}.remedy`;
  return (
    <div className="refused-file">
      {t.has(key) ? (
        <p>
          <b>{t(key)}</b> {t.has(remedy) && t(remedy)}
        </p>
      ) : (
        <RefusalWords error={error} />
      )}
    </div>
  );
}
