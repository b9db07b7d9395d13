/** Loads a built Apps Script project the way Google does: the whole file is run once, with nothing in reach but the services. */
import vm from 'node:vm';

/** A top-level function of the script. */
export type ScriptFunction = (...args: never[]) => unknown;

export interface OpenedScript {
  /** Compiles a function body in the script's own realm (HtmlService templates). */
  compile(names: readonly string[], body: string): (...values: unknown[]) => unknown;
  /** Runs the file with `globals` in reach and answers its top-level functions by name. */
  load(globals: Record<string, unknown>): Record<string, ScriptFunction>;
  /** Puts other services in reach of the loaded file: one file serves many workbooks, one after the other. */
  reach(globals: Record<string, unknown>): void;
}

/**
 * The services answer with Dates, arrays and errors of the host's realm. On Google there is one realm only, so `value instanceof Date`
 * has to hold for them in the script as well.
 */
const oneRealm = `
for (const [type, tag] of [[Date, '[object Date]'], [Error, '[object Error]'], [RegExp, '[object RegExp]']]) {
  const own = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(type, Symbol.hasInstance, {
    value(value) {
      return own.call(this, value) || (this === type && Object.prototype.toString.call(value) === tag);
    },
  });
}
Object.defineProperty(Array, Symbol.hasInstance, { value: (value) => Array.isArray(value) });
`;

/** Prepares `code` in a bare vm context. Making code from strings is switched off: a stray eval would hide what the script reaches for. */
export const openScript = (code: string, filename = 'Code.js', now?: () => number): OpenedScript => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(oneRealm, context);
  if (now !== undefined) (vm.runInContext(clocked, context) as (clock: () => number) => void)(now);
  // vm puts a console of the host's into every context; a script sees the runtime's or none.
  delete context.console;
  return {
    compile: (names, body) => vm.compileFunction(body, [...names], { parsingContext: context }) as (...values: unknown[]) => unknown,
    load: (globals) => {
      Object.assign(context, globals);
      const given = new Set(Object.getOwnPropertyNames(context));
      new vm.Script(code, { filename }).runInContext(context);
      const functions: Record<string, ScriptFunction> = {};
      for (const name of Object.getOwnPropertyNames(context)) {
        const value: unknown = context[name];
        if (!given.has(name) && typeof value === 'function') functions[name] = value as ScriptFunction;
      }
      return functions;
    },
    reach: (globals) => void Object.assign(context, globals),
  };
};

/** Sets the script's own clock: `new Date()` and `Date.now()` answer the host's time, so that a run can be repeated to the minute. */
const clocked = `
(now) => {
  const RealDate = Date;
  class ClockedDate extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(now());
      else super(...parts);
    }
    static now() {
      return now();
    }
  }
  globalThis.Date = ClockedDate;
};
`;

/** The script's top-level functions, loaded with `globals` and nothing else in reach; `now` is its clock, the machine's when absent. */
export const loadScript = (
  code: string,
  globals: Record<string, unknown>,
  { filename = 'Code.js', now }: { filename?: string; now?: () => number } = {},
): Record<string, ScriptFunction> => openScript(code, filename, now).load(globals);
