/** The page's own files: its HTML shell and the bundled scripts and styles. Only names that were found at the start are served. */
import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sendText } from './reply';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export class Assets {
  private constructor(
    private readonly folder: string,
    private readonly names: ReadonlySet<string>,
    private readonly shell: string,
  ) {}

  static async open(folder: string, shellPath: string): Promise<Assets> {
    return new Assets(folder, new Set(await readdir(folder)), await readFile(shellPath, 'utf8'));
  }

  sendShell(response: ServerResponse, policy: string): void {
    sendText(response, 200, this.shell, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
  }

  async send(response: ServerResponse, name: string, gzip: boolean): Promise<boolean> {
    const type = types[extname(name)];
    if (!this.names.has(name) || type === undefined) return false;
    const bytes = await readFile(join(this.folder, name));
    response.writeHead(200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(gzip ? gzipSync(bytes, { level: 1 }) : bytes);
    return true;
  }
}
