/**
 * Makes the classes a script sees. A class is declared as tables of methods grouped by subject; `publish` joins them, sends every
 * call through the kernel's gate, answers toString, and throws by name for anything of Google's that is not modelled.
 */
import { NotImplemented, signatureMismatch } from './exception';
import type { CallKind, Kernel } from './kernel';
import { adopt, adoptError } from './realm';
import { argumentCounts } from './signatures';
import { nameType } from './type-name';
import { unmodelled } from './unmodelled';

/** A method: its kind for the meter, its cells (when it reads or writes), and what it does to the state behind the object. */
export interface Method<S> {
  kind: CallKind;
  cells?: (state: S, args: readonly unknown[]) => number;
  // biome-ignore lint/suspicious/noExplicitAny: arguments come from untyped scripts; each method checks its own
  call: (state: S, ...args: any[]) => unknown;
}
export type Methods<S> = Record<string, Method<S>>;

/** The state behind a published object; how one class reaches into another's arguments. */
const states = new WeakMap<object, { className: string; state: unknown }>();

/** The state of `object` if it was published as `className` (e.g. a Range given as an argument); null otherwise. */
export const stateOf = <S>(object: unknown, className: string): S | null => {
  if (typeof object !== 'object' || object === null) return null;
  const found = states.get(object);
  return found?.className === className ? (found.state as S) : null;
};

/** The methods of every class published so far, for comparing them with Google's own list. */
export const publishedNames = new Map<string, ReadonlySet<string>>();

export interface Published<S> {
  /** Wraps a state in a new object of the class. */
  wrap(state: S): object;
}

/**
 * @param path the name in error messages, e.g. 'SpreadsheetApp.Range'
 * @param text what toString answers, e.g. 'Range'
 */
export const publish = <S extends object>(kernel: Kernel, path: string, text: string, ...tables: Methods<S>[]): Published<S> => {
  // Google's names that are not modelled throw; a name Google does not know is undefined, as on any object.
  const missing = new Set(unmodelled[path]);
  const unknown = new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'string' && missing.has(key)) {
          const error = new NotImplemented(`${path}.${key}`);
          throw kernel.realm === null ? error : adoptError(error, kernel.realm);
        }
        return Reflect.get(Object.prototype, key);
      },
    },
  );
  publishedNames.set(path, new Set(tables.flatMap((table) => Object.keys(table))));
  const prototype: Record<string, unknown> = Object.create(unknown);
  Object.defineProperty(prototype, 'toString', { value: () => text, enumerable: false });
  for (const table of tables) {
    for (const [name, method] of Object.entries(table)) {
      const full = `${path}.${name}`;
      const counts = argumentCounts(path, name);
      const published = function (this: object, ...args: unknown[]) {
        const state = states.get(this)?.state as S;
        const answer = (): unknown => {
          // Nothing of Google's takes more than a dozen.
          if (counts !== null && (args.length > 30 || (counts & (1 << args.length)) === 0)) throw signatureMismatch(full, args);
          kernel.pass(full, method.kind, method.cells === undefined ? 0 : method.cells(state, args));
          return method.call(state, ...args);
        };
        const { realm } = kernel;
        if (realm === null) return answer();
        try {
          return adopt(answer(), realm);
        } catch (thrown) {
          throw adoptError(thrown, realm);
        }
      };
      Object.defineProperty(published, 'name', { value: name });
      Object.defineProperty(prototype, name, { value: published, enumerable: false, configurable: true });
    }
  }
  return {
    wrap: (state) => {
      const object = Object.create(prototype) as object;
      states.set(object, { className: path, state });
      nameType(object, path);
      return object;
    },
  };
};
