/** Jest's compiler: esbuild, the same one that makes the bundle. It checks no types; that is the work of `npm run check`. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync, version } from 'esbuild';

/** @type {import('esbuild').TransformOptions} */
const options = { format: 'cjs', target: 'node20', sourcemap: 'inline', jsx: 'automatic', jsxImportSource: 'preact', tsconfigRaw: {} };
const loader = (path) => path.slice(path.lastIndexOf('.') + 1).replace(/^[cm](?=[jt]s$)/, '');
// Jest runs CommonJS, which has no import.meta.
const places = (path) => ({
  'import.meta.url': JSON.stringify(pathToFileURL(path).href),
  'import.meta.dirname': JSON.stringify(dirname(path)),
});

export default {
  process: (text, path) => ({
    code: transformSync(text, { ...options, loader: loader(path), sourcefile: path, define: places(path) }).code,
  }),
  getCacheKey: (text, path) =>
    createHash('sha256')
      .update(`${version}\0${JSON.stringify(options)}\0${path}\0${text}`)
      .digest('hex'),
};
