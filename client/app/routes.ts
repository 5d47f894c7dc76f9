// Which page an address opens, and which messages the page needs. Pure: no React, no window.
import type { Seat } from '../connection/tokens.ts';
import type { Area } from '../i18n/areas.ts';
import type { PageProps } from '../screens/page-props.ts';

export interface Route {
  /** The page's file under client/screens, without its ending. */
  page: string;
  areas: readonly Area[];
  /** Whose token the page connects with; absent on a page that connects to no meeting, or decides by itself. */
  seat?: Seat;
  props: PageProps;
  /** What stands in the address is a link for the page itself, which belongs to no meeting. */
  takesLink?: true;
}

const ALWAYS = ['common', 'refusals'] as const satisfies Area[];

const PAGES: readonly ({ pattern: RegExp } & Omit<Route, 'props'>)[] = [
  { pattern: /^\/$/, page: 'join/JoinPage', areas: ['join'] },
  // A sign-in that came to nothing is said there, at the address where it ended.
  {
    pattern: /^\/(?:prepare|auth\/start|auth\/callback)$/,
    page: 'prepare/PreparePage',
    areas: ['prepare', 'chair'],
    takesLink: true,
  },
  { pattern: /^\/screen$/, page: 'screen/ScreenPage', areas: ['screen'] },
  // The same for frames in pages of others: the server says which of them may.
  { pattern: /^\/(?:m|embed)\/(?<meetingId>[^/]+)$/, page: 'public/PublicPage', areas: ['public', 'screen'] },
  {
    pattern: /^\/m\/(?<meetingId>[^/]+)\/chair$/,
    page: 'chair/ChairPage',
    areas: ['chair', 'floor', 'list', 'speech', 'aloud', 'public'],
    seat: 'chair',
  },
  {
    pattern: /^\/m\/(?<meetingId>[^/]+)\/delegate$/,
    page: 'delegate/DelegatePage',
    areas: ['delegate', 'speech'],
    seat: 'delegation',
  },
  {
    pattern: /^\/m\/(?<meetingId>[^/]+)\/screen\/(?<name>[^/]+)$/,
    page: 'screen/ScreenPage',
    areas: ['screen'],
    seat: 'screen',
  },
  {
    pattern: /^\/m\/(?<meetingId>[^/]+)\/(?:setup|links)$/,
    page: 'desk/DeskPage',
    areas: ['chair', 'setup', 'import', 'links', 'list', 'speech'],
    seat: 'chair',
  },
  {
    pattern: /^\/m\/(?<meetingId>[^/]+)\/report$/,
    page: 'report/ReportPage',
    areas: ['chair', 'report', 'screen'],
    seat: 'chair',
  },
  { pattern: /^\/m\/(?<meetingId>[^/]+)\/booth$/, page: 'booth/BoothPage', areas: ['booth', 'speech'], seat: 'booth' },
  { pattern: /^\/m\/(?<meetingId>[^/]+)\/print$/, page: 'print/PrintPage', areas: ['print', 'speech', 'screen'] },
];

/** The areas that are read together: those of each page, and those of a page that is not there. */
export const AREAS_TOGETHER: readonly (readonly Area[])[] = [
  ['common'],
  ...PAGES.map(({ areas }) => [...ALWAYS, ...areas]),
];

/** The route of a path, a slash at its end left aside; null where there is no such page. */
export function routeFor(path: string): Route | null {
  const trimmed = path === '/' ? path : path.replace(/\/$/, '');
  for (const { pattern, page, areas, seat, takesLink } of PAGES) {
    const match = pattern.exec(trimmed);
    if (match === null) continue;
    const { meetingId = '', name } = match.groups ?? {};
    const props = { meetingId: decode(meetingId), ...(name !== undefined && { name: decode(name) }) };
    return { page, areas: [...ALWAYS, ...areas], ...(seat && { seat }), ...(takesLink && { takesLink }), props };
  }
  return null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
