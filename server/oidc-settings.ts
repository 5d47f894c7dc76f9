// The settings for signing in by OpenID Connect: all of them, or none.
import * as z from 'zod/mini';

import { isLoopback } from './loopback.ts';

/** A provider of identities by OpenID Connect. */
export interface SignInConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The file that says which claims are which seats. */
  rules: string;
  /** After so long whoever signed in signs in again. */
  hours: number;
}

const problem = (message: string) => ({ error: message });

const HTTPS_OR_LOOPBACK = /^https:\/\/|^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::|\/|$)/;

export const OIDC_SETTINGS = {
  OIDC_ISSUER: z.optional(
    z
      .url({ error: 'must be the address of a provider of identities, such as https://login.example.org' })
      .check(
        z.refine(
          (text) => HTTPS_OR_LOOPBACK.test(text),
          problem('must be an https address, save on this very machine'),
        ),
      ),
  ),
  OIDC_CLIENT_ID: z.optional(z.string()),
  OIDC_CLIENT_SECRET: z.optional(z.string()),
  OIDC_RULES: z.optional(z.string()),
  OIDC_HOURS: z._default(
    z
      .string()
      .check(
        z.refine(
          (text) => /^\d{1,3}$/.test(text) && Number(text) >= 1,
          problem('must be a number of hours from 1 to 999'),
        ),
      ),
    '12',
  ),
};

type Given = z.infer<z.ZodMiniObject<typeof OIDC_SETTINGS>> & {
  HOST: string;
  PUBLIC_URL?: string | undefined;
  TLS_CERT?: string | undefined;
};

/** All of the settings for signing in, or none; and a server of our own that browsers reach by https, as the secrets go there. */
export function signInOf(given: Given): { signIn?: SignInConfig } | { problem: string } {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_RULES: rules } = given;
  const all = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_RULES: rules };
  const missing = Object.entries(all).filter(([, value]) => value === undefined);
  if (missing.length === Object.keys(all).length) return {};
  if (!issuer || !clientId || !clientSecret || !rules)
    return { problem: `${missing[0]![0]} is missing: signing in needs ${Object.keys(all).join(', ')}.` };
  const { HOST, PUBLIC_URL, TLS_CERT } = given;
  if (PUBLIC_URL === undefined ? !isLoopback(HOST) && TLS_CERT === undefined : !HTTPS_OR_LOOPBACK.test(PUBLIC_URL))
    return {
      problem: 'PUBLIC_URL must begin with https:// where people sign in (OIDC_ISSUER), save on this very machine.',
    };
  return { signIn: { issuer, clientId, clientSecret, rules, hours: Number(given.OIDC_HOURS) } };
}
