// What stands behind the "?" of an address of the API: a name that it does not have, or one that stands there twice, is told and not passed
// over, but for what keeps caches away. Which names an address has stands in what /openapi.json says of it, and nowhere else.
import type { RequestHandler } from 'express';

import { nearest } from '#shared/names/distance.ts';

import { sendMalformed } from '../access/bearer-and-errors.ts';

export type ApiPaths = Readonly<Record<string, Readonly<Record<string, { parameters?: unknown }>>>>;

interface Address {
  pattern: RegExp;
  names: readonly string[];
}

/** Refuses a query with a name that its address does not have; an address that there is not is not its matter. */
export function knownQuery(paths: ApiPaths): RequestHandler {
  const byMethod = new Map<string, Address[]>();
  for (const [path, operations] of Object.entries(paths).filter(([one]) => one.startsWith('/api/')))
    for (const [method, { parameters }] of Object.entries(operations))
      byMethod.set(method, [...(byMethod.get(method) ?? []), { pattern: patternOf(path), names: namesIn(parameters) }]);
  return (request, response, next) => {
    if (!request.url.includes('?') || !request.path.startsWith('/api/')) return next();
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
    const address = byMethod.get(method)?.find(({ pattern }) => pattern.test(request.path));
    const given = queryOf(request.url).filter((name) => method !== 'get' || name !== PAST_CACHES);
    const fault = address && faultOf(given, address.names);
    if (fault === undefined) return next();
    sendMalformed(response, [{ path: [fault.name], message: fault.message }], { message: fault.message });
  };
}

/** What programs put behind an address so that no cache answers in our place: it asks for nothing. */
const PAST_CACHES = '_';

const queryOf = (url: string): string[] => [...new URLSearchParams(url.slice(url.indexOf('?') + 1)).keys()];

function faultOf(given: readonly string[], names: readonly string[]): { name: string; message: string } | undefined {
  const unknown = given.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    const has = names.length === 0 ? 'it has none' : `expected ${near === undefined ? names.join(', ') : `“${near}”`}`;
    const shown = unknown.length > 40 ? `${unknown.slice(0, 39)}…` : unknown;
    return { name: unknown, message: `There is no “${shown}” in the query of this address; ${has}.` };
  }
  const twice = given.find((name, index) => given.indexOf(name) !== index);
  return twice === undefined ? undefined : { name: twice, message: `Expected “${twice}” once.` };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.*+?^$()|[\]\\]/gu, String.raw`\$&`).replaceAll(/\{\w+\}/gu, '[^/]+')}/?$`, 'u');

const namesIn = (parameters: unknown): string[] =>
  (Array.isArray(parameters) ? (parameters as { name: string; in: string }[]) : [])
    .filter((one) => one.in === 'query')
    .map(({ name }) => name);
