/**
 * The fault suite, whole: every command is killed once at each of its service calls, and interrupted there by every other person's
 * action. Ends with one JSON line; each violation is described on standard error.
 *
 *   npm run --silent test:faults [-- NAME …] [--fault TEXT] [--call N]
 *
 * NAME picks commands whose name contains it, `--fault` and `--call` one fault and one call of them. The faults are shared out to one
 * thread per core, each of them with all calls of a command, since neighbouring calls often end alike.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Bases } from './base';
import type { Command } from './command';
import { commands } from './commands/index';
import { type Finding, faultsOf, partedByCause } from './fault';
import { Scenarios } from './scenario';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fault: { type: 'string', default: '' }, call: { type: 'string' } },
});

/** A command without a fault (null), or with one of its faults at the calls given. */
interface Job {
  readonly command: string;
  readonly fault: string | null;
  readonly calls: readonly number[];
}

interface Done {
  /** How many calls the command makes; asked of jobs without a fault. */
  readonly calls: number;
  readonly findings: readonly Finding[];
  readonly seconds: number;
}

const named = (name: string): Command => {
  const found = commands.find((command) => command.name === name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
};

const work = (made: Map<string, object>): void => {
  const scenarios = new Scenarios(new Bases(made));
  parentPort?.on('message', ({ command: name, fault: faultName, calls }: Job) => {
    const started = performance.now();
    const command = named(name);
    const fault = faultsOf(command).find((one) => one.name === faultName);
    const found =
      fault === undefined ? scenarios.calls(command) : { calls: 0, findings: calls.flatMap((at) => scenarios.struck(command, fault, at)) };
    const done: Done = { ...found, seconds: (performance.now() - started) / 1000 };
    parentPort?.postMessage(done);
  });
};

/** Threads that take one job after the other. A bundle has one file: the threads run this program again. */
class Crew {
  private readonly threads: Worker[];

  constructor(made: Map<string, object>) {
    const program = process.argv[1] ?? '';
    this.threads = Array.from({ length: Math.min(4, availableParallelism()) }, () => new Worker(program, { workerData: made }));
  }

  async all(jobs: readonly Job[], report: (job: Job, done: Done) => void): Promise<void> {
    const waiting = [...jobs];
    await Promise.all(
      this.threads.map(async (thread) => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) report(job, await this.one(thread, job));
      }),
    );
  }

  private one(thread: Worker, job: Job): Promise<Done> {
    return new Promise((answer, fail) => {
      thread.removeAllListeners();
      thread.once('message', answer);
      thread.once('error', fail);
      thread.postMessage(job);
    });
  }

  async leave(): Promise<void> {
    for (const thread of this.threads) thread.removeAllListeners();
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const main = async (): Promise<void> => {
  const picked = commands.filter(({ name }) => positionals.length === 0 || positionals.some((text) => name.includes(text)));
  if (picked.length === 0) throw new Error(`no command of that name; there are ${commands.map(({ name }) => name).join(', ')}`);
  const bases = new Bases();
  for (const { base } of picked) bases.of(base);
  const totals = { commands: 0, killPoints: 0, interleavings: 0, lost: 0, corrupt: 0, doubled: 0, unavoidable: 0 };
  const seconds = new Map<string, number>();
  const waiting = new Map<string, number>();
  const crew = new Crew(bases.all());

  const report = (job: Job, done: Done): void => {
    const { unavoidable, violations } = partedByCause(named(job.command), done.findings);
    totals.unavoidable += unavoidable.length;
    for (const { kind, command, call, callName, fault, text } of violations) {
      totals[kind]++;
      say(`${kind}  ${command}, call ${call} ${callName}, ${fault}: ${text.slice(0, 500)}`);
    }
    seconds.set(job.command, (seconds.get(job.command) ?? 0) + done.seconds);
  };

  const sizes = new Map<string, number>();
  await crew.all(
    picked.map(({ name }) => ({ command: name, fault: null, calls: [] })),
    (job, done) => {
      report(job, done);
      sizes.set(job.command, done.calls);
      totals.commands++;
    },
  );
  const jobs: Job[] = [];
  for (const command of picked) {
    const size = sizes.get(command.name) ?? 0;
    const calls = values.call === undefined ? Array.from({ length: size }, (_, at) => at) : [Number(values.call)];
    const faults = faultsOf(command).filter(({ name }) => name.includes(values.fault));
    if (faults.some(({ killed }) => killed)) totals.killPoints += calls.length;
    totals.interleavings += faults.filter(({ killed }) => !killed).length * calls.length;
    waiting.set(command.name, faults.length);
    jobs.push(...faults.map(({ name }) => ({ command: command.name, fault: name, calls })));
  }
  // The longest first, so that no thread is left alone with one at the end.
  jobs.sort((a, b) => b.calls.length - a.calls.length);
  await crew.all(jobs, (job, done) => {
    report(job, done);
    const left = (waiting.get(job.command) ?? 1) - 1;
    waiting.set(job.command, left);
    if (left === 0) say(`${job.command}: ${job.calls.length} calls, ${(seconds.get(job.command) ?? 0).toFixed(1)} s`);
  });
  await crew.leave();
  const { user, system } = process.cpuUsage();
  say(`${process.uptime().toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} s of processor time`);
  console.log(JSON.stringify(totals));
  process.exitCode = totals.lost + totals.corrupt + totals.doubled > 0 ? 1 : 0;
};

if (isMainThread) await main();
else work(workerData as Map<string, object>);
