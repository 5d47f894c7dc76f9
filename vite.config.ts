// How the client is built and, in development, served. The build's folder and id are given by scripts/build-client.ts.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { apart } from './scripts/apart-plugin.ts';
import { flags } from './scripts/flags-plugin.ts';
import { messages } from './scripts/messages-plugin.ts';

export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [react(), messages(), flags(), apart()],
  resolve: {
    // Messages are compiled ahead: the formatter needs the types of the parser's nodes, not the parser.
    alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }],
  },
  define: { __BUILD__: JSON.stringify('dev') },
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    // Browsers that the build is for load modules ahead by themselves.
    modulePreload: { polyfill: false },
    // No object of ours does anything when it is read: so `decide` stays away from pages that only `evolve`.
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
});
