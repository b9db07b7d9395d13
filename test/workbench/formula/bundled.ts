/** The evaluator as one CommonJS file: jest cannot load the ES modules that Univer's packages need (engine.md §2 "Test runners"). */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { createEvaluator as Create } from '../../../workbench/formula/evaluator';

const root = join(__dirname, '../../..');
const outfile = join(root, `node_modules/.cache/daicho/evaluator-${process.pid}.cjs`);

buildSync({
  entryPoints: [join(root, 'workbench/formula/evaluator.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'silent',
  tsconfigRaw: {},
});

export const { createEvaluator } = createRequire(__filename)(outfile) as { createEvaluator: typeof Create };
