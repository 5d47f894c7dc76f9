// A real provider of identities on loopback, and a browser that signs in there: what a person does at its pages, over HTTP.
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import Provider from 'oidc-provider';

export type People = Record<string, Record<string, unknown>>;

export interface IdentityProvider {
  issuer: string;
  /** Answers requests from now on, for this server of ours. */
  serve(ours: string): void;
  /** The tokens that it makes from now on are of this long after now. */
  clockOffMs: number;
  close(): Promise<void>;
}

export const CLIENT = { id: 'rostrum', secret: 'a secret that only the two of them know' };

/** @param people their claims, by the name with which they sign in. */
export async function openIdentityProvider(people: People): Promise<IdentityProvider> {
  const http: Server = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const own: IdentityProvider = {
    issuer,
    clockOffMs: 0,
    serve(ours) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            redirect_uris: [`${ours}/auth/callback`],
            post_logout_redirect_uris: [`${ours}/`],
            response_types: ['code'],
            grant_types: ['authorization_code'],
          },
        ],
        cookies: { keys: ['only for tests'] },
        scopes: ['openid', 'profile', 'email', 'groups'],
        claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
        pkce: { required: () => true },
        findAccount: (_context: unknown, id: string) =>
          people[id] && { accountId: id, claims: async () => ({ sub: id, ...people[id] }) },
      });
      const answer = provider.callback();
      http.on('request', (request, response) => {
        if (own.clockOffMs !== 0 && request.url === '/token') {
          // The provider reads the clock of this very process: it is off for this one answer.
          const { now } = Date;
          Date.now = () => now() + own.clockOffMs;
          response.once('finish', () => (Date.now = now));
        }
        answer(request, response);
      });
    },
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return own;
}

/** A browser with its cookies, one jar a server. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  async go(address: string, form?: Record<string, string>, accept = '*/*'): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { accept, ...(cookies !== '' && { cookie: cookies }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** From our door to the provider, through its pages as this person, up to the address at which it sends the browser back. */
  async signInAs(person: string, ours: string): Promise<string> {
    let response = await this.go(`${ours}/auth/start`);
    let here = `${ours}/auth/start`;
    for (let steps = 0; steps < 20; steps += 1) {
      const next = response.headers.get('location');
      if (next !== null) {
        here = new URL(next, here).href;
        if (here.startsWith(`${ours}/auth/callback`)) return here;
        response = await this.go(here);
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      const prompt = /name="prompt"[^>]*value="([^"]+)"/.exec(page)?.[1];
      if (action === undefined || prompt === undefined)
        throw new Error(`${response.status} at ${here}: ${page.slice(0, 500)}`);
      const answers: Record<string, string> =
        prompt === 'login' ? { prompt, login: person, password: 'any' } : { prompt };
      here = new URL(action, here).href;
      response = await this.go(here, answers);
    }
    throw new Error(`no way back from ${here}`);
  }
}
