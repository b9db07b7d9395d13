/**
 * `npm test`: the build, the checks and every suite, one after the other, and at the end one line that adds them all up.
 * `npm test -- unit bundle` runs only those named. A suite that finds no test counts as failed.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, explain } from './build.mjs';
import { check } from './check.mjs';
import { packageBin, runNode } from './package-bin.mjs';

const apart = ['bundle', 'rehearsal', 'faults', 'browser'];
// A browser waits as often as it works: two use the time that one leaves.
const atOnce = { browser: ['--maxWorkers=2'] };
const reports = await mkdtemp(join(tmpdir(), 'daicho-test-'));

const suites = {
  build: async () => {
    try {
      await build();
      return { passed: 1, failed: 0 };
    } catch (error) {
      console.log(explain(error));
      return { passed: 0, failed: 1 };
    }
  },
  check: async () => {
    const results = await check();
    for (const { name, passed, output } of results) console.log(passed ? `passed  ${name}` : `FAILED  ${name}\n${output}`);
    const passed = results.filter((result) => result.passed).length;
    return { passed, failed: results.length - passed };
  },
  unit: () => jest('unit', ['--maxWorkers=100%', `--testPathIgnorePatterns=/test/(${apart.join('|')})/`]),
  ...Object.fromEntries(
    apart.map((name) => [name, () => jest(name, [`--testPathPatterns=/test/${name}/`, ...(atOnce[name] ?? ['--runInBand'])])]),
  ),
};

async function jest(name, args) {
  const report = join(reports, `${name}.json`);
  const { code } = await runNode(packageBin('jest'), ['--json', `--outputFile=${report}`, ...args], { show: true });
  const results = await readFile(report, 'utf8').then(JSON.parse, () => ({}));
  const { numPassedTests: passed = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0, numPendingTests: skipped = 0 } = results;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in suites));
  if (unknown.length > 0) throw new Error(`No suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);

  const total = { passed: 0, failed: 0 };
  const summary = [];
  for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    const { passed, failed, skipped = 0 } = await suites[name]();
    total.passed += passed;
    total.failed += failed;
    const left = skipped > 0 ? `, ${skipped} skipped` : '';
    summary.push(`${name.padEnd(10)} ${passed} passed, ${failed} failed${left} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

try {
  await main();
} finally {
  await rm(reports, { recursive: true });
}
