// The pages: one document for all of them, and the built assets, each served as it was compressed by the build.
// Knows the client's folder; nothing of what the pages show.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Router } from 'express';
import express from 'express';
import sirv from 'sirv';

/** Paths of pages; the client draws what belongs there, also for a meeting that does not exist. */
const PAGES = ['/', '/screen', '/m/:id', '/m/:id/screen/:name', ...['chair', 'delegate', 'booth', 'setup', 'report', 'print'].map((page) => `/m/:id/${page}`)];
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** @param dir the built client: index.html and assets whose names carry a hash of their content. */
export function pagesRouter(dir: string): Router {
  const router = express.Router();
  const page = pageSender(dir);
  const files = sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders(response, path) {
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  router.get(PAGES, (request, response) => page(request, response, 200));
  router.get('/{*path}', (request, response, next) => files(request, response, next));
  router.get('/{*path}', (request, response, next) => {
    // The client says it in the reader's language; programs, and assets of an older build, get a plain 404.
    if (!request.accepts('html') || /^\/(?:api|assets)\//.test(request.path)) return next();
    page(request, response, 404);
  });
  return router;
}

/** The document is kept in memory, with its compressed forms: a kilobyte each. */
function pageSender(dir: string): (request: Request, response: Response, status: number) => void {
  const file = join(dir, 'index.html');
  const plain = readFileSync(file);
  const compressed = ENCODINGS.filter(({ suffix }) => existsSync(file + suffix)).map(({ name, suffix }) => ({ name, body: readFileSync(file + suffix) }));
  return (request, response, status) => {
    const best = compressed.find(({ name }) => request.acceptsEncodings(name) === name);
    if (best) response.set('Content-Encoding', best.name);
    response.status(status).set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }).type('html').send(best?.body ?? plain);
  };
}
