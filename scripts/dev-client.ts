// The client in development: Vite as a middleware of the server, so pages, hot updates and Socket.IO share one port.
import type { Server as HttpServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Starts Vite behind `http`. Use its `middlewares` after the server's own routes: they answer every page with the client.
 * The pages' build id is "dev". Close it with `close()`.
 */
export async function startClientDev(http: HttpServer): Promise<ViteDevServer> {
  const { createServer } = await import('vite');
  return createServer({
    configFile: path.join(root, 'vite.config.ts'),
    // Without it Vite writes a temporary file beside the configuration, and `node --watch` restarts for ever.
    configLoader: 'native',
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server: http } },
  });
}
