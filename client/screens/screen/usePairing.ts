// Pairs this screen with a meeting: asks for a code, shows it, and asks what became of it until an officer has typed it.
// Knows the two requests and nothing of how the code is drawn.
import { useEffect, useState } from 'react';

import { readJson, tabStorage } from '../../connection/storage.ts';
import { rememberToken } from '../../connection/tokens.ts';

const ASK_EVERY_MS = 2_000;
/** A network that is half open answers nothing: asked again then. */
const ANSWER_WITHIN_MS = 10_000;
/** The code outlives a reload of the page. */
const KEY = 'rostrum.pairing';

interface Ticket {
  code: string;
  secret: string;
}

interface Paired {
  meetingId: string;
  name: string;
  token: string;
}

const isTicket = (value: unknown): value is Ticket =>
  typeof value === 'object' && value !== null && 'code' in value && 'secret' in value;

export interface PairingState {
  /** null until the server has given one. */
  code: string | null;
  /** The server does not answer; it goes on asking. */
  isAlone: boolean;
}

/** Asks until it is paired, then goes to the screen's own page. */
export function usePairing(): PairingState {
  const [state, setState] = useState<PairingState>({ code: null, isAlone: false });
  useEffect(() => {
    let handle: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    let ticket = readJson(tabStorage, KEY, isTicket);
    const ask = async (): Promise<void> => {
      try {
        ticket ??= await newTicket();
        const answer = await askFor(ticket);
        if (gone) return;
        if (answer === 'unknown') {
          ticket = null;
          tabStorage.remove(KEY);
        } else if (answer !== 'waiting') {
          arrive(answer);
          return;
        }
        setState({ code: ticket?.code ?? null, isAlone: false });
      } catch {
        if (!gone) setState((before) => ({ ...before, isAlone: true }));
      }
      if (!gone) handle = setTimeout(() => void ask(), ticket === null ? 0 : ASK_EVERY_MS);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(handle);
    };
  }, []);
  return state;
}

async function newTicket(): Promise<Ticket> {
  const response = await fetch('/api/screens', { method: 'POST', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (!response.ok) throw new Error(`no code: ${response.status}`);
  const ticket = (await response.json()) as Ticket;
  tabStorage.set(KEY, JSON.stringify(ticket));
  return ticket;
}

async function askFor({ code, secret }: Ticket): Promise<Paired | 'waiting' | 'unknown'> {
  const response = await fetch(`/api/screens/${encodeURIComponent(code)}`, {
    headers: { authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (response.status === 404 || response.status === 401) return 'unknown';
  if (!response.ok) throw new Error(`no answer: ${response.status}`);
  const body = (await response.json()) as Paired | { waiting: true };
  return 'waiting' in body ? 'waiting' : body;
}

function arrive({ meetingId, name, token }: Paired): void {
  tabStorage.remove(KEY);
  rememberToken(meetingId, 'screen', { token, role: 'screen' });
  location.replace(`/m/${encodeURIComponent(meetingId)}/screen/${encodeURIComponent(name)}`);
}
