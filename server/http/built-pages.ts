// The pages: a document for each kind of them, and the built assets, each served as it was compressed by the build.
// Knows the client's folder; nothing of what the pages show.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { NextFunction, Request, Response, Router } from 'express';
import express from 'express';

import type { Encoding } from './encodings.ts';
import { encodingFor } from './encodings.ts';
import { keptFiles } from './kept-files.ts';

/** Paths of pages, and the build's document for each; the client draws what belongs there, also for a meeting that does not exist. */
const PAGES: Record<string, string> = {
  '/': 'join',
  '/prepare': 'prepare',
  '/screen': 'screen',
  '/m/:id': 'public',
  '/embed/:id': 'public',
  '/m/:id/screen/:name': 'screen',
  '/m/:id/setup': 'desk',
  '/m/:id/links': 'desk',
  ...Object.fromEntries(['chair', 'delegate', 'booth', 'report', 'print'].map((page) => [`/m/:id/${page}`, page])),
};
/** Endings of the compressed forms that the build puts beside a file, and which of them is taken first. */
const SUFFIXES: Record<Encoding, string> = { br: '.br', gzip: '.gz' };
const ENCODINGS: readonly Encoding[] = ['br', 'gzip'];
/** A picture that is opened by itself is a document: it is one without scripts, of an origin of its own. */
const PICTURE_POLICY = "default-src 'none'; sandbox";
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** @param dir the built client: index.html, documents/ that say more for single pages, and assets whose names carry a hash of their content. */
export function pagesRouter(dir: string): Router {
  const router = express.Router();
  const anyPage = documentSender(join(dir, 'index.html'));
  for (const [path, page] of Object.entries(PAGES)) {
    const file = join(dir, 'documents', `${page}.html`);
    const send = existsSync(file) ? documentSender(file) : anyPage;
    router.get(path, (request, response) => send(request, response, 200));
  }
  router.get('/{*path}', fileSender(dir));
  router.get('/{*path}', (request, response, next) => {
    // The client says it in the reader's language; programs, and assets of an older build, get a plain 404.
    if (!request.accepts('html') || /^\/(?:api|assets)\//.test(request.path)) return next();
    anyPage(request, response, 404);
  });
  return router;
}

/**
 * Sends a page's document with a word in it that the page reads: why it was opened in place of what was asked for.
 * @param name of the `<meta>`; both are the program's own words, never a request's.
 */
export function markedSender(
  dir: string,
  page: string,
  name: string,
): (response: Response, status: number, word: string) => void {
  const file = join(dir, 'documents', `${page}.html`);
  const plain = readFileSync(existsSync(file) ? file : join(dir, 'index.html'), 'utf8');
  return (response, status, word) =>
    void response
      .status(status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(plain.replace('</head>', `  <meta name="${name}" content="${word}" />\n  </head>`));
}

/** Sends the files that were there at the start, in the form that the build compressed. What was removed before anybody asked for it is not there. */
function fileSender(dir: string): (request: Request, response: Response, next: NextFunction) => Promise<void> {
  const files = new Set(filesBelow(dir));
  const kept = keptFiles(dir);
  return async (request, response, next) => {
    const { path } = request;
    if (!files.has(path)) return next();
    const encoding = encodingFor(
      request,
      ENCODINGS.filter((name) => files.has(path + SUFFIXES[name])),
    );
    const form = encoding === undefined ? path : path + SUFFIXES[encoding];
    response
      .type(extname(path))
      .set({ 'Cache-Control': path.startsWith('/assets/') ? FOR_GOOD : 'no-cache', Vary: 'Accept-Encoding' });
    if (encoding) response.set('Content-Encoding', encoding);
    const policy = response.get('Content-Security-Policy');
    if (path.endsWith('.svg')) response.set('Content-Security-Policy', PICTURE_POLICY);
    const file = await kept(form);
    if (file) return void response.set('ETag', file.etag).send(file.body);
    response.sendFile(form, { root: dir, cacheControl: false, acceptRanges: false }, (error?: Error) => {
      // Whoever asked may have gone away in the middle.
      if (!error || response.headersSent) return;
      for (const name of ['Content-Type', 'Content-Encoding', 'Cache-Control']) response.removeHeader(name);
      if (policy !== undefined) response.set('Content-Security-Policy', policy);
      next();
    });
  };
}

/** Paths as they are asked for: from `dir` on, with slashes. What begins with a dot is the builder's own. */
function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .filter((path) => !path.includes('/.'));
}

/** A document is kept in memory, with its compressed forms: a kilobyte each. */
function documentSender(file: string): (request: Request, response: Response, status: number) => void {
  const plain = readFileSync(file);
  const available = ENCODINGS.filter((name) => existsSync(file + SUFFIXES[name]));
  const compressed = new Map(available.map((name) => [name, readFileSync(file + SUFFIXES[name])]));
  return (request, response, status) => {
    const encoding = encodingFor(request, available);
    if (encoding) response.set('Content-Encoding', encoding);
    response
      .status(status)
      .set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' })
      .type('html')
      .send((encoding && compressed.get(encoding)) ?? plain);
  };
}
