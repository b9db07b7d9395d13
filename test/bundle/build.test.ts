import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { bundleCode, explain } from '../../tools/build.mjs';
import { fillTemplate, plainScript, refuseInPage } from '../../tools/pages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'daicho-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

function bundle(source: string) {
  const entry = join(folder, 'main.ts');
  writeFileSync(entry, source);
  return bundleCode(entry).catch((error: Error) => `refused: ${explain(error)}`);
}

describe('Code.js', () => {
  test('a stub keeps its comment and parameters', async () => {
    const text = await bundle("const global = globalThis;\n/** 台帳を開く。 */\nglobal.onOpen = (event) => event.user ?? '';");
    expect(text).toMatch(/^\/\*\* 台帳を開く。 \*\/\nfunction onOpen\(event\) \{\n\}\n\(\(\) => \{/);
  });

  test('newer syntax is lowered', async () => {
    const newer = 'class { static #n = 1; y = 2; static { this.z = this.#n; } }; globalThis.a ??= globalThis.b?.c';
    writeFileSync(join(folder, 'newer.ts'), `export const x = ${newer};`);
    const text = await bundle("import { x } from './newer';\nglobalThis.x = x;");
    expect(text).toContain('globalThis.x =');
    expect(text).not.toMatch(/#n|static \{|\?\?=|\?\./);
  });

  test.each([
    ['a BigInt', 'globalThis.x = 10n;', /refused: .*main\.ts:1:15: .*[Bb]ig/],
    ['type syntax in the entry', 'const global = globalThis as any;\nglobal.f = (a: string) => a;', /refused: .*must hold no type syntax/],
    ['a missing module', "import './nowhere';", /refused: .*Could not resolve/],
  ])('%s stops the build', async (_what, source, message) => {
    expect(await bundle(source)).toMatch(message);
  });
});

describe('a page', () => {
  test.each(['`', '<?', '<!--', '<script', '</SCRIPT'])('%s in the script stops the build', (text) => {
    expect(() => refuseInPage(`var x = "${text}";`, [])).toThrow(text.toLowerCase());
  });

  test('so does code of the server, but not its words', () => {
    expect(() => refuseInPage('', ['sidebar/main.tsx', 'src/text/ja.ts', 'node_modules/preact/dist/preact.mjs'])).not.toThrow();
    expect(() => refuseInPage('', ['sidebar/main.tsx', 'src/contract.ts'])).toThrow('src/contract.ts');
  });

  test('a backtick in a text or a pattern is written otherwise and stays the same', () => {
    const script = plainScript('[("a`b").length, /`/.test("`"), "`"]');
    expect(script).not.toContain('`');
    expect(new Function(`return ${script}`)()).toEqual([3, true, String.fromCharCode(96)]);
    expect(() => plainScript('/\\`/')).toThrow('backtick');
  });

  test('the parts are put in as they are', () => {
    const parts = { css: 'p{}', js: "'$&$1'" };
    expect(fillTemplate('<!--css-->|<!--js-->', parts)).toBe("<style>\np{}\n</style>|<script>\n'$&$1'\n</script>");
    expect(() => fillTemplate('<!--css-->', parts)).toThrow('<!--js-->');
  });
});
