import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';

test('the match core is small, and runs with nothing but the language', async () => {
  const contents = ['compare', 'duplicates', 'groups', 'key', 'key-text'].map((file) => `export * from './${file}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${process.cwd()}/src/domain/matching`, loader: 'ts' },
    bundle: true,
    minify: true,
    target: 'es2019',
    charset: 'utf8',
    format: 'iife',
    globalName: 'core',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(60 * 1024);
  // A context without Node's and the browser's names; Intl is taken out too.
  const verdict = runInNewContext(
    `delete globalThis.Intl; ${code};
    const key = (id, company) => core.matchKeyOf({ id, company, phone: '03-1234-5678', address: '東京都港区芝1-2-3' });
    core.compare(key('C-1', '㈱青空商事'), core.parseMatchKey(core.formatMatchKey(key('C-2', '青空商事')))).verdict`,
    {},
  );
  expect(verdict).toBe('same');
});
