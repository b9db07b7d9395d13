/** What a row asks after people changed its owner: told again only where no page explains it. */
import { describe, expect, test } from '@jest/globals';
import { type Asks, asksAfter } from '../../../src/domain/customers/asks';
import { defaultRules } from '../../../src/domain/settings/rules';

const rules = defaultRules('ja', 'Asia/Tokyo');
const today = '2026-11-21';
const asked = (id: string, from: string, to: string): Asks => ({ handover: { id, from, to, day: '2026-11-01' }, promoted: '' });
const asksNow = (asks: Asks, before: string, now: string) =>
  asksAfter(asks, [{ column: 'owner', before, after: now }], today, rules).handover;

describe('an owner who changed', () => {
  test('is asked about', () => {
    expect(asksNow({ handover: null, promoted: '' }, '佐藤', '鈴木')).toEqual({ id: '', from: '佐藤', to: '鈴木', day: today });
  });
  test('is explained by a page for this owner: the run that wrote both may have died before the copy of the row', () => {
    expect(asksNow(asked('H-00001', '佐藤', '鈴木'), '佐藤', '鈴木')).toEqual(asked('H-00001', '佐藤', '鈴木').handover);
  });
  test('is not explained by a page for somebody else', () => {
    expect(asksNow(asked('H-00001', '佐藤', '鈴木'), '鈴木', '田中')).toEqual({ id: '', from: '鈴木', to: '田中', day: today });
  });
  test('twice in a row is handed over by the first one', () => {
    expect(asksNow(asked('', '佐藤', '鈴木'), '鈴木', '田中')).toEqual({ id: '', from: '佐藤', to: '田中', day: today });
  });
  test('and changed back leaves nothing to explain', () => {
    expect(asksNow(asked('', '佐藤', '鈴木'), '鈴木', '佐藤')).toBeNull();
  });
});
