// Whether this delegation is marked present in the sitting, and its own word that it is there.
import { sittingNow } from '#shared/meeting/sittings/select.ts';

import { useText } from '../../../i18n/context.ts';
import { useMeeting } from '../seat-state.ts';
import { whyBarredKey } from '../form/why-barred.ts';
import { useCommand } from '../use-command.ts';

export function OwnAttendance({ self }: { self: string }) {
  const t = useText();
  const give = useCommand();
  const meeting = useMeeting();
  if (whyBarredKey(meeting, { type: 'MarkPresent' })) return null;
  const mark = sittingNow(meeting)?.present?.[self];
  const say = (present: boolean): void => give({ type: 'MarkPresent', present });
  // What an officer marked, a delegation does not change.
  const isOfficers = mark !== undefined && mark.how !== 'own';
  return (
    <section className="here" aria-label={t('delegate.here.title')}>
      <p className="note" role="status">
        {t(
          mark === undefined
            ? 'delegate.here.unmarked'
            : mark.present
              ? 'delegate.here.present'
              : 'delegate.here.absent',
        )}
      </p>
      {!isOfficers && (
        <div className="buttons">
          <button type="button" onClick={() => say(mark?.present !== true)}>
            {t(mark?.present === true ? 'delegate.here.leave' : 'delegate.here.say')}
          </button>
        </div>
      )}
    </section>
  );
}
