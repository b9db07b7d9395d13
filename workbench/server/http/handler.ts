/** Every request to the workbench's own origin passes here: strangers are refused first, then the page, its files and its API are served. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from './api';
import type { Assets } from './assets';
import type { Gate } from './guard';
import { cookieName, holdsToken, refuseStranger, refuseWriter, tokenMatches } from './guard';
import { BadRequest, pagePolicy, sendJson, sendText } from './reply';

export interface HandlerParts {
  gate: Gate;
  api: Api;
  assets: Assets;
  pages: string;
}

const welcome = (response: ServerResponse, url: URL, gate: Gate): void => {
  url.searchParams.delete('token');
  const query = url.searchParams.toString();
  response.writeHead(303, {
    Location: query === '' ? '/' : `/?${query}`,
    'Set-Cookie': `${cookieName(gate.port)}=${gate.token}; HttpOnly; SameSite=Strict; Path=/`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  response.end();
};

const get = async (parts: HandlerParts, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { gate, api, assets, pages } = parts;
  if (url.pathname === '/' && url.searchParams.has('token')) {
    if (tokenMatches(url.searchParams.get('token'), gate)) welcome(response, url, gate);
    else sendText(response, 401, 'the token is missing or wrong');
    return;
  }
  if (!holdsToken(request, gate)) {
    sendText(response, 401, 'the token is missing or wrong');
    return;
  }
  if (url.pathname === '/') {
    assets.sendShell(response, pagePolicy(pages));
    return;
  }
  const asset = /^\/assets\/([\w.-]+)$/.exec(url.pathname)?.[1];
  if (asset !== undefined) {
    const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!(await assets.send(response, asset, gzip))) sendText(response, 404, 'not found');
    return;
  }
  if (!(await api.get(url, response))) sendText(response, 404, 'not found');
};

export const handle = async (parts: HandlerParts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    const stranger = refuseStranger(request, parts.gate);
    if (stranger !== null) {
      sendText(response, stranger.status, stranger.message);
      return;
    }
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${parts.gate.port}`);
    if (request.method === 'GET') {
      await get(parts, url, request, response);
      return;
    }
    if (request.method !== 'POST') {
      sendText(response, 405, 'only GET and POST');
      return;
    }
    const refusal = refuseWriter(request, parts.gate);
    if (refusal !== null) sendText(response, refusal.status, refusal.message);
    else if (!(await parts.api.post(url, request, response))) sendText(response, 404, 'not found');
  } catch (error) {
    if (response.headersSent) response.end();
    else sendJson(response, error instanceof BadRequest ? 400 : 500, { message: error instanceof Error ? error.message : String(error) });
  }
};
