import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const runtime = createRuntime({ files: { sidebar: '<p>台帳</p>', 'part.html': '<i><?= 1 + 1 ?></i>' } });
const { HtmlService } = globalsOf(runtime);
runtime.attach({ include: (name: string) => HtmlService.createHtmlOutputFromFile(name).getContent() });

// live: gas-fakes test/testhtmlservice.js "HtmlService basics"
test('HtmlOutput: contents, title, size, meta tags and conversions', () => {
  const output = HtmlService.createHtmlOutput('<h1>T</h1>');
  expect([output.getContent(), output.getTitle(), output.getWidth(), output.getHeight(), output.getFaviconUrl()]).toEqual([
    '<h1>T</h1>',
    '',
    null,
    null,
    null,
  ]);
  expect(output.setTitle('t').setWidth(200).setHeight(100).setFaviconUrl('https://x/i.ico')).toBe(output);
  output.appendUntrusted('<script>').append('<b>');
  expect(output.getContent()).toBe('<h1>T</h1>&lt;script&gt;<b>');
  output.addMetaTag('viewport', 'width=device-width');
  expect(output.getMetaTags().map((tag) => [tag.getName(), tag.getContent()])).toEqual([['viewport', 'width=device-width']]);
  expect(() => output.addMetaTag('description', 'x')).toThrow('The meta tag you specified is not allowed in this context.');
  output.setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
  output.clear().setContent('<b>Blob</b>');
  expect([output.getBlob().getContentType(), output.getBlob().getDataAsString()]).toEqual(['text/html', '<b>Blob</b>']);
  expect(output.getAs('text/plain').getContentType()).toBe('text/plain');
  expect(output.asTemplate().getRawContent()).toBe('<b>Blob</b>');
  expect(HtmlService.createHtmlOutput(output.getBlob()).getContent()).toBe('<b>Blob</b>');
});

// live: the same file, "HtmlTemplate scriptlet types"
test.each([
  ['<?= v ?>', { v: '<b>' }, '&lt;b&gt;'],
  ['<?!= v ?>', { v: '<b>' }, '<b>'],
  ['before<? var x = 42; ?>after', {}, 'beforeafter'],
  ['<? var m = "hi"; ?><?= m ?>', {}, 'hi'],
  ['<?= count ?>', { count: 42 }, '42'],
  ['<h1><?= t ?></h1><?!= b ?>', { t: 'A & B', b: '<em>' }, '<h1>A &amp; B</h1><em>'],
  ['<? for (var i = 0; i < 3; i++) { ?>[<?= i ?>]<? } ?>', {}, '[0][1][2]'],
  ["<?!= include('sidebar') ?>", {}, '<p>台帳</p>'],
  ['no scriptlet "quoted"\n`$x`', {}, 'no scriptlet "quoted"\n`$x`'],
])('template %j', (raw, values, text) => {
  const template = Object.assign(HtmlService.createTemplate(raw), values);
  expect(template.evaluate().getContent()).toBe(text);
});

test('templates show their raw content and their code', () => {
  const template = HtmlService.createTemplate('Hello <?= name ?>');
  expect([template.getRawContent(), template.getCode().includes('Hello '), template.getCodeWithComments().includes('name')]).toEqual([
    'Hello <?= name ?>',
    true,
    true,
  ]);
  Object.assign(template, { name: 'Gemini' });
  expect(template.evaluate().getContent()).toBe('Hello Gemini');
  expect(HtmlService.createTemplateFromFile('part.html').evaluate().getContent()).toBe('<i>2</i>');
  expect(HtmlService.getUserAgent()).toBeNull();
});

test('a host may compile templates in a realm of its own', () => {
  const compiled: string[][] = [];
  const other = createRuntime({
    compile: (names, body) => {
      compiled.push([...names].filter((name) => name === 'v'));
      return new Function(...names, body) as (...values: unknown[]) => unknown;
    },
  });
  const template = Object.assign(globalsOf(other).HtmlService.createTemplate('<?= v ?>'), { v: 1 });
  expect([template.evaluate().getContent(), compiled]).toEqual(['1', [['v']]]);
});

// live: the same file, "HtmlService file loading"
test('a file that is not there', () => {
  expect(() => HtmlService.createHtmlOutputFromFile('none')).toThrow('No HTML file named none was found.');
  expect(() => HtmlService.createTemplateFromFile('none')).toThrow('No HTML file named none was found.');
  expect(() => HtmlService.createHtmlOutput(null as never)).toThrow(/don't match the method signature for HtmlService.createHtmlOutput/);
});
