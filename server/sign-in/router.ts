// Signing in by OpenID Connect: the way there, the way back, and out again. The seats go to the page in the fragment, as links do; the one
// cookie of the program binds a sign-in to the browser that began it, and lives as long as that.
import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import express from 'express';

import type { Access } from '../access/access.ts';
import { answerFaults, bearerOf, sendError } from '../access/bearer-and-errors.ts';
import type { HoldFailure } from '../access/failures.ts';
import { hashOfToken, sameText } from '../access/tokens.ts';
import type { ClientAddress } from '../client-address.ts';
import type { Limits } from '../commands/rate-limits.ts';
import type { SignInConfig } from '../oidc-settings.ts';
import type { EventStore } from '../store/store.ts';
import type { SignInFault } from './faults.ts';
import { FAULTS } from './faults.ts';
import type { UnderWay } from './provider.ts';
import { makeProvider } from './provider.ts';
import { readRules, seatsOf } from './rules.ts';

export interface SignInRouterParts {
  /** Absent: nobody signs in here. */
  signIn: SignInConfig | undefined;
  access: Access;
  store: EventStore;
  clock: { now(): number };
  limits: Limits;
  addressOf: ClientAddress;
  holdFailure: HoldFailure;
  /** Told of what the provider did not answer as it should. */
  failed(what: string, error: unknown): void;
  /** Draws the page that says it in the reader's language; absent: this server has no pages, and a sentence is sent. */
  showFault?: ((response: Response, status: number, fault: SignInFault) => void) | undefined;
  /** Where people reach the server, without a slash at the end. */
  url(): string;
}

type Kept = UnderWay & { browser: string };

const UNDER_WAY_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
const COOKIE = 'rostrum_sign_in';
/** A sign-in is written down: to one address it costs as much as so many answers. */
const COST = 10;
const MOST_OF_A_LABEL = 60;

/** The routes of signing in at a provider. */
export function signInRouter(parts: SignInRouterParts): Router {
  const { signIn, access, store, clock, limits, addressOf, holdFailure, failed, showFault, url } = parts;
  const router = express.Router();

  router.use(['/auth', '/api/sign-in'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  /** What a page has to know to offer it. */
  router.get('/api/sign-in', (_request, response) => {
    response.json({ signIn: signIn ? { url: '/auth/start', name: new URL(signIn.issuer).host } : null });
  });
  if (!signIn) return router;

  const provider = makeProvider(signIn);
  const rules = readRules(signIn.rules);
  const redirectUri = () => `${url()}/auth/callback`;
  /** To a browser a page of the program, to a program the sentence. */
  function say(request: Request, response: Response, fault: SignInFault): void {
    const { status, sentence } = FAULTS[fault];
    response.vary('Accept');
    if (showFault && request.accepts(['text', 'html']) === 'html') return showFault(response, status, fault);
    response.status(status).type('text').send(`${sentence}\n`);
  }

  router.get('/auth/start', async (request, response) => {
    const wait = limits.publicAnswers(addressOf(request), COST);
    if (wait > 0) return say(request, response, 'too-many');
    const state = randomBytes(16).toString('base64url');
    // A second tab keeps the browser's own: the first may still be on its way.
    const browser = cookieOf(request) ?? randomBytes(16).toString('base64url');
    let begun;
    try {
      begun = await provider.begin(redirectUri(), state, request.query['as'] === 'another');
    } catch (error) {
      failed('asking the provider of identities', error);
      return say(request, response, 'away');
    }
    const now = clock.now();
    const kept: Kept = { ...begun.underWay, browser: hashOfToken(browser) };
    await store.access.beginSignIn(state, JSON.stringify(kept), now + UNDER_WAY_MS, now);
    response.cookie(COOKIE, browser, { ...cookieOptions(url()), maxAge: UNDER_WAY_MS });
    response.redirect(302, begun.url);
  });

  router.get('/auth/callback', async (request, response) => {
    // The cookie stays until it runs out: another tab of this browser may be signing in. What was begun is taken, and used once.
    const { state } = request.query;
    const body =
      typeof state === 'string' && state.length < 100 ? await store.access.takeSignIn(state, clock.now()) : undefined;
    const kept = body === undefined ? undefined : (JSON.parse(body) as Kept);
    const browser = cookieOf(request);
    if (!kept || typeof state !== 'string' || !browser || !sameText(hashOfToken(browser), kept.browser)) {
      await holdFailure(request, response);
      return say(request, response, 'not-begun');
    }
    let who;
    try {
      who = await provider.finish(new URL(redirectUri() + searchOf(request)), state, kept);
    } catch (error) {
      failed('finishing a sign-in', error);
      return say(request, response, provider.whyNot(error));
    }
    const { claims, issuer } = who;
    const seats = await access.signIn({
      person: personOf(issuer, String(claims['sub'])),
      label: labelOf(claims),
      seats: seatsOf(rules, claims),
      expiresAt: clock.now() + signIn.hours * HOUR_MS,
    });
    if (seats.length === 0) return say(request, response, 'no-seat');
    response.redirect(302, `/prepare#auth=${Buffer.from(JSON.stringify(seats)).toString('base64url')}`);
  });

  /** Ends all that came of the sign-in; answers where the browser ends it at the provider too. */
  router.post('/auth/sign-out', async (request, response) => {
    if (!(await access.signOut(bearerOf(request)))) {
      await holdFailure(request, response);
      return sendError(response, {
        code: 'BAD_TOKEN',
        message: 'This token came of no sign-in that still stands.',
        details: { reason: 'bad-token' },
      });
    }
    const there = await provider.endSession(`${url()}/`).catch((error: unknown) => {
      failed('asking the provider of identities', error);
      return undefined;
    });
    response.json({ url: there ?? null });
  });

  router.use(answerFaults);
  return router;
}

/** For these routes alone; sent along when the provider sends the browser back. */
const cookieOptions = (base: string) =>
  ({ path: '/auth', httpOnly: true, sameSite: 'lax', secure: base.startsWith('https:') }) as const;

function cookieOf(request: Request): string | undefined {
  const cookies = (request.get('cookie') ?? '').split(';').map((one) => one.trim());
  const value = cookies.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return value !== undefined && /^[\w-]{22}$/.test(value) ? value : undefined;
}

const searchOf = ({ originalUrl }: Request): string => {
  const at = originalUrl.indexOf('?');
  return at < 0 ? '' : originalUrl.slice(at);
};

/** The same at each sign-in; tells nobody who it is. */
const personOf = (issuer: string, subject: string): string =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest('base64url').slice(0, 22);

function labelOf(claims: Record<string, unknown>): string {
  const found = ['name', 'preferred_username', 'email']
    .map((name) => claims[name])
    .find((text) => typeof text === 'string');
  return (found ?? 'Signed in').slice(0, MOST_OF_A_LABEL);
}
