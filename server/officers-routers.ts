// What officers have of a meeting over HTTP besides its commands: links, contacts, the emblem, the report, imports. Wires; each route's work is in its router.
import type { Router } from 'express';

import type { ContactsRouterParts } from './http/links/contacts-router.ts';
import { contactsRouter } from './http/links/contacts-router.ts';
import type { LinksRouterParts } from './http/links/router.ts';
import { linksRouter } from './http/links/router.ts';
import type { EmblemRouterParts } from './http/look/emblem-router.ts';
import { emblemRouter } from './http/look/emblem-router.ts';
import type { ImportRouterParts } from './http/imports/router.ts';
import { importRouter } from './http/imports/router.ts';
import type { ReportRouterParts } from './http/report/router.ts';
import { reportRouter } from './http/report/router.ts';

export const officersRouters = (
  parts: ContactsRouterParts & EmblemRouterParts & LinksRouterParts & ImportRouterParts & ReportRouterParts,
): Router[] => [
  linksRouter(parts),
  contactsRouter(parts),
  emblemRouter(parts),
  reportRouter(parts),
  importRouter(parts),
];
