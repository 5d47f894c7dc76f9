// Why a sign-in came to nothing, what to do about it, and the way to begin again. The server says which it was; the words are the page's.
import { SignIn } from '../../components/officers/SignIn.tsx';
import { useText } from '../../i18n/context.ts';

/** What another try by the same account would only meet again. */
const AS_ANOTHER = ['no-seat', 'refused'];

/** @param fault as the server calls it (server/sign-in/faults.ts); one that this page does not know is told as not confirmed */
export function SignInFault({ fault }: { fault: string }) {
  const t = useText();
  const key = `prepare.fault.${fault}`;
  const another = AS_ANOTHER.includes(fault);
  return (
    <section className="refused" role="alert">
      <h1>{t('prepare.fault.title')}</h1>
      <p className="lead-text">{t.has(key) ? t(key) : t('prepare.fault.not-confirmed')}</p>
      {fault !== 'none-here' && (
        <p className="ways-on">
          <SignIn words={(provider) => t('prepare.fault.again', { provider })} />
          {another && <SignIn another words={() => t('prepare.fault.another')} />}
        </p>
      )}
    </section>
  );
}
