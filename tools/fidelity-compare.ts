/**
 * Puts the questions of fidelity-checks.gs to the local runtime and prints where Google answered otherwise:
 * `node tools/run.mjs tools/fidelity-compare.ts pasted-log.txt` (without a file it prints the local answers).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRuntime, type ScriptRealm } from '../workbench/runtime/index';
import { loadScript } from '../workbench/server/load-script';

/** Question → answer as JSON, from the lines of a log; other lines and time stamps before the brace are skipped. */
const answersIn = (lines: readonly string[]): Map<string, string> => {
  const answers = new Map<string, string>();
  for (const line of lines) {
    const start = line.indexOf('{"question"');
    if (start < 0) continue;
    const { question, answer } = JSON.parse(line.slice(start)) as { question: string; answer: unknown };
    answers.set(question, JSON.stringify(answer));
  }
  return answers;
};

const localLines = (): string[] => {
  const lines: string[] = [];
  const runtime = createRuntime({ log: (line) => lines.push(line) });
  const code = readFileSync(join(import.meta.dirname, 'fidelity-checks.gs'), 'utf8');
  // The questions ask whether values are of the script's own realm, so it is handed out by the script itself.
  const script = loadScript(`${code}\nfunction realm_() { return { Array, Date, Error, Object }; }`, runtime.globals);
  runtime.attach(script, script.realm_?.() as ScriptRealm);
  const run = runtime.run({ user: 'owner@example.com', kind: 'test' }, () => script.checkAll?.());
  if (!run.ok) throw new Error(run.error?.message);
  return lines;
};

const local = answersIn(localLines());
const [file] = process.argv.slice(2);
if (file === undefined) {
  for (const [question, answer] of local) console.log(`${question}\n  local   ${answer}`);
} else {
  const google = answersIn(readFileSync(file, 'utf8').split('\n'));
  const differing = [...local].filter(([question, answer]) => google.has(question) && google.get(question) !== answer);
  for (const [question, answer] of differing) console.log(`${question}\n  local   ${answer}\n  Google  ${google.get(question)}`);
  console.log(`${google.size} answers compared, ${differing.length} differ`);
}
