// What went wrong at the server, in the reader's words where there are some, with each fault of a file and where it stands.
import { refusalValues } from '../../components/refusal-values.ts';
import { useText } from '../../i18n/context.ts';
import type { Problem } from './api.ts';

const SHOWN = 12;

export function ProblemWords({ problem }: { problem: Problem }) {
  const t = useText();
  const { reason = '', issues = [] } = problem.details ?? {};
  const key = `prepare.problem.${reason}`;
  const shared = t.has(`refusals.${reason}`) ? `refusals.${reason}` : `chair.refusals.${reason}`;
  const values = refusalValues(problem);
  return (
    <div className="problem">
      <p>{t.has(key) ? t(key, values) : t.has(shared) ? t(shared, values) : problem.message}</p>
      {issues.length > 0 && (
        <ul>
          {issues.slice(0, SHOWN).map(({ path, message, line }) => (
            <li key={`${line ?? ''} ${path} ${message}`}>
              {line !== undefined && t('prepare.line', { line })} <b dir="ltr">{path}</b> <bdi lang="en">{message}</bdi>
            </li>
          ))}
          {issues.length > SHOWN && <li>{t('prepare.moreFaults', { count: issues.length - SHOWN })}</li>}
        </ul>
      )}
    </div>
  );
}
