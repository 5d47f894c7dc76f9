// The headers that every answer carries. A hall's network is plain http: nothing here may turn it into https or blank a page there.
import { hash } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The two style sheets that the component library puts into a page itself: for touching a button, and for a page behind a dialog.
 * They are allowed by their content and nothing else is; a page whose library has others says so in its console.
 */
const LIBRARY_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
].map((text) => `'sha256-${hash('sha256', text, 'base64')}'`);

export interface SecurityOptions {
  /** People reach the server by https. */
  https: boolean;
  /** The development server puts scripts and styles into the page itself. */
  development: boolean;
}

export function securityHeaders({ https, development }: SecurityOptions): RequestHandler {
  const inDevelopment = development ? ["'unsafe-inline'"] : [];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inDevelopment],
        scriptSrcAttr: ["'none'"],
        // A hash beside 'unsafe-inline' would switch that off.
        styleSrc: ["'self'", ...(development ? inDevelopment : LIBRARY_STYLES)],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(development ? ['ws:'] : [])],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
    // On plain http browsers ignore these two and complain in the console.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  });
}
