/** PropertiesService: three stores of texts, with their quotas (docs reference/properties, guides/services/quotas). */
import { byteLength, textArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import type { PropertyArchive } from '../runtime';

const valueLimit = 9 * 1024;
const storeLimit = 500 * 1024;

type Store = Map<string, string>;

interface PropertiesState {
  store: Store;
  /** The object itself, which the setters answer. */
  self: () => object;
}

export interface PropertyStores extends PropertyArchive {
  service: object;
}

const path = 'PropertiesService.Properties';

/** Writes all or nothing: the quota is checked on what the store would become. */
const write = (store: Store, entries: readonly (readonly [string, string])[], from: Store): void => {
  const next = new Map(from);
  for (const [key, value] of entries) {
    if (byteLength(value) > valueLimit) throw new Exception('Argument too large: value');
    next.set(key, value);
  }
  let size = 0;
  for (const [key, value] of next) size += byteLength(key) + byteLength(value);
  // report: github.com/lucasvtiradentes/gcal-sync/issues/115
  if (size > storeLimit) throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
  store.clear();
  for (const [key, value] of next) store.set(key, value);
};

const methods: Methods<PropertiesState> = {
  getProperty: { kind: 'property-get', call: ({ store }, ...args) => store.get(textArgument(`${path}.getProperty`, args, 0)) ?? null },
  getProperties: { kind: 'property-get', call: ({ store }) => Object.fromEntries(store) },
  getKeys: { kind: 'property-get', call: ({ store }) => [...store.keys()] },
  setProperty: {
    kind: 'property-set',
    call: ({ store, self }, ...args) => {
      const method = `${path}.setProperty`;
      write(store, [[textArgument(method, args, 0), textArgument(method, args, 1)]], store);
      return self();
    },
  },
  setProperties: {
    kind: 'property-set',
    call: ({ store, self }, ...args) => {
      const [values, deleteOthers] = args;
      if (typeof values !== 'object' || values === null || args.length > 2) throw signatureMismatch(`${path}.setProperties`, args);
      const entries = Object.entries(values as object).map(([key, value]) => [key, String(value)] as const);
      write(store, entries, deleteOthers === true ? new Map() : store);
      return self();
    },
  },
  deleteProperty: {
    kind: 'property-set',
    call: ({ store, self }, ...args) => {
      store.delete(textArgument(`${path}.deleteProperty`, args, 0));
      return self();
    },
  },
  deleteAllProperties: {
    kind: 'property-set',
    call: ({ store, self }) => {
      store.clear();
      return self();
    },
  },
};

export const createProperties = (kernel: Kernel): PropertyStores => {
  const script: Store = new Map();
  const document: Store = new Map();
  const users = new Map<string, Store>();
  const published = publish<PropertiesState>(kernel, path, 'Properties', methods);

  const properties = (store: Store): object => {
    const state: PropertiesState = { store, self: () => object };
    const object = published.wrap(state);
    return object;
  };
  const ofUser = (user: string): Store => {
    const known = users.get(user) ?? new Map<string, string>();
    users.set(user, known);
    return known;
  };

  const service = publish<object>(kernel, 'PropertiesService', 'PropertiesService', {
    getScriptProperties: { kind: 'handle', call: () => properties(script) },
    getDocumentProperties: { kind: 'handle', call: () => properties(document) },
    getUserProperties: { kind: 'handle', call: () => properties(ofUser(kernel.running.user)) },
  }).wrap({});

  const fill = (store: Store, from: Record<string, string>): void => {
    store.clear();
    for (const [key, value] of Object.entries(from)) store.set(key, value);
  };

  return {
    service,
    read: () => ({
      script: Object.fromEntries(script),
      document: Object.fromEntries(document),
      users: Object.fromEntries([...users].map(([user, store]) => [user, Object.fromEntries(store)])),
    }),
    replace: (stored) => {
      fill(script, stored.script);
      fill(document, stored.document);
      users.clear();
      for (const [user, store] of Object.entries(stored.users)) fill(ofUser(user), store);
    },
  };
};
