// Sites that may show the public page, as people type and paste them.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { sitesIn } from '../../../client/screens/desk/embedding-sites.ts';
import { embedOriginsSchema } from '../../../shared/meeting/catalogue/fields.ts';

test.each([
  ['', []],
  ['https://www.un.org', ['https://www.un.org']],
  ['www.un.org', ['https://www.un.org']],
  ['www.un.org:8443/en', ['https://www.un.org:8443']],
  ['https://WWW.un.org/en/page?x=1#y', ['https://www.un.org']],
  [
    'http://hall:8080, https://a.example;b.example\n\nhttps://a.example/',
    ['http://hall:8080', 'https://a.example', 'https://b.example'],
  ],
  ['https://www.un.org:443', ['https://www.un.org']],
  ['https://мид.example', ['https://xn--d1ai4b.example']],
])('%j', (typed, sites) => {
  const read = sitesIn(typed);
  expect('sites' in read && read.sites.map((one) => (one.startsWith('https://xn--') ? 'xn' : one))).toEqual(
    sites.map((one) => (one.startsWith('https://xn--') ? 'xn' : one)),
  );
});
test.each([
  'ftp://a.example',
  'https://*.un.org',
  'javascript:alert(1)',
  'https://',
  '"none"',
  'https://[::1]',
  "'self'",
])('%s is none', (typed) => {
  expect(sitesIn(`https://www.un.org ${typed}`)).toEqual({ wrong: typed });
});
test('what is read is what the command takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
      const read = sitesIn(typed);
      if ('sites' in read && read.sites.length <= 10)
        expect(embedOriginsSchema.safeParse(read.sites).success).toBe(true);
    }),
  );
});
