// Vite plugin: serves the flags of the icon package under one fixed, versioned folder, each loaded by its own address when drawn.
// Importing them would put 270 addresses into the script of every phone.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const manifest = require.resolve('flag-icons/package.json');
const folder = path.join(path.dirname(manifest), 'flags/4x3');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
const base = `assets/flags-${version}/`;

export function flags(): Plugin {
  return {
    name: 'rostrum-flags',
    config: () => ({ define: { __FLAGS__: JSON.stringify(`/${base}`) } }),
    generateBundle() {
      for (const file of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: base + file, source: readFileSync(path.join(folder, file)) });
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${base}`, (request, response, next) => {
        const file = /^\/([a-z-]+\.svg)/.exec(request.url ?? '')?.[1];
        if (file === undefined || !readdirSync(folder).includes(file)) return next();
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(readFileSync(path.join(folder, file)));
      });
    },
  };
}
