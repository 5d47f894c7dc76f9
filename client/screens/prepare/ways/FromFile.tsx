// A meeting out of a file: one of this program's own, or an export of OpenSlides.
import { useState } from 'react';

import { ChooseFile, useDropped } from '../../../components/officers/ChooseFile.tsx';
import { useFormat, useText } from '../../../i18n/context.ts';
import { createFromExport, createFromOpenSlides, createMeeting } from '../api.ts';
import type { Made, Problem } from '../api.ts';
import { ProblemWords } from '../ProblemWords.tsx';
import { goOn } from './go-on.ts';

/** A file as it may have been saved: in UTF-8, or in UTF-16 with its mark. The server, which gets it as it is, says what is wrong with it. */
async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes).replace(/^\ufeff+/, '');
}

/** An export of OpenSlides has its collections by number; one of this program has the meeting's log, a meeting file has a catalogue alone. */
function kindOf(text: string): 'openslides' | 'export' | 'file' {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null) return 'file';
    return '_migration_index' in file ? 'openslides' : 'log' in file ? 'export' : 'file';
  } catch {
    return 'file';
  }
}

export function FromFile({ token }: { token: string }) {
  const t = useText();
  const format = useFormat();
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Made, with things that were not taken over: told before one goes on. */
  const [made, setMade] = useState<Made | null>(null);
  const read = async (file: File): Promise<void> => {
    setProblem(null);
    const text = await textOf(file);
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const make = {
      openslides: () => createFromOpenSlides(token, file, zone),
      export: () => createFromExport(token, file),
      file: () => createMeeting(token, file),
    };
    const answer = await make[kindOf(text)]();
    if (!answer.ok) setProblem(answer.error);
    else if ((answer.value.leftOut?.length ?? 0) === 0) goOn(answer.value, 'sittings');
    else setMade(answer.value);
  };
  const dropped = useDropped((file) => void read(file));
  return (
    <div className="from-file" {...dropped}>
      <ChooseFile
        label={t('prepare.file')}
        className="main-act"
        hint={t('prepare.drop')}
        accept=".json,application/json"
        onFile={(file) => void read(file)}
      />
      <div role="alert">{problem !== null && <ProblemWords problem={problem} />}</div>
      {made !== null && (
        <div role="status">
          <p>{t('prepare.leftOut')}</p>
          <ul>
            {(made.leftOut ?? []).map(({ kind, count, names }) => (
              <li key={kind}>
                <LeftOutKind kind={kind} count={count} />
                {names.length > 0 && ` · ${format.listed(names)}`}
              </li>
            ))}
          </ul>
          <button type="button" className="main-act" onClick={() => goOn(made, 'sittings')}>
            {t('prepare.goOn')}
          </button>
        </div>
      )}
    </div>
  );
}

function LeftOutKind({ kind, count }: { kind: string; count: number }) {
  const t = useText();
  const key: string = `prepare.leftOut.${kind}`;
  return <bdi>{t.has(key) ? t(key, { count }) : `${count} ${kind}`}</bdi>;
}
