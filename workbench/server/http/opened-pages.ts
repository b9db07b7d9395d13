/**
 * The second origin: it serves the pages that the script opens (sidebar, dialogs), so that they have an origin of their own, as on Google,
 * and can reach the workbench only through google.script.run. Every page has a key that cannot be guessed.
 */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendText } from './reply';

/** Nothing may be loaded from or sent to anywhere: a page talks to its parent window only. */
const policy = (parent: string): string =>
  [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${parent}`,
  ].join('; ');

/** Pages are asked for once, right after they were opened; older ones are of windows that are gone. */
const maxKept = 200;

export class OpenedPages {
  private readonly pages = new Map<string, string>();
  private server: Server | null = null;
  origin = '';

  constructor(private readonly script: string) {}

  async listen(parent: () => string): Promise<void> {
    const server = createServer((request, response) => {
      const port = (server.address() as AddressInfo).port;
      const key = /^\/page\/([0-9a-f]{32})$/.exec(request.url ?? '')?.[1];
      const html = key === undefined ? undefined : this.pages.get(key);
      if (request.headers.host !== `127.0.0.1:${port}` || request.method !== 'GET' || html === undefined) {
        sendText(response, 404, 'not found');
        return;
      }
      sendText(response, 200, html, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy(parent()),
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Takes a page in and answers its key. The script stands first in it, before any of the page's own. */
  add(html: string, parent: string): string {
    const key = randomBytes(16).toString('hex');
    const shim = `<script>window.__daichoParent=${JSON.stringify(parent)};</script><script>${this.script.replaceAll('</script', '<\\/script')}</script>`;
    const head = /<head[^>]*>/i.exec(html);
    const at = head === null ? 0 : head.index + head[0].length;
    const start = at === 0 && !/^\s*<!doctype/i.test(html) ? '<!doctype html>' : '';
    this.pages.set(key, `${start}${html.slice(0, at)}${shim}${html.slice(at)}`);
    for (const old of this.pages.keys()) {
      if (this.pages.size <= maxKept) break;
      this.pages.delete(old);
    }
    return key;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => {
      if (this.server === null) resolve();
      else this.server.close(() => resolve());
    });
  }
}
