/** CacheService: texts that expire, at most 1,000 of them a cache (docs reference/cache). */
import { byteLength, textArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';

const keyLimit = 250;
const valueLimit = 100 * 1024;
const itemLimit = 1000;
/** docs: "If more than 1,000 items are written, the cache stores the 900 items farthest from expiration." */
const itemsKept = 900;
const defaultSeconds = 600;
const longestSeconds = 21_600;

interface Item {
  value: string;
  expires: number;
}
interface CacheState {
  items: Map<string, Item>;
  clock: () => number;
}

const path = 'CacheService.Cache';

const put = ({ items, clock }: CacheState, key: string, value: string, seconds: number): void => {
  // report: github.com/Eloise1988/COINGECKO/issues/13, github.com/joseballester/muFunds/issues/13
  if (key.length > keyLimit) throw new Exception('Argument too large: key');
  if (byteLength(value) > valueLimit) throw new Exception('Argument too large: value');
  items.delete(key);
  items.set(key, { value, expires: clock() + Math.min(Math.max(seconds, 1), longestSeconds) * 1000 });
  if (items.size <= itemLimit) return;
  // Sorting is stable and the map is in order of writing, so equal times leave first in, first out (meas. JP-CACHE in platform.md A).
  const bySoonest = [...items].sort((a, b) => a[1].expires - b[1].expires);
  for (const [stale] of bySoonest.slice(0, items.size - itemsKept)) items.delete(stale);
};

const get = ({ items, clock }: CacheState, key: string): string | null => {
  const item = items.get(key);
  if (item === undefined) return null;
  if (item.expires > clock()) return item.value;
  items.delete(key);
  return null;
};

const secondsOf = (method: string, args: readonly unknown[], index: number): number => {
  if (args.length <= index) return defaultSeconds;
  const value = args[index];
  if (typeof value !== 'number' || args.length > index + 1) throw signatureMismatch(method, args);
  return value;
};

const keysOf = (method: string, args: readonly unknown[]): string[] => {
  const [keys] = args;
  if (!Array.isArray(keys)) throw signatureMismatch(method, args);
  return Array.from(keys, String);
};

const methods: Methods<CacheState> = {
  get: { kind: 'cache-get', call: (state, ...args) => get(state, textArgument(`${path}.get`, args, 0)) },
  getAll: {
    kind: 'cache-get',
    call: (state, ...args) => {
      const found = keysOf(`${path}.getAll`, args).map((key) => [key, get(state, key)] as const);
      return Object.fromEntries(found.filter(([, value]) => value !== null));
    },
  },
  // void methods answer null, not undefined (live: gas-fakes test/teststores.js "cache store").
  put: {
    kind: 'cache-put',
    call: (state, ...args) => {
      const method = `${path}.put`;
      put(state, textArgument(method, args, 0), textArgument(method, args, 1), secondsOf(method, args, 2));
      return null;
    },
  },
  putAll: {
    kind: 'cache-put',
    call: (state, ...args) => {
      const [values] = args;
      const seconds = secondsOf(`${path}.putAll`, args, 1);
      if (typeof values !== 'object' || values === null) throw signatureMismatch(`${path}.putAll`, args);
      for (const [key, value] of Object.entries(values)) put(state, key, String(value), seconds);
      return null;
    },
  },
  remove: {
    kind: 'cache-put',
    call: ({ items }, ...args) => {
      items.delete(textArgument(`${path}.remove`, args, 0));
      return null;
    },
  },
  removeAll: {
    kind: 'cache-put',
    call: ({ items }, ...args) => {
      for (const key of keysOf(`${path}.removeAll`, args)) items.delete(key);
      return null;
    },
  },
};

/** The global CacheService. Time is the kernel's clock: a script that sleeps lets its items expire. */
export const createCacheService = (kernel: Kernel): object => {
  const caches = new Map<string, Map<string, Item>>();
  const published = publish<CacheState>(kernel, path, 'Cache', methods);
  const cache = (key: string): object => {
    const items = caches.get(key) ?? new Map<string, Item>();
    caches.set(key, items);
    return published.wrap({ items, clock: () => kernel.clock() });
  };
  return publish<object>(kernel, 'CacheService', 'CacheService', {
    getScriptCache: { kind: 'handle', call: () => cache('script') },
    getDocumentCache: { kind: 'handle', call: () => cache('document') },
    getUserCache: { kind: 'handle', call: () => cache(`user ${kernel.running.user}`) },
  }).wrap({});
};
