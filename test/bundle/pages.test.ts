import { describe, expect, test } from '@jest/globals';
import { parse } from 'acorn';
import { pages } from './built';

describe.each(Object.entries(pages))('%s', (name, page) => {
  const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
  const [, script = ''] = /<script>\n(.*)\n<\/script>/s.exec(page) ?? [];

  test('HtmlService finds nothing to strip or to run', () => {
    expect(page).not.toContain('`');
    expect(page).not.toContain('<?');
  });

  test('is one page: its own style and its own script, nothing fetched from anywhere', () => {
    const addresses = page.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)]+/g) ?? [];
    // XML namespaces are names, not places: nobody goes there.
    const namespaces = /^http:\/\/(?:www\.w3\.org\/\d{4}|schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/[\w/]+$/;
    expect(addresses.filter((address) => !namespaces.test(address))).toEqual([]);
    expect(page).not.toMatch(/(?:src|href|action)\s*=\s*["']?\/\//i);
    expect(page).not.toMatch(/@import|<link\b|<iframe\b|<script[^>]+src/i);
    expect((page.match(/url\([^)]*\)/g) ?? []).filter((url) => !/^url\(["']?(data:|#)/.test(url))).toEqual([]);
    expect([count(/<style>/g), count(/<script>/g), count(/<\/script/gi)]).toEqual([1, 1, 1]);
  });

  test('starts no worker: Google says nowhere that a dialog may', () => {
    expect(script).not.toMatch(/\bnew Worker\b/);
  });

  test('opens links outside its frame and speaks UTF-8', () => {
    expect(page).toMatch(/<base target="_(top|blank)"/);
    expect(page).toMatch(/<meta charset="utf-8"/i);
  });

  test('its script is ES2019', () => {
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    expect(script.length).toBeGreaterThan(1000);
  });

  test('is light enough to be loaded at each opening', () => {
    expect({ name, fits: Buffer.byteLength(page) <= 300_000 }).toEqual({ name, fits: true });
  });
});

test('the readers of files weigh on the dialog alone', () => {
  expect(pages['import.html']).toContain('sharedStrings');
  expect(pages['sidebar.html']).not.toContain('sharedStrings');
});
