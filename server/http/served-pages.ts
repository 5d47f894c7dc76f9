// What answers pages: the built client, or the tools of developers.
import type { Server as HttpServer } from 'node:http';
import type { RequestHandler, Response } from 'express';

import { markedSender, pagesRouter } from './built-pages.ts';

/** What answers pages: the built client, the development server, or nothing (programs and tests need no pages). */
export type Pages = { kind: 'built'; dir: string; build: string } | { kind: 'development' } | { kind: 'none' };

export interface ServedPages {
  handler: RequestHandler;
  /** Sends the page that says why a sign-in came to nothing; absent where no built pages are. */
  signInFault?: (response: Response, status: number, fault: string) => void;
  close(): Promise<void>;
}

export async function makePages(pages: Pages, http: HttpServer): Promise<ServedPages> {
  switch (pages.kind) {
    case 'built':
      return {
        handler: pagesRouter(pages.dir),
        signInFault: markedSender(pages.dir, 'prepare', 'sign-in-fault'),
        close: async () => {},
      };
    case 'development': {
      // Only here, so that a server in production never loads the tools that build the client.
      const { startClientDev } = await import('../../scripts/dev-client.ts');
      const vite = await startClientDev(http);
      return { handler: vite.middlewares, close: () => vite.close() };
    }
    case 'none':
      return {
        handler: (_request, response) => void response.status(404).type('text').send('This server serves no pages.'),
        close: async () => {},
      };
    default:
      return pages satisfies never;
  }
}
