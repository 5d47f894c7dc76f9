// The operator of a running server, over its own routes: what is asked for is carried out there, and takes effect at once.
// Knows HTTP; not what the answers mean.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

import type { Answer } from '../meetings/answers.ts';
import type { Operator } from '../meetings/operator.ts';
import { CliFault } from './fault.ts';

/** The import of a long log takes a while; a server that hangs takes for ever. */
const SILENCE_MS = 120_000;

/** @param url where the server listens; @param token its control token. */
export function remoteOperator(url: string, token: string): Operator {
  const call = <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> =>
    ask<T>({ url: `${url}/api/operator/${path}`, token, method, body });
  const part = encodeURIComponent;
  return {
    listMeetings: () => call('GET', 'meetings'),
    createMeeting: (file, id) => call('POST', id === undefined ? 'meetings' : `meetings?id=${part(id)}`, file),
    exportMeeting: (meetingId) => call('GET', `meetings/${part(meetingId)}/export`),
    importMeeting: (file) => call('POST', 'import', file),
    deleteMeeting: (meetingId) => call('DELETE', `meetings/${part(meetingId)}`),
    createLink: (wanted) => call('POST', 'links', wanted),
    listLinks: (meetingId) => call('GET', meetingId === undefined ? 'links' : `links?meeting=${part(meetingId)}`),
    showLink: (linkId) => call('GET', `links/${part(linkId)}`),
    revokeLink: (linkId) => call('DELETE', `links/${part(linkId)}`),
    importList(meetingId, { kind, bytes, query: { map, ...query }, apply }) {
      const asked = new URLSearchParams({
        ...(map && { map: JSON.stringify(map) }),
        ...query,
        ...(apply && { apply: '1' }),
      });
      return call('POST', `meetings/${part(meetingId)}/imports/${kind}?${asked}`, bytes);
    },
  };
}

interface RemoteRequest {
  url: string;
  token: string;
  method: string;
  body: unknown;
}

function ask<T>({ url, token, method, body }: RemoteRequest): Promise<Answer<T>> {
  const isTls = url.startsWith('https:');
  const isFile = body instanceof Uint8Array;
  const content = body === undefined || isFile ? body : Buffer.from(JSON.stringify(body));
  const headers = {
    authorization: `Bearer ${token}`,
    ...(content !== undefined && {
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
      'content-length': content.length,
    }),
  };
  return new Promise((resolve, reject) => {
    const failed = (error: Error) =>
      reject(new CliFault(`The server at ${new URL(url).origin} does not answer: ${error.message}.`));
    // The certificate is for the hall's name, not for this machine's own; which server it is, the data folder says.
    const request = (isTls ? httpsRequest : httpRequest)(
      url,
      { method, headers, ...(isTls && { rejectUnauthorized: false }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () => {
          try {
            const answer = JSON.parse(Buffer.concat(chunks).toString('utf8')) as T & {
              error: Extract<Answer<T>, { ok: false }>['error'];
            };
            resolve(
              (response.statusCode ?? 500) < 400 ? { ok: true, value: answer } : { ok: false, error: answer.error },
            );
          } catch {
            failed(new Error(`its answer (${response.statusCode}) is not one of Rostrum’s`));
          }
        });
      },
    );
    request.on('error', failed);
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error('it has been silent for two minutes')));
    request.end(content);
  });
}
