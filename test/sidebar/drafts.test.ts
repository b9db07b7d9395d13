import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openStore } from '../../sidebar/frame/storage';
import { newSubmission } from '../../sidebar/frame/submission';
import { openDrafts, revive } from '../../sidebar/touch/drafts';
import { emptyFields, type TouchFields } from '../../sidebar/touch/form';
import { worldOf } from '../browser/sidebar-world';

/** A browser's storage in memory; `broken` throws on every access, `full` on every write. */
function storage(state: { broken?: boolean; full?: boolean } = {}): () => Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, text: string) => {
      if (state.full) throw new Error('QuotaExceededError');
      kept[name] = text;
    },
    removeItem: (name: string) => {
      delete kept[name];
    },
  };
  return () => {
    if (state.broken) throw new Error('SecurityError');
    return new Proxy(kept, { get: (_, name: string) => methods[name as keyof typeof methods] }) as unknown as Storage;
  };
}

const clock = () => 1_000;
const text = fc.string({ unit: 'grapheme' });
const anyFields: fc.Arbitrary<TouchFields> = fc.record({
  when: text,
  channel: text,
  result: text,
  summary: text,
  nextPick: text,
  nextDay: text,
  nextAction: text,
  met: fc.option(text),
  kind: text,
  impression: text,
  original: text,
  stage: text,
  files: text,
  reason: text,
});

describe('drafts', () => {
  test('whatever was typed comes back exactly, per customer and workbook, after the page was loaded anew', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const place = storage();
        const draft = { fields, submission: newSubmission('k') };
        openDrafts(openStore(place), 'book', clock).keep('C-1', draft);
        const again = openDrafts(openStore(place), 'book', clock);
        expect(again.find('C-1')).toMatchObject(draft);
        expect(again.find('C-2')).toBeNull();
        expect(openDrafts(openStore(place), 'other', clock).find('C-1')).toBeNull();
      }),
    );
  });

  test.each([{ broken: true }, { full: true }])('without a usable storage (%p) they last as long as the page', (state) => {
    const drafts = openDrafts(openStore(storage(state)), 'book', clock);
    const draft = { fields: { ...emptyFields('phone'), summary: 'x' }, submission: newSubmission('k') };
    drafts.keep('C-1', draft);
    expect(drafts.find('C-1')).toMatchObject(draft);
    drafts.drop('C-1');
    expect(drafts.find('C-1')).toBeNull();
  });

  test('a storage that fills up between two keystrokes keeps the newest text', () => {
    const state = { full: false };
    const drafts = openDrafts(openStore(storage(state)), 'book', clock);
    const keep = (summary: string) => drafts.keep('C-1', { fields: { ...emptyFields(''), summary }, submission: newSubmission('k') });
    keep('old');
    state.full = true;
    keep('new');
    expect(drafts.find('C-1')?.fields.summary).toBe('new');
    state.full = false;
    keep('newest');
    expect(drafts.find('C-1')?.fields.summary).toBe('newest');
  });

  test('a draft of an earlier version, which knew fewer fields, loses nothing', () => {
    const store = openStore(storage());
    const drafts = openDrafts(store, 'book', clock);
    const { met: _, kind: __, impression: ___, files: ____, reason: _____, ...fields } = { ...emptyFields('phone'), summary: 'x' };
    store.set('daicho/draft/book/C-1', JSON.stringify({ fields, submission: newSubmission('k'), at: 1_000 }));
    expect(drafts.find('C-1')?.fields).toEqual({ ...emptyFields('phone'), summary: 'x' });
  });

  test('what is no draft, or a month old, is cleared away; other things in the storage are left alone', () => {
    const store = openStore(storage());
    store.set('daicho/draft/book/C-1', '{"fields":{}}');
    store.set('daicho/draft/book/C-2', 'not json');
    store.set('else', 'x');
    openDrafts(store, 'book', () => 0).keep('C-3', { fields: emptyFields(''), submission: newSubmission('k') });
    openDrafts(store, 'book', () => 31 * 24 * 60 * 60 * 1000);
    expect(store.names()).toEqual(['else']);
  });
});

describe('a draft under newer lists', () => {
  const lists = worldOf('ja').state;

  test('a chip that means another day by now becomes a plain date, so that the day stays', () => {
    const fields = { ...emptyFields('phone'), nextPick: 'offer:0', nextDay: '2026-03-05' };
    expect(revive(fields, lists)).toMatchObject({ nextPick: 'date', nextDay: '2026-03-05' });
    expect(revive({ ...fields, nextDay: '2026-03-06' }, lists)).toMatchObject({ nextPick: 'offer:0' });
    expect(revive({ ...fields, nextPick: 'offer:99' }, lists)).toMatchObject({ nextPick: 'date' });
  });

  test('a channel or result that is gone must be chosen again', () => {
    expect(revive({ ...emptyFields('fax'), result: '9', summary: 'x' }, lists)).toMatchObject({ channel: '', result: '', summary: 'x' });
  });
});
