/**
 * The fault suite, whole: every command is killed once at each of its service calls, and interrupted there by every other person's
 * action. Ends with one JSON line; each violation is described on standard error. `--command TEXT`, `--fault TEXT` pick some.
 */
import { parseArgs } from 'node:util';
import { bases, commands } from './commands';
import { type Finding, Scenarios } from './scenario';

const { values } = parseArgs({
  options: { command: { type: 'string', default: '' }, fault: { type: 'string', default: '' }, call: { type: 'string' } },
});

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const totals = { commands: 0, killPoints: 0, interleavings: 0, lost: 0, corrupt: 0, doubled: 0, unavoidable: 0 };

const report = (findings: readonly Finding[]): void => {
  for (const { kind, command, call, callName, fault, text } of findings) {
    totals[kind]++;
    say(`${kind}  ${command}, call ${call} ${callName}, ${fault}: ${text.slice(0, 500)}`);
  }
};

const scenarios = new Scenarios(bases());
const started = Date.now();
for (const command of commands.filter(({ name }) => name.includes(values.command))) {
  const { calls, findings } = scenarios.calls(command);
  report(findings);
  totals.commands++;
  for (let at = 0; at < calls.length; at++) {
    if (values.call !== undefined && at !== Number(values.call)) continue;
    if ('killed'.includes(values.fault)) {
      totals.killPoints++;
      for (const next of Scenarios.nextsFor(command)) report(scenarios.killed(command, at, next));
    }
    for (const other of Scenarios.othersFor(command)) {
      if (!other.name.includes(values.fault)) continue;
      totals.interleavings++;
      report(scenarios.interrupted(command, at, other));
    }
  }
  say(`${command.name}: ${calls.length} calls, ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(JSON.stringify(totals));
process.exitCode = totals.lost + totals.corrupt + totals.doubled > 0 ? 1 : 0;
