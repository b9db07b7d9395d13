/**
 * The fault suite, whole: every command is killed once at each of its service calls, and interrupted there by every other person's
 * action. Ends with one JSON line; each violation is described on standard error. `--command TEXT`, `--fault TEXT`, `--call N` pick some.
 * The commands are shared out to one process per core.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bases } from './bases';
import type { Command } from './command';
import { commands } from './commands';
import { type Finding, partedByCause, Scenarios } from './scenario';

const { values } = parseArgs({
  options: {
    command: { type: 'string', default: '' },
    fault: { type: 'string', default: '' },
    call: { type: 'string' },
    share: { type: 'string' },
  },
});

interface Totals {
  commands: number;
  killPoints: number;
  interleavings: number;
  lost: number;
  corrupt: number;
  doubled: number;
  unavoidable: number;
}

const totals: Totals = { commands: 0, killPoints: 0, interleavings: 0, lost: 0, corrupt: 0, doubled: 0, unavoidable: 0 };
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const report = (findings: readonly Finding[]): void => {
  const { unavoidable, violations } = partedByCause(findings);
  totals.unavoidable += unavoidable.length;
  for (const { kind, command, call, callName, fault, text } of violations) {
    totals[kind]++;
    say(`${kind}  ${command}, call ${call} ${callName}, ${fault}: ${text.slice(0, 500)}`);
  }
};

/** Faults at the calls whose number leaves `own` when divided by `of`. */
const tryOut = (scenarios: Scenarios, command: Command, own: number, of: number): void => {
  const started = Date.now();
  const { calls, findings } = scenarios.calls(command);
  if (own === 0) {
    report(findings);
    totals.commands++;
  }
  for (let at = own; at < calls.length; at += of) {
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
};

const share = (own: number, of: number): void => {
  const scenarios = new Scenarios(bases());
  for (const command of commands.filter(({ name }) => name.includes(values.command))) tryOut(scenarios, command, own, of);
  console.log(JSON.stringify(totals));
};

/** Another process of this program with a share of the work. */
const shareOut = (own: number, of: number): Promise<Totals> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1), '--share', `${own}/${of}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += String(data);
    });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done(JSON.parse(printed) as Totals) : fail(new Error(`a share of the fault suite ended with ${code}`)),
    );
  });

if (values.share !== undefined) {
  const [own = 0, of = 1] = values.share.split('/').map(Number);
  share(own, of);
} else {
  const of = Math.max(1, Math.min(4, availableParallelism()));
  for (const part of await Promise.all(Array.from({ length: of }, (_, own) => shareOut(own, of)))) {
    for (const key of Object.keys(totals) as (keyof Totals)[]) totals[key] += part[key];
  }
  console.log(JSON.stringify(totals));
  process.exitCode = totals.lost + totals.corrupt + totals.doubled > 0 ? 1 : 0;
}
