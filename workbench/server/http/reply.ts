/** Small answers of the server, with the headers every answer carries. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Nothing but our own files; styles inline because Univer's components set them; the add-on's pages come from the second origin. */
export const pagePolicy = (pages: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `frame-src ${pages}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export const sendText = (response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...common, ...headers });
  response.end(text);
};

export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  sendText(response, status, JSON.stringify(value), { 'Content-Type': 'application/json; charset=utf-8' });
};

export const openStream = (response: ServerResponse): void => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', Connection: 'keep-alive', ...common });
  response.write('retry: 500\n\n');
};

/** 16 MiB: a paste of some hundred thousand cells. */
const maxBody = 16 * 1024 * 1024;

export const readJson = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/json')) throw new BadRequest('the content type must be application/json');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBody) throw new BadRequest('the request is too large');
    parts.push(part);
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new BadRequest('the request is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest('the request must be an object');
  return value as Record<string, unknown>;
};

export class BadRequest extends Error {}
