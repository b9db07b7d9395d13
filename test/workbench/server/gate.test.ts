/** Who may talk to the server: nobody without the token, no other page, no other host name. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Started } from '../running-server';
import { start } from '../running-server';

jest.setTimeout(60_000);

let state = '';
let server: Started;
let port = 0;

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'daicho-gate-'));
  server = await start({ state });
  port = Number(new URL(server.origin).port);
});
afterAll(async () => {
  await server.stop();
  rmSync(state, { recursive: true, force: true });
});

interface Answer {
  status: number;
  text: string;
  headers: Record<string, unknown>;
}

/** A request with exactly these headers: fetch would not let us lie about Host and Origin. */
const ask = (path: string, headers: Record<string, string>, body?: string, host = '127.0.0.1'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host, port, path, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end(body);
  });

const bearer = () => ({ authorization: `Bearer ${server.token}` });
const cookie = () => ({ cookie: `daicho-${port}=${server.token}` });
const json = { 'content-type': 'application/json' };

describe('without the token', () => {
  test.each(['/', '/assets/main.js', '/api/sheets', '/events?window=x'])('%s is refused', async (path) => {
    expect((await ask(path, {})).status).toBe(401);
  });
  test('a wrong token opens nothing', async () => {
    expect((await ask(`/?token=${'x'.repeat(server.token.length)}`, {})).status).toBe(401);
    expect((await ask('/api/sheets', { authorization: 'Bearer wrong' })).status).toBe(401);
  });
  test('an action is refused', async () => {
    expect((await ask('/api/window', json, '{}')).status).toBe(401);
  });
});

describe('with the token', () => {
  test('the printed address gives a cookie that scripts cannot read and other sites do not send, and drops the token from the address', async () => {
    const { status, headers } = await ask(`/?token=${server.token}&lang=en`, {});
    expect([status, headers.location]).toEqual([303, '/?lang=en']);
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  });
  test('the page allows itself and nothing else', async () => {
    const policy = String((await ask('/', cookie())).headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
    expect(policy).toMatch(/connect-src 'self'/);
    expect(policy.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, '')).not.toMatch(/https?:/);
  });
  test.each(['evil.example', `evil.example:${1}`, 'localhost'])('the host name %s is refused', async (host) => {
    expect((await ask('/api/sheets', { ...bearer(), host })).status).toBe(403);
  });
  test('a page of another origin is refused, even on this machine', async () => {
    for (const origin of ['https://evil.example', `http://127.0.0.1:${port + 1}`, 'null']) {
      expect((await ask('/api/window', { ...json, ...cookie(), origin }, '{}')).status).toBe(403);
      expect((await ask('/api/sheets', { ...cookie(), origin })).status).toBe(403);
    }
  });
  test('a form of another site, which sends the cookie and no Origin, is refused', async () => {
    expect((await ask('/api/window', { ...json, ...cookie() }, '{}')).status).toBe(403);
    expect((await ask('/api/sheets', { ...cookie(), 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
  test('our own page is served', async () => {
    const origin = `http://127.0.0.1:${port}`;
    expect((await ask('/api/window', { ...json, ...cookie(), origin }, '{}')).status).toBe(200);
  });
  test('nothing outside of the bundle is served as a file', async () => {
    for (const path of ['/assets/../server.ts', '/assets/..%2f..%2fpackage.json', '/package.json', '/assets/engine.mjs']) {
      expect((await ask(path, cookie())).status).toBe(404);
    }
  });
  test('what is not an action is refused with a reason', async () => {
    const { welcome } = await server.window();
    const action = { kind: 'type', sheetId: 0, row: 'one', column: 1, text: '' };
    const { status, text } = await ask('/api/action', { ...json, ...bearer() }, JSON.stringify({ window: welcome.window, action }));
    expect([status, text]).toEqual([400, '{"message":"type.row is missing or wrong"}']);
  });
});

test('nobody else on the network reaches it', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (outside === undefined) return;
  await expect(ask('/', {}, undefined, outside.address)).rejects.toThrow(/ECONNREFUSED/);
});
