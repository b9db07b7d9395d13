/** Logger and console: texts for the developer, which the host receives line by line (docs reference/base/logger, console). */
import { classOf } from '../kernel/arguments';
import type { Kernel } from '../kernel/kernel';
import { publish } from '../kernel/publish';
import { formatString } from './format-string';

/** How a value is printed: texts as they are, objects as JSON where they are plain, else by their toString. */
const shown = (value: unknown): string => {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return String(value);
  if (classOf(value) === 'Error') return String((value as Error).stack ?? value);
  if (classOf(value) === 'Date') return String(value);
  const prototype = Object.getPrototypeOf(value) as object | null;
  const plain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!plain) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
};

const line = (args: readonly unknown[]): string => {
  const [first, ...rest] = args;
  if (typeof first === 'string' && rest.length > 0 && /%[sdfj]/.test(first)) return formatString(first, rest);
  return args.map(shown).join(' ');
};

export interface Logs {
  logger: object;
  console: object;
}

export const createLogs = (kernel: Kernel, print: (line: string) => void): Logs => {
  let lines: string[] = [];
  const logger: object = publish<object>(kernel, 'Logger', 'Logger', {
    log: {
      kind: 'local',
      call: (_, ...args) => {
        const text = line(args);
        lines.push(text);
        print(text);
        return logger;
      },
    },
    clear: {
      kind: 'local',
      call: () => {
        lines = [];
        return null;
      },
    },
    getLog: { kind: 'local', call: () => lines.map((text) => `${text}\n`).join('') },
  }).wrap({});

  // console is V8's own object: it has no gate and lives on after a kill.
  const timers = new Map<string, number>();
  const say = (...args: unknown[]): void => print(line(args));
  const log = {
    log: say,
    info: say,
    warn: say,
    error: say,
    time: (label = 'default'): void => {
      timers.set(String(label), kernel.clock());
    },
    timeEnd: (label = 'default'): void => {
      const start = timers.get(String(label));
      if (start !== undefined) print(`${String(label)}: ${kernel.clock() - start}ms`);
      timers.delete(String(label));
    },
  };
  return { logger, console: log };
};
