import { expect, test } from '@jest/globals';
import { parse } from 'acorn';
import { page } from './built';

const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;

test('HtmlService finds nothing to strip or to run', () => {
  expect(page).not.toContain('`');
  expect(page).not.toContain('<?');
});

test('is one page: its own style and its own script, nothing fetched from anywhere', () => {
  const addresses = page.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)]+/g) ?? [];
  // XML namespaces are names, not places: nobody goes there.
  expect(addresses.filter((address) => !/^http:\/\/www\.w3\.org\/\d{4}\/[\w/]+$/.test(address))).toEqual([]);
  expect(page).not.toMatch(/(?:src|href|action)\s*=\s*["']?\/\//i);
  expect(page).not.toMatch(/@import|<link\b|<iframe\b|<script[^>]+src/i);
  expect((page.match(/url\([^)]*\)/g) ?? []).filter((url) => !/^url\(["']?(data:|#)/.test(url))).toEqual([]);
  expect([count(/<style>/g), count(/<script>/g), count(/<\/script/gi)]).toEqual([1, 1, 1]);
});

test('opens links outside its frame and speaks UTF-8', () => {
  expect(page).toMatch(/<base target="_(top|blank)"/);
  expect(page).toMatch(/<meta charset="utf-8"/i);
});

test('its script is ES2019', () => {
  const [, script = ''] = /<script>\n(.*)\n<\/script>/s.exec(page) ?? [];
  expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  expect(script.length).toBeGreaterThan(1000);
});
