// The provider of identities, by its own words: discovered when it is first asked for, so that a server starts also while it is away.
// The one file that knows the library; it is loaded only where somebody signs in.
import type { Configuration } from 'openid-client';

import { isLoopback } from '../loopback.ts';
import type { SignInConfig } from '../oidc-settings.ts';
import type { SignInFault } from './faults.ts';

/** What is kept of a sign-in between the way there and the way back. */
export interface UnderWay {
  verifier: string;
  nonce: string;
}

export interface Provider {
  /**
   * Where the browser is sent, and what is kept meanwhile.
   * @param another the provider asks who it is, also whom it has signed in already
   */
  begin(redirectUri: string, state: string, another: boolean): Promise<{ url: string; underWay: UnderWay }>;
  /**
   * Who comes back at this address. Rejects where the provider, or whoever pretends to be it, does not prove it.
   * @param url with the query of the request; its origin from the settings, never from the request.
   */
  finish(url: URL, state: string, underWay: UnderWay): Promise<{ issuer: string; claims: Record<string, unknown> }>;
  /** What a sign-in ended in, by what `finish` was rejected with. */
  whyNot(error: unknown): SignInFault;
  /** Where the browser goes to end the session there too; undefined: the provider has no such page. */
  endSession(afterwards: string): Promise<string | undefined>;
}

const TIMEOUT_S = 10;
const SCOPES = ['openid', 'profile', 'email', 'groups'];

export function makeProvider({ issuer, clientId, clientSecret }: SignInConfig): Provider {
  const library = () => import('openid-client');
  let known: Promise<Configuration> | undefined;

  async function discovered(): Promise<Configuration> {
    const client = await library();
    const server = new URL(issuer);
    known ??= client
      .discovery(
        server,
        clientId,
        clientSecret,
        (as, of, body, headers) => {
          const ways = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
          const authenticate = ways.includes('client_secret_basic')
            ? client.ClientSecretBasic
            : client.ClientSecretPost;
          return authenticate(clientSecret)(as, of, body, headers);
        },
        // The settings have seen to it that any other address is https.
        // oxlint-disable-next-line typescript/no-deprecated -- marked so that nobody uses it by chance
        { timeout: TIMEOUT_S, ...(isLoopback(server.hostname) && { execute: [client.allowInsecureRequests] }) },
      )
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  }

  return {
    async begin(redirectUri, state, another) {
      const [client, configuration] = [await library(), await discovered()];
      const underWay = { verifier: client.randomPKCECodeVerifier(), nonce: client.randomNonce() };
      const offered = configuration.serverMetadata().scopes_supported;
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: SCOPES.filter((scope) => scope !== 'groups' || offered?.includes(scope)).join(' '),
        code_challenge: await client.calculatePKCECodeChallenge(underWay.verifier),
        code_challenge_method: 'S256',
        state,
        nonce: underWay.nonce,
        ...(another && { prompt: 'login' }),
      });
      return { url: url.href, underWay };
    },

    async finish(url, state, { verifier, nonce }) {
      const [client, configuration] = [await library(), await discovered()];
      const tokens = await client.authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const identity = tokens.claims()!;
      const more =
        configuration.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await client.fetchUserInfo(configuration, tokens.access_token, identity.sub);
      return { issuer: identity.iss, claims: { ...more, ...identity } };
    },

    whyNot,

    async endSession(afterwards) {
      const [client, configuration] = [await library(), await discovered()];
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: afterwards }).href;
    },
  };
}

/** What a provider says of itself when it cannot answer; all else that it says is a refusal. */
const AWAY = ['server_error', 'temporarily_unavailable'];
/** What it says when a person stopped there, or may not come in. */
const REFUSED = [
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
];

function whyNot(error: unknown): SignInFault {
  for (let at: unknown = error; typeof at === 'object' && at !== null;) {
    const { code, error: said, status, name, cause } = at as Partial<Record<string, unknown>>;
    if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'clock';
    if (typeof said === 'string' && AWAY.includes(said)) return 'away';
    if (typeof said === 'string' && REFUSED.includes(said)) return 'refused';
    if (typeof status === 'number' && status >= 500) return 'away';
    // The library names a request that came to nothing by what the network said of it.
    if (name === 'TimeoutError' || (typeof code === 'string' && /^(?:E[A-Z]+|UND_ERR_.*|OAUTH_TIMEOUT)$/.test(code)))
      return 'away';
    at = cause;
  }
  return 'not-confirmed';
}
