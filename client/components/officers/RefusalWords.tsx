// What a refusal says: what is so, the rule that says so, what can be done instead.
// In the reader's language by the refusal's reason; the server's English sentence where it has none.
import type { Step } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { useMeetingWords } from '../meeting-words.ts';
import { refusalValues } from '../refusal-values.ts';
import { useMeeting } from './use-meeting.ts';
import styles from './RefusalWords.module.css';
import { ruleWords } from './rule-words.ts';
import { stepBy, stepWords } from './step-words.ts';

export function RefusalWords({ error }: { error: CommandError }) {
  const words = useMeetingWords();
  const { t } = words;
  const { catalogue, settings } = useMeeting();
  // What stands in the way of an undo, by what it did.
  const steps = (error.details?.['steps'] ?? []) as Pick<Step, 'did' | 'by' | 'about'>[];
  const reason = error.details?.reason ?? error.code;
  // Of what only officers are refused no phone carries the words.
  const message = t.has(`refusals.${reason}`) ? `refusals.${reason}` : `chair.refusals.${reason}`;
  const remedy = `${message}.remedy`;
  return (
    <p>
      <b>{t.has(message) ? t(message, refusalValues(error)) : error.message}</b>{' '}
      {error.rule !== undefined && (
        <span className={styles.reason}>
          {t('chair.refusal.rule', {
            rule: ruleWords({ reason, rules: settings.rules, rule: error.rule }, t) ?? error.rule,
          })}{' '}
        </span>
      )}
      {steps.length > 0 && (
        <span className={styles.reason}>
          {steps.map((step) => `${stepWords(step, words, catalogue)} (${stepBy(step, words)})`).join('; ')}.{' '}
        </span>
      )}
      {(t.has(remedy) || error.remedy !== undefined) && (
        <span className={styles.reason}>{t.has(remedy) ? t(remedy) : error.remedy}</span>
      )}
    </p>
  );
}
