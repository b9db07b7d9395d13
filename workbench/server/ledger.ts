/**
 * `npm run ledger -- list.csv [more.csv|more.xlsx …] ledger.xlsx`: the whole job without a browser. Everything a person should know goes to
 * standard error, the figures as one JSON line to standard output.
 */
import { join } from 'node:path';
import { createEvaluator } from '../formula/evaluator';
import { runLedger } from './ledger/run-ledger';

runLedger(process.argv.slice(2), {
  dist: join(import.meta.dirname, '../../dist'),
  evaluator: createEvaluator(),
  say: (text) => console.error(text),
  answer: (line) => console.log(line),
}).then((code) => {
  process.exitCode = code;
});
