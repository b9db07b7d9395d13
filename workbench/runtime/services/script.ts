/** The loaded script: its functions by name, and how menus, triggers and pages call them. */
import { execute } from '../kernel/execution';
import type { Kernel } from '../kernel/kernel';
import { NotTransferable, transfer } from '../kernel/page-call';
import { adopt } from '../kernel/realm';
import type { RunOptions, RunResult } from '../runtime';

export type ScriptFunction = (...args: never[]) => unknown;

export class Script {
  functions: Record<string, ScriptFunction> = {};

  constructor(private readonly kernel: Kernel) {}

  has(name: string): boolean {
    return Object.hasOwn(this.functions, name) && typeof this.functions[name] === 'function';
  }

  /** Runs a function of the script as an execution of its own; `args` are made inside the run, because an event holds objects. */
  run(options: RunOptions, name: string, args: () => unknown[]): RunResult {
    return execute(this.kernel, options, () => {
      const found = this.functions[name];
      if (!this.has(name) || found === undefined) throw new Error(`Script function not found: ${name}`);
      const { realm } = this.kernel;
      const given = args();
      return found(...((realm === null ? given : given.map((value) => adopt(value, realm))) as never[]));
    });
  }

  /** google.script.run.name(...args). A name that ends in "_" is private (docs guides/html/communication). */
  callFromPage(user: string, name: string, args: readonly unknown[]): RunResult {
    if (name.endsWith('_') || !this.has(name)) return failed(new Error(`Script function not found: ${name}`));
    let sent: unknown[];
    try {
      sent = args.map((value, index) => transfer(value, String(index)));
    } catch (error) {
      return failed(error);
    }
    const result = this.run({ user, kind: 'sidebar' }, name, () => sent);
    if (!result.ok) return result;
    try {
      return { ...result, value: transfer(result.value, 'result') };
    } catch (error) {
      const { value: _, ...counts } = result;
      return { ...counts, ...failed(error, counts) };
    }
  }
}

const failed = (error: unknown, counts?: Partial<RunResult>): RunResult => {
  const { name, message, stack } = error instanceof Error ? error : new NotTransferable(String(error));
  const none = { calls: 0, cellsRead: 0, cellsWritten: 0, estimatedSeconds: 0 };
  return { ...none, ...counts, ok: false, error: { name, message, stack: stack ?? '', killed: false } };
};
