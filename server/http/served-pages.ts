// What answers pages: the built client, or the tools of developers.
import type { Server as HttpServer } from 'node:http';
import type { RequestHandler } from 'express';

import { pagesRouter } from './pages.ts';

/** What answers pages: the built client, the development server, or nothing (programs and tests need no pages). */
export type Pages = { kind: 'built'; dir: string; build: string } | { kind: 'development' } | { kind: 'none' };

export async function makePages(
  pages: Pages,
  http: HttpServer,
): Promise<{ handler: RequestHandler; close(): Promise<void> }> {
  switch (pages.kind) {
    case 'built':
      return { handler: pagesRouter(pages.dir), close: async () => {} };
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
