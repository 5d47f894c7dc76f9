// What a page needs over the network, asked for at once and before React is there: its code, its texts, this device's token, the meeting.
// A phone on a slow line waits for round trips more than for bytes.
import type { ComponentType } from 'react';

import { admission } from '../connection/obtain-token.ts';
import { clearAddress } from '../connection/tokens.ts';
import { interfaceLanguageFor } from '../i18n/areas.ts';
import { loadMessages } from '../i18n/catalogues.ts';
import { latePart } from '../loading/load-with-retry.ts';
import { languageIn, preferences } from '../preferences/preferences.ts';
import { routeFor } from './routes.ts';
import type { PageProps } from '../screens/page-props.ts';

type PageModule = { default: ComponentType<PageProps> };
const pages = import.meta.glob<PageModule>('../screens/*/*Page.tsx');

/** The page that the address asks for; null where there is none. */
export const route = routeFor(location.pathname);
// First what others wait for: a browser has six connections, and the document's files are on them already.
if (route?.seat !== undefined) void admission(route.props.meetingId, route.seat);
// A link that was opened where none is expected (an operator's has no page) is not left for the next one at this device to read.
else if (!route?.takesLink) clearAddress();

// A second link in the same tab changes only the fragment, and the browser loads nothing: the page begins anew with it.
addEventListener('hashchange', () => {
  if (location.hash.length < 2) return;
  if (route?.seat !== undefined || route?.takesLink) location.reload();
  else clearAddress();
});

/** Its code, on its way. */
const code = route === null ? undefined : pages[`../screens/${route.page}.tsx`];
export const page: Promise<PageModule> | null = code ? latePart(code) : null;
/** Its texts. */
export const texts = route && loadMessages(interfaceLanguageFor(languageIn(preferences.getState())), route.areas);

// The first format of all takes a browser forty milliseconds, a slow phone four times that: made while the network is waited for.
setTimeout(() => new Intl.NumberFormat());
