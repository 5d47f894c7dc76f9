// Vite plugin: writes a document for each page, which names the page's code and styles besides what all pages have. Without it a phone
// learns of them only when the first script has come and has run: a round trip and some, on a slow line half a second.
import type { Plugin, Rolldown } from 'vite';

/** The part that draws any page, and the pages. */
const START = /\/client\/app\/start\.tsx$/;
const PAGE = /\/client\/screens\/([^/]+)\/[^/]+Page\.tsx$/;

export function documents(): Plugin {
  return {
    name: 'rostrum-documents',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('The build has no index.html.');
      const html = String(index.source);
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const start = chunks.filter(({ moduleIds }) => moduleIds.some((id) => START.test(id)));
      for (const page of chunks) {
        const name = page.moduleIds.flatMap((id) => PAGE.exec(id)?.[1] ?? [])[0];
        if (name === undefined) continue;
        const [largest = '', ...links] = linksTo(withImports([...start, page], bundle), html);
        // The first that is asked for goes over the connection that is there already: the others wait for theirs.
        const source = html
          .replace('<script', `${largest}\n    <script`)
          .replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
        this.emitFile({ type: 'asset', fileName: `documents/${name}.html`, source });
      }
    },
  };
}

/** Code larger than this takes a slow line long, and each connection begins slowly. */
const LARGE = 60_000;

/**
 * In the order in which a browser is to ask for them over its six connections: what is large, then the few small files that draw any
 * page, whose connections are free again when the first script asks for the token, then the page.
 */
function withImports(entries: Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputBundle[string] | undefined, path: readonly string[]): void => {
    if (chunk?.type !== 'chunk' || found.has(chunk)) return;
    if (path.includes(chunk.fileName))
      throw new Error(`${[...path, chunk.fileName].join(' imports ')}: vite.config.ts puts a file into the wrong one.`);
    for (const file of chunk.imports) visit(bundle[file], [...path, chunk.fileName]);
    found.add(chunk);
  };
  for (const entry of entries) visit(entry, []);
  const weight = ({ code }: Rolldown.OutputChunk): number => (code.length > LARGE ? code.length : 0);
  return [...found].sort((a, b) => weight(b) - weight(a));
}

/** Styles are only fetched ahead: they are put in with the code that needs them, and hold nothing up before. */
function linksTo(chunks: Rolldown.OutputChunk[], html: string): string[] {
  const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return [
    ...chunks.map(({ fileName }) => ({ fileName, link: `<link rel="modulepreload" crossorigin href="/${fileName}">` })),
    ...[...styles].map((fileName) => ({
      fileName,
      link: `<link rel="preload" as="style" crossorigin fetchpriority="low" href="/${fileName}">`,
    })),
  ].flatMap(({ fileName, link }) => (html.includes(fileName) ? [] : [link]));
}
