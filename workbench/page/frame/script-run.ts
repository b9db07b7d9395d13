/**
 * google.script as a page of the add-on sees it: runs in the page's own origin, before any script of the page, and reaches the server through
 * the workbench's window (docs guides/html/communication).
 */
import { conceal } from '../../wire/values';

declare global {
  interface Window {
    __daichoParent?: string;
    google?: unknown;
  }
}

const parentOrigin = window.__daichoParent ?? '';
delete window.__daichoParent;

interface Handlers {
  success?: (value: unknown, userObject: unknown) => void;
  failure?: (error: Error, userObject: unknown) => void;
  userObject?: unknown;
}

/** docs: "you can have up to 10 concurrent calls; the 11th waits". */
const maxOpen = 10;
let next = 1;
const open = new Map<number, Handlers>();
const waiting: { name: string; args: unknown[]; handlers: Handlers }[] = [];

const send = (message: object): void => window.parent.postMessage(message, parentOrigin);

/** A form element stands for the values of its fields. */
const plain = (value: unknown): unknown => {
  if (!(value instanceof HTMLFormElement)) return value;
  const fields: Record<string, unknown> = {};
  for (const [name, item] of new FormData(value)) fields[name] = item;
  return fields;
};

const start = (): void => {
  while (open.size < maxOpen) {
    const call = waiting.shift();
    if (call === undefined) return;
    const id = next++;
    open.set(id, call.handlers);
    send({ daicho: 'call', id, name: call.name, args: call.args });
  }
};

const finish = (id: number, outcome: { value?: unknown; error?: { name: string; message: string } }): void => {
  const handlers = open.get(id);
  if (handlers === undefined) return;
  open.delete(id);
  start();
  if (outcome.error === undefined) {
    handlers.success?.(outcome.value ?? null, handlers.userObject);
    return;
  }
  const error = Object.assign(new Error(outcome.error.message), { name: outcome.error.name });
  if (handlers.failure !== undefined) handlers.failure(error, handlers.userObject);
  // As on Google: without a handler the failure is only seen in the browser's console.
  else console.error(`Uncaught at ${outcome.error.name}: ${outcome.error.message}`);
};

const runner = (handlers: Handlers): object =>
  new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key !== 'string') return undefined;
        if (key === 'withSuccessHandler') return (success: Handlers['success']) => runner({ ...handlers, ...(success ? { success } : {}) });
        if (key === 'withFailureHandler') return (failure: Handlers['failure']) => runner({ ...handlers, ...(failure ? { failure } : {}) });
        if (key === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        // Never a promise: awaiting the runner must not call a function named "then".
        if (key === 'then') return undefined;
        return (...args: unknown[]) => {
          waiting.push({ name: key, args: args.map((value) => conceal(plain(value))), handlers });
          start();
        };
      },
    },
  );

window.google = {
  script: {
    run: runner({}),
    host: {
      origin: parentOrigin,
      close: () => send({ daicho: 'close' }),
      setHeight: (height: number) => send({ daicho: 'size', height }),
      setWidth: (width: number) => send({ daicho: 'size', width }),
      editor: { focus: () => send({ daicho: 'focus' }) },
    },
  },
};

addEventListener('message', (event: MessageEvent<{ daicho?: string; id?: number; outcome?: object }>) => {
  if (event.source !== window.parent || event.origin !== parentOrigin) return;
  const { daicho, id, outcome } = event.data ?? {};
  if (daicho === 'outcome' && typeof id === 'number' && outcome !== undefined) finish(id, outcome);
});
