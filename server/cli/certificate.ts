// Looks at the files of the certificate and its key before anything is opened, and says which of them is wrong and how. Knows no server.
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

import type { Config } from '../config.ts';
import { CliFault } from './fault.ts';

/** @throws CliFault where https could not be spoken with them. */
export function checkCertificate({ tls }: Pick<Config, 'tls'>): void {
  if (!tls) return;
  const cert = read('TLS_CERT', tls.cert);
  const key = read('TLS_KEY', tls.key);
  attempt('TLS_CERT', tls.cert, 'is no certificate in PEM', () => createSecureContext({ cert }));
  attempt('TLS_KEY', tls.key, 'is no key in PEM without a password', () => createSecureContext({ key }));
  attempt('TLS_KEY', tls.key, 'is not the key of that certificate', () => createSecureContext({ cert, key }));
}

const read = (name: string, file: string): Buffer => attempt(name, file, 'cannot be read', () => readFileSync(file));

function attempt<T>(name: string, file: string, fault: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CliFault(`${name}: ${file} ${fault} (${error instanceof Error ? error.message : String(error)}).`);
  }
}
