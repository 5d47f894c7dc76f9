// Which build of the client this page is, so that the server can say when it is too old to serve.

/** The build's id; undefined in development, where a page is never outdated. */
export function clientBuild(): string | undefined {
  return __BUILD__ === 'dev' ? undefined : __BUILD__;
}
