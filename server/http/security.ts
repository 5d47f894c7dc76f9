// The headers that every answer carries. A hall's network is plain http: nothing here may turn it into https or blank a page there.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

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
        styleSrc: ["'self'", ...inDevelopment],
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
