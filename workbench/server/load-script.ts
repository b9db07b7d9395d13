/** Loads a built Apps Script project the way Google does: the whole file is run once, with nothing in reach but the services. */
import vm from 'node:vm';

/** A top-level function of the script. */
export type ScriptFunction = (...args: never[]) => unknown;

/**
 * Runs `code` in a bare vm context that holds only `globals` and answers the script's top-level functions by name.
 *
 * Making code from strings is switched off, as a stray eval would hide what the script reaches for. Values made inside the context are
 * of its own realm; a host that hands objects in passes plain data or published service objects.
 */
export const loadScript = (code: string, globals: Record<string, unknown>, filename = 'Code.js'): Record<string, ScriptFunction> => {
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  const given = new Set(Object.getOwnPropertyNames(context));
  new vm.Script(code, { filename }).runInContext(context);
  const functions: Record<string, ScriptFunction> = {};
  for (const name of Object.getOwnPropertyNames(context)) {
    const value: unknown = context[name];
    if (!given.has(name) && typeof value === 'function') functions[name] = value as ScriptFunction;
  }
  return functions;
};
