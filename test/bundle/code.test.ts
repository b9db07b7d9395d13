import { createContext, runInContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { type FunctionDeclaration, parse } from 'acorn';
import { code } from './built';
import { entryPoints, googleGlobals } from './declared';

const program = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
const stubs = program.body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration');

// V8 gives even an empty context a console; Apps Script's own is a service like any other.
function bareContext(globals: object = Object.create(null)) {
  const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  return context;
}

test('the top-level functions are those of EntryPoints, each once', () => {
  expect(stubs.map(({ id }) => id.name).sort()).toEqual(entryPoints().sort());
});

test('nothing but those functions and one expression stands at the top level', () => {
  expect(program.body.filter((node) => node.type !== 'FunctionDeclaration').map(({ type }) => type)).toEqual(['ExpressionStatement']);
});

test('loads where there are no globals at all, and then every entry is the real function', () => {
  const context = bareContext();
  runInContext(code, context);
  const empty = stubs.map(({ id }) => id.name).filter((name) => /\{\s*\}$/.test(runInContext(`String(${name})`, context)));
  expect(empty).toEqual([]);
});

test('loading asks nothing of Google', () => {
  const touched: string[] = [];
  const traps = Object.fromEntries(googleGlobals().map((name) => [name, { get: () => touched.push(name), configurable: true }]));
  const context = bareContext(Object.defineProperties({}, traps));
  runInContext('SpreadsheetApp', context);
  runInContext(code, context);
  expect(touched).toEqual(['SpreadsheetApp']);
});
