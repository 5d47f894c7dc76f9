// What a sign-in may end in instead of a seat: what HTTP calls it, and the sentence for programs. Pages say it in the reader's language
// (client/screens/prepare/SignInFault.tsx).

export type SignInFault = keyof typeof FAULTS;

export const FAULTS = {
  'too-many': { status: 429, sentence: 'Too many sign-ins have begun here. Wait a moment, then try again.' },
  away: {
    status: 503,
    sentence: 'Signing in is not possible just now: the provider of identities does not answer.',
  },
  'not-begun': {
    status: 400,
    sentence: 'This sign-in was not begun in this browser, took too long, or is over. Begin again.',
  },
  refused: { status: 403, sentence: 'The provider of identities refused, or you stopped there. Begin again.' },
  clock: {
    status: 403,
    sentence:
      'The clocks of this server and of the provider of identities differ. Tell whoever runs the server, then begin again.',
  },
  'not-confirmed': {
    status: 403,
    sentence: 'The provider of identities did not confirm who you are. Begin again.',
  },
  'no-seat': {
    status: 403,
    sentence:
      'You are signed in, and nothing here is yours: no rule of this server gives your account a seat. Ask whoever runs it.',
  },
} as const satisfies Record<string, { status: number; sentence: string }>;
