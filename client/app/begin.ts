// What a page needs over the network, asked for at once and before React is there: its code, its texts, this device's
// token, the meeting.
// A phone on a slow line waits for round trips more than for bytes.
import type { ComponentType } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';

import { admission } from '../connection/admission.ts';
import { askFirstView } from '../connection/first-view.ts';
import { clearAddress, isStateKept, type Seat } from '../connection/tokens.ts';
import { interfaceLanguageFor } from '../i18n/areas.ts';
import { loadMessages } from '../i18n/catalogues.ts';
import { languageIn, preferences } from './preferences.ts';
import { type PageProps, routeFor } from './routes.ts';

type PageModule = { default: ComponentType<PageProps> };
const pages = import.meta.glob<PageModule>('../screens/*/*Page.tsx');

/** The page that the address asks for; null where there is none. */
export const route = routeFor(location.pathname);
/** Its code, on its way. */
export const page: Promise<PageModule> | null = (route && pages[`../screens/${route.page}.tsx`]?.()) ?? null;

// Who waits for these handles their failures.
page?.catch(() => undefined);
if (route !== null) {
  loadMessages(interfaceLanguageFor(languageIn(preferences.getState())), route.areas).catch(() => undefined);
  if (route.seat !== undefined) void comeIn(route.props.meetingId, route.seat);
}
// A link that was opened where none is expected (an operator's has no page) is not left for the next one at this device to read.
if (route?.seat === undefined) clearAddress();

/** The token, and with it the meeting, unless this device has kept how it was. */
async function comeIn(meetingId: MeetingId, seat: Seat): Promise<void> {
  const admitted = await admission(meetingId, seat);
  if (admitted.ok && admitted.token !== null && !isStateKept(meetingId, seat)) askFirstView(meetingId, admitted.token.token);
}
