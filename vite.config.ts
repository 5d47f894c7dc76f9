// How the client is built and, in development, served. The build's folder and id are given by scripts/build-client.ts.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { flags } from './scripts/flags-plugin.ts';
import { messages } from './scripts/messages-plugin.ts';

export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [react(), messages(), flags()],
  resolve: {
    // Messages are compiled ahead: the formatter needs the types of the parser's nodes, not the parser.
    alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }],
  },
  define: { __BUILD__: JSON.stringify('dev') },
  build: { manifest: true, assetsInlineLimit: 0, emptyOutDir: true, chunkSizeWarningLimit: 1000 },
});
