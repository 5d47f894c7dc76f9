// What /openapi.json says of coming in: the code for joining, the pairing of a screen, signing in.
import type { Schema } from './openapi-shapes.ts';
import { answer, failed, inPath, inQuery, object, ref, text } from './openapi-shapes.ts';

const moved = (description: string) => ({ description, headers: { Location: { schema: text } } });
const words = (description: string) => ({ description, content: { 'text/plain': { schema: text } } });

export const joiningPaths = {
  '/api/meetings/{id}/join-code': {
    get: {
      summary: 'The code for joining, and the hall’s wireless network (officers, screens)',
      parameters: [inPath('id')],
      responses: {
        200: answer('The code, where it is typed, and the network where an officer said which', ref('JoinCode')),
        401: failed('Bad token'),
        403: failed('Neither an officer nor a screen'),
        404: failed('No such meeting, or joining by code is switched off; details have url and wifi all the same'),
      },
    },
  },
  '/api/screens': {
    post: {
      summary: 'A code for a screen to show, until an officer types it',
      security: [],
      responses: { 201: answer('The code, and the secret to ask with', object({ code: text, secret: text })) },
    },
  },
  '/api/screens/{code}': {
    get: {
      summary: 'Whether the screen was paired; the secret is the bearer’s token',
      parameters: [inPath('code')],
      responses: {
        200: answer('It waits, or the screen’s pass', {
          oneOf: [object({ waiting: { const: true } }), object({ meetingId: text, name: text, token: text })],
        }),
        404: failed('The code has expired'),
      },
    },
  },
  '/api/sign-in': {
    get: {
      summary: 'Whether one can sign in at a provider of identities (OpenID Connect)',
      security: [],
      responses: {
        200: answer(
          'Where that begins, and what the provider is called; null: nowhere',
          object({ signIn: { oneOf: [object({ url: text, name: text }), { type: 'null' }] } }),
        ),
      },
    },
  },
  '/auth/start': {
    get: {
      summary: 'Begins a sign-in: a page that a person opens, where there is a provider',
      security: [],
      parameters: [inQuery('as', '`another`: the provider asks who it is, also whom it has signed in already')],
      responses: {
        302: moved('To the provider; a cookie for /auth binds the sign-in to the browser'),
        404: failed('This server has no provider'),
        429: words('Too many have begun at this address'),
        503: words('The provider does not answer'),
      },
    },
  },
  '/auth/callback': {
    get: {
      summary: 'Where the provider sends the browser back',
      security: [],
      parameters: [inQuery('state', 'the sign-in'), inQuery('code', 'by which the provider is asked who it is')],
      responses: {
        302: moved('To /prepare#auth=, base64url of JSON [{ token, role, meetingId? }]'),
        400: words('Not begun in this browser, too long ago, or used'),
        404: failed('This server has no provider'),
        403: words('Not confirmed by the provider, or no rule of the server gives a seat'),
        503: words('The provider does not answer'),
      },
    },
  },
  '/auth/sign-out': {
    post: {
      summary: 'Ends all that came of a sign-in, by one of its tokens',
      responses: {
        200: answer(
          'Where the browser ends it at the provider too; null: nowhere',
          object({ url: { type: ['string', 'null'] } }),
        ),
        401: failed('This token came of no sign-in that still stands'),
        404: failed('This server has no provider'),
      },
    },
  },
} satisfies Schema;

export const joiningSchemas = (): Record<string, Schema> => ({
  JoinCode: object(
    {
      code: text,
      url: text,
      wifi: object({ ssid: text, password: text, security: { enum: ['wpa', 'wep', 'open'] } }, ['password']),
    },
    ['wifi'],
  ),
});
