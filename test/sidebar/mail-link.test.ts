/** The address that opens a mail program: whatever is typed or pasted, it carries one recipient, one subject and one body, and nothing else. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draftOf } from '../../sidebar/share/draft';
import { chatText, mailLink, oneLine } from '../../sidebar/share/mail-link';
import { sidebarEn } from '../../src/text/sidebar-en';
import { sidebarJa } from '../../src/text/sidebar-ja';

const link = 'https://docs.google.com/spreadsheets/d/abc/edit#gid=0&range=A12';
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const nasty = fc.constantFrom(
  '\r\nBcc: x@example.com',
  '&bcc=x@example.com',
  '?cc=x',
  '%0D%0ACc:',
  '\'"<img onerror>',
  '\u2028',
  '\ud83d',
  '=1+1',
  '#',
  '😀',
);
const hostile = fc.array(fc.oneof(anyText, nasty), { maxLength: 6 }).map((parts) => parts.join(''));

/** What a mail program makes of the address (RFC 6068). */
const opened = (href: string) => {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(href) ?? [];
  const headers = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  return { to: decodeURIComponent(to), headers };
};

test('whatever is in it, there is one recipient, a subject and a body, and the subject has no line break', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (to, subject, sentence) => {
      const href = mailLink({ to: `${to}@example.com`, subject, sentence, link });
      if (href === null) return;
      expect(href).toMatch(/^mailto:[\w.~!*()%@-]*\?subject=[\w.~!*()%-]*&body=[\w.~!*()%-]*$/);
      const mail = opened(href);
      expect(mail.headers.map(([name]) => name)).toEqual(['subject', 'body']);
      expect(mail.headers[0]?.[1]).not.toMatch(/[\r\n]/);
      expect(mail.headers[1]?.[1]).toBe(`${oneLine(sentence)}\r\n\r\n${link}`);
      expect(mail.to).toBe(oneLine(`${to}@example.com`));
    }),
  );
});

test('an address that mail programs would cut off is none', () => {
  expect(mailLink({ to: 'a@example.com', subject: '共有', sentence: 'あ'.repeat(120), link })).not.toBeNull();
  expect(mailLink({ to: 'a@example.com', subject: '共有', sentence: 'あ'.repeat(400), link })).toBeNull();
});

test('a line for a chat is the sentence and the link below it', () => {
  expect(chatText(' 佐藤が\r\n対応した ', link)).toBe(`佐藤が 対応した\n${link}`);
  expect(chatText('佐藤が対応した', '')).toBe('佐藤が対応した');
});

describe.each([sidebarJa, sidebarEn])('the sentence to begin with', (text) => {
  const touch = { id: 'T-000001', when: '2026-02-01 10:00', rep: '佐藤', channel: '電話', result: '前向き', summary: '見積の説明' };
  const say = (more: object, company = '青空商事') => draftOf({ ...touch, ...more }, { id: 'C-00001', company }, text, (day) => day);

  test('says who, when, whom and what', () => {
    for (const part of ['佐藤', '2026-02-01', '青空商事', 'C-00001', '電話', '前向き', '見積の説明']) expect(say({})).toContain(part);
  });

  test('is one line that fits into a mail, however long the touch and the name are', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 0, max: 2000 }), (summary, times) => {
        const sentence = say({ summary: summary + 'あ'.repeat(times) }, `株式会社${'長'.repeat(76)}`);
        expect(Array.from(sentence).length).toBeLessThanOrEqual(120);
        expect(sentence).toBe(oneLine(sentence));
        expect(
          mailLink({ to: 'somebody.with.a.name@department.example.co.jp', subject: text.share.subject('長'.repeat(80)), sentence, link }),
        ).not.toBeNull();
      }),
    );
  });

  test('needs no rep, no result and no summary', () => {
    expect(say({ rep: '', result: '', summary: '' })).toContain('青空商事');
  });
});
