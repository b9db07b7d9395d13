/** The built files, as they would be pushed. Jest's global setup has made sure that they are up to date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/build.mjs';

export const read = (path: string) => readFileSync(join(root, path), 'utf8');
export const code = read('dist/Code.js');
/** Every page of the add-on by name. */
export const pages = {
  'sidebar.html': read('dist/sidebar.html'),
  'import.html': read('dist/import.html'),
  'export.html': read('dist/export.html'),
};
