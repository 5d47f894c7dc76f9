// The provider of identities, by its own words: discovered when it is first asked for, so that a server starts also while it is away.
// The one file that knows the library; it is loaded only where somebody signs in.
import type { Configuration } from 'openid-client';

import { isLoopback } from '../loopback.ts';
import type { SignInConfig } from '../oidc-settings.ts';

/** What is kept of a sign-in between the way there and the way back. */
export interface UnderWay {
  verifier: string;
  nonce: string;
}

export interface Provider {
  /** Where the browser is sent, and what is kept meanwhile. */
  begin(redirectUri: string, state: string): Promise<{ url: string; underWay: UnderWay }>;
  /**
   * Who comes back at this address. Rejects where the provider, or whoever pretends to be it, does not prove it.
   * @param url with the query of the request; its origin from the settings, never from the request.
   */
  finish(url: URL, state: string, underWay: UnderWay): Promise<{ issuer: string; claims: Record<string, unknown> }>;
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
    async begin(redirectUri, state) {
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

    async endSession(afterwards) {
      const [client, configuration] = [await library(), await discovered()];
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: afterwards }).href;
    },
  };
}
