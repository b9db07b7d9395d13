/**
 * Who may talk to the server. It listens on this machine only, but so does every page open in the browser: a request must name the right
 * host (no DNS rebinding), come from our own page (no cross-site request) and carry the token that was printed at the start.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Gate {
  port: number;
  token: string;
}

export type Refusal = { status: number; message: string };

const hosts = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Refuses any other host or origin. */
export const refuseStranger = (request: IncomingMessage, { port }: Gate): Refusal | null => {
  const { host, origin } = request.headers;
  if (host === undefined || !hosts(port).includes(host)) return { status: 403, message: 'wrong host' };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, message: 'wrong origin' };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, message: 'cross-site request' };
  return null;
};

const equal = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Cookies are shared by all ports of a host, so the name holds the port. */
export const cookieName = (port: number): string => `daicho-${port}`;

const cookieOf = (request: IncomingMessage, name: string): string | null => {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined) return value;
  }
  return null;
};

const bearerOf = (request: IncomingMessage): string | null => /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

export const holdsToken = (request: IncomingMessage, { port, token }: Gate): boolean => {
  const given = bearerOf(request) ?? cookieOf(request, cookieName(port));
  return given !== null && equal(given, token);
};

/** A request that changes something needs the token, and from a browser an Origin as well: a form of another page sends cookies too. */
export const refuseWriter = (request: IncomingMessage, gate: Gate): Refusal | null => {
  if (!holdsToken(request, gate)) return { status: 401, message: 'the token is missing or wrong' };
  if (bearerOf(request) === null && request.headers.origin === undefined) return { status: 403, message: 'the origin is missing' };
  return null;
};

export const tokenMatches = (given: string | null, { token }: Gate): boolean => given !== null && equal(given, token);
