// Which build of the client this page is, so that the server can say when it is too old to serve.

/** The build's name as the page carries it; undefined in development, where pages are never outdated. */
export function clientBuild(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="rostrum-build"]')?.content;
}
