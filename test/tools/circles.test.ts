/** No file of the product imports one that imports it, however far around, nor does a room of src/app, src/google or sidebar: something always comes first. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** Who imports whom, types too: a file that needs another's types cannot be understood before it. */
const importsIn = (folder: string): Arrows => {
  const known = new Set(files(folder));
  const arrows = new Map<string, Set<string>>();
  for (const file of known) {
    const text = readFileSync(join(root, file), 'utf8');
    const named = [...text.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, path = '']) => relative(root, join(root, dirname(file), path)));
    const found = named.flatMap((path) => [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].filter((one) => known.has(one)));
    arrows.set(file, new Set(found));
  }
  return arrows;
};

/** The same between the folders right below one; files that stand in it are rooms of their own. */
const rooms = (folder: string): Arrows => {
  const roomOf = (file: string): string => relative(folder, file).split('/')[0] ?? '';
  const arrows = new Map<string, Set<string>>();
  for (const [file, others] of importsIn(folder)) {
    const mine = arrows.get(roomOf(file)) ?? new Set();
    arrows.set(roomOf(file), mine);
    for (const other of others) if (roomOf(other) !== roomOf(file)) mine.add(roomOf(other));
  }
  return arrows;
};

/** The first way around that is found, its beginning once more at its end; [] when there is none. */
const circleIn = (arrows: Arrows): string[] => {
  const done = new Set<string>();
  const visit = (one: string, way: readonly string[]): string[] => {
    if (way.includes(one)) return [...way.slice(way.indexOf(one)), one];
    if (done.has(one)) return [];
    for (const next of arrows.get(one) ?? []) {
      const found = visit(next, [...way, one]);
      if (found.length > 0) return found;
    }
    done.add(one);
    return [];
  };
  for (const one of arrows.keys()) {
    const found = visit(one, []);
    if (found.length > 0) return found;
  }
  return [];
};

describe('no circle', () => {
  test.each(['src', 'sidebar'])('of files in %s', (folder) => {
    const arrows = importsIn(folder);
    // Imports are read as text: had their form changed, there would be none.
    expect([...arrows.values()].filter((others) => others.size > 0).length).toBeGreaterThan(50);
    expect(circleIn(arrows)).toEqual([]);
  });

  test.each(['src/app', 'src/google', 'sidebar'])('of rooms in %s', (folder) => {
    expect(rooms(folder).size).toBeGreaterThan(5);
    expect(circleIn(rooms(folder))).toEqual([]);
  });
});

test('a circle is found where there is one', () => {
  const arrows = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c', 'd'])],
    ['c', new Set<string>()],
    ['d', new Set(['b'])],
  ]);
  expect(circleIn(arrows)).toEqual(['b', 'd', 'b']);
});
