// What went wrong at the server, in the reader's words where there are some, with each fault of a file and where it stands.
import { useText } from '../../i18n/context.ts';
import type { Problem } from './api.ts';

const SHOWN = 12;

export function ProblemWords({ problem }: { problem: Problem }) {
  const t = useText();
  const key = `prepare.problem.${problem.reason ?? ''}`;
  const shared = `refusals.${problem.reason ?? ''}`;
  const values = Object.fromEntries(
    Object.entries(problem.details).filter((field): field is [string, number] => typeof field[1] === 'number'),
  );
  return (
    <div className="problem">
      <p>{t.has(key) ? t(key, values) : t.has(shared) ? t(shared, values) : problem.message}</p>
      {problem.issues.length > 0 && (
        <ul>
          {problem.issues.slice(0, SHOWN).map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <b dir="ltr">{path}</b> <bdi lang="en">{message}</bdi>
            </li>
          ))}
          {problem.issues.length > SHOWN && (
            <li>{t('prepare.moreFaults', { count: problem.issues.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
