// The page of those who prepare meetings, /prepare: their meetings, and a new one. Without their link it says how to come by one.
import { useEffect, useId, useState } from 'react';
import type { SyntheticEvent } from 'react';

import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { keepFocus } from '../../components/officers/keep-focus.ts';
import { leaveFieldsByEscape } from '../../components/officers/leave-by-escape.ts';
import { SignIn } from '../../components/officers/SignIn.tsx';
import { SignOut } from '../../components/officers/SignOut.tsx';
import { takeSignInFault } from '../../connection/sign-in.ts';
import { useText } from '../../i18n/context.ts';
import { isNoAccess, listMeetings } from './api.ts';
import type { MeetingRow, Problem } from './api.ts';
import { MeetingList } from './MeetingList.tsx';
import { NewMeeting } from './NewMeeting.tsx';
import { forgetAccess, isSignedIn, keepToken, ownToken, tokenIn } from './own-access.ts';
import { ProblemWords } from './ProblemWords.tsx';
import { SignedInSeats } from './SignedInSeats.tsx';
import { SignInFault } from './SignInFault.tsx';
import './prepare.css';

export default function PreparePage() {
  const t = useText();
  useEffect(leaveFieldsByEscape, []);
  useEffect(keepFocus, []);
  const [fault] = useState(takeSignInFault);
  const [token, setToken] = useState(ownToken);
  const [meetings, setMeetings] = useState<MeetingRow[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [anew, setAnew] = useState(0);
  const [copy, setCopy] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (token === null) return undefined;
    let wanted = true;
    void listMeetings(token).then((answer) => {
      if (!wanted) return;
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setMeetings(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [token, anew]);

  const leave = (): void => {
    forgetAccess();
    setToken(null);
    setMeetings(null);
    setProblem(null);
  };
  const enter = (given: string): void => {
    keepToken(given);
    setProblem(null);
    setToken(given);
  };
  const shut = token === null || (problem !== null && isNoAccess(problem));
  return (
    <div className="prepare">
      <title>{t('prepare.pageTitle')}</title>
      <header className="page-head">
        <a className="brand" href="/" lang="en">
          Rostrum
        </a>
        <SignOut words={t('prepare.signOut')} failed={t('prepare.problem.unreachable')} />
        {!shut && !isSignedIn(token) && (
          <button type="button" onClick={leave}>
            {t('prepare.leave')}
          </button>
        )}
      </header>
      <main>
        {fault !== null && <SignInFault fault={fault} />}
        {shut && (
          <NeedLink
            problem={problem}
            ended={token !== null && isSignedIn(token)}
            below={fault !== null}
            onLink={enter}
          />
        )}
        {!shut && meetings !== null && (
          <>
            <NewMeeting token={token} meetings={meetings} copy={copy} />
            <MeetingList
              token={token}
              meetings={meetings}
              onChanged={() => setAnew(anew + 1)}
              onCopy={(id) => {
                setCopy({ id });
                scrollTo(0, 0);
              }}
            />
          </>
        )}
        <SignedInSeats />
        {!shut && problem !== null && (
          <div role="alert">
            <ProblemWords problem={problem} />
            <button type="button" className="plain-act" onClick={() => setAnew(anew + 1)}>
              {t('prepare.again')}
            </button>
          </div>
        )}
      </main>
      <footer>
        <LanguageChoice />
      </footer>
    </div>
  );
}

interface NeedLinkProps {
  problem: Problem | null;
  /** It is a sign-in that has ended. */
  ended: boolean;
  /** It stands below what went wrong, which offers the sign-in itself. */
  below: boolean;
  onLink(token: string): void;
}

function NeedLink({ problem, ended, below, onLink }: NeedLinkProps) {
  const Heading = below ? 'h2' : 'h1';
  const t = useText();
  const id = useId();
  const [pasted, setPasted] = useState('');
  const go = (event: SyntheticEvent): void => {
    event.preventDefault();
    const token = tokenIn(pasted);
    if (token !== '') onLink(token);
  };
  return (
    <form className="need-link" onSubmit={go}>
      <Heading>{t('prepare.title')}</Heading>
      <p className="lead-text">{t('prepare.needLink')}</p>
      <label htmlFor={id}>{t('prepare.link')}</label>
      <input
        id={id}
        dir="ltr"
        value={pasted}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}below`}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div id={`${id}below`} role="alert">
        {problem !== null && (
          <p className="problem">
            {t(
              ended
                ? 'prepare.signInOver'
                : problem.code === 'EXPIRED' || problem.code === 'REVOKED'
                  ? `prepare.${problem.code}`
                  : 'prepare.BAD_TOKEN',
            )}
          </p>
        )}
      </div>
      <button type="submit" className="main-act" disabled={tokenIn(pasted) === ''}>
        {t('prepare.goOn')}
      </button>
      {!below && <SignIn words={(provider) => t('prepare.signIn', { provider })} />}
    </form>
  );
}
