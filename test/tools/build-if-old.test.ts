import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildIfOld, root } from '../../tools/build.mjs';

const built = join(root, 'dist/Code.js');

test('builds when a built file is older than its sources, and not again', async () => {
  utimesSync(built, new Date(2000, 0, 1), new Date(2000, 0, 1));
  expect(await buildIfOld()).toBe(true);
  expect(statSync(built).mtimeMs).toBeGreaterThan(Date.UTC(2001));
  expect(await buildIfOld()).toBe(false);
});
