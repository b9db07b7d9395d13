import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const fresh = (now = { at: 0 }) => {
  const runtime = createRuntime({ now: () => now.at });
  return { runtime, now, ...globalsOf(runtime) };
};

// live: gas-fakes test/teststores.js "properties store"
test('a property is set, read, deleted and then null; setters answer the store; the stores are apart', () => {
  const { PropertiesService } = fresh();
  const stores = [
    PropertiesService.getScriptProperties(),
    PropertiesService.getUserProperties(),
    PropertiesService.getDocumentProperties(),
  ];
  stores.forEach((store, index) => {
    expect(store.setProperty('t', `v${index}`)).toBe(store);
  });
  expect(stores.map((store) => store.getProperty('t'))).toEqual(['v0', 'v1', 'v2']);
  expect(stores[0]?.deleteProperty('t')).toBe(stores[0]);
  expect(stores.map((store) => store.getProperty('t'))).toEqual([null, 'v1', 'v2']);
});

// docs: reference/properties/properties
test('setProperties keeps the others unless told; getProperties is a copy', () => {
  const { PropertiesService } = fresh();
  const store = PropertiesService.getScriptProperties();
  store.setProperties({ a: '1', b: '2' }).setProperties({ b: '3' });
  const copy = store.getProperties();
  copy.a = 'changed';
  expect(store.getProperties()).toEqual({ a: '1', b: '3' });
  store.setProperties({ c: '4' }, true);
  expect(store.getKeys()).toEqual(['c']);
  expect(store.deleteAllProperties().getKeys()).toEqual([]);
});

// docs: guides/services/quotas; report: lucasvtiradentes/gcal-sync#115
test('9 KB a value, 500 KB a store; nothing is written when it does not fit', () => {
  const { PropertiesService } = fresh();
  const store = PropertiesService.getScriptProperties();
  store.setProperty('fits', 'x'.repeat(9 * 1024));
  expect(() => store.setProperty('big', 'x'.repeat(9 * 1024 + 1))).toThrow('Argument too large: value');
  // Bytes count, not signs.
  expect(() => store.setProperty('big', '台'.repeat(3073))).toThrow('Argument too large: value');
  const quota = 'You have exceeded the property storage quota. Please remove some properties and try again.';
  const fill = () => {
    for (let i = 0; i < 60; i++) store.setProperty(`k${i}`, 'x'.repeat(9 * 1024));
  };
  expect(fill).toThrow(quota);
  expect(store.getKeys().length).toBeLessThan(57);
  expect(() => store.setProperty('null', null as never)).toThrow(
    "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
  );
});

test('user properties belong to the user who runs the script', () => {
  const { runtime, PropertiesService } = fresh();
  const as = (user: string, work: () => unknown) => runtime.run({ user, kind: 'menu' }, work).value;
  as('a@x.jp', () => void PropertiesService.getUserProperties().setProperty('k', 'of a'));
  expect(as('b@x.jp', () => PropertiesService.getUserProperties().getProperty('k'))).toBeNull();
  expect(as('a@x.jp', () => PropertiesService.getUserProperties().getProperty('k'))).toBe('of a');
  expect(runtime.properties.read()).toEqual({ script: {}, document: {}, users: { 'a@x.jp': { k: 'of a' }, 'b@x.jp': {} } });
  const other = fresh();
  other.runtime.properties.replace(runtime.properties.read());
  expect(other.runtime.properties.read().users['a@x.jp']).toEqual({ k: 'of a' });
});

// live: gas-fakes test/teststores.js "cache store": void methods answer null, a sleeping script lets items expire
test('cache: put and remove answer null; items expire by the clock and by sleeping', () => {
  const { CacheService, Utilities, now } = fresh();
  const cache = CacheService.getUserCache();
  expect(cache.put('t', 'v')).toBeNull();
  expect(cache.get('t')).toBe('v');
  expect(cache.remove('t')).toBeNull();
  expect(cache.put('t', 'ex', 2)).toBeNull();
  expect(cache.get('t')).toBe('ex');
  Utilities.sleep(2000);
  expect(cache.get('t')).toBeNull();
  cache.put('default', 'v');
  now.at = 599_999;
  expect(cache.get('default')).toBe('v');
  now.at = 600_000;
  expect(cache.get('default')).toBeNull();
});

// docs: reference/cache/cache
test('cache: getAll gives what is there; putAll and removeAll; six hours at most', () => {
  const { CacheService, now } = fresh();
  const cache = CacheService.getDocumentCache();
  cache?.putAll({ a: '1', b: '2' }, 100_000);
  expect(cache?.getAll(['a', 'b', 'c'])).toEqual({ a: '1', b: '2' });
  now.at = 21_600_000;
  expect(cache?.getAll(['a', 'b', 'c'])).toEqual({});
  cache?.putAll({ a: '1', b: '2' });
  cache?.removeAll(['a']);
  expect(cache?.getAll(['a', 'b'])).toEqual({ b: '2' });
});

// docs: "If more than 1,000 items are written, the cache stores the 900 items farthest from expiration."; meas. JP-CACHE: first in, first out
test('cache: the 1,001st item drives the oldest out', () => {
  const { CacheService } = fresh();
  const cache = CacheService.getScriptCache();
  for (let i = 0; i < 1000; i++) cache.put(`k${i}`, 'v');
  cache.get('k0');
  expect(cache.get('k0')).toBe('v');
  cache.put('k1000', 'v');
  expect([cache.get('k0'), cache.get('k100'), cache.get('k101'), cache.get('k1000')]).toEqual([null, null, 'v', 'v']);
});

// report: Eloise1988/COINGECKO#13, joseballester/muFunds#13
test('cache: keys and values have a largest size', () => {
  const { CacheService } = fresh();
  const cache = CacheService.getScriptCache();
  cache.put('k'.repeat(250), 'v'.repeat(100 * 1024));
  expect(() => cache.put('k'.repeat(251), 'v')).toThrow('Argument too large: key');
  expect(() => cache.put('k', 'v'.repeat(100 * 1024 + 1))).toThrow('Argument too large: value');
});
