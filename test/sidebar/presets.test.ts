import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../sidebar/frame/storage';
import { emptyFields } from '../../sidebar/touch/form';
import { fill, type Preset, readPresets, remember, usable, writePresets } from '../../sidebar/touch/presets';
import { worldOf } from '../browser/sidebar-world';

const lists = worldOf('ja').state;
const touch = (channel: string, result: string, nextPick = 'none') => ({ ...emptyFields(channel), result, nextPick });
const store = () =>
  openStore(() => {
    throw new Error('blocked');
  });

describe('usual touches', () => {
  test('hold the last five combinations, the newest first, each once', () => {
    const touches = ['1', '2', '3', '4', '5', '0', '3'].map((result) => touch('phone', result));
    const presets = touches.reduce<Preset[]>((list, fields) => remember(list, fields, lists), []);
    expect(presets.map(({ result }) => result)).toEqual(['3', '0', '5', '4', '2']);
  });

  test('a touch without a result is not repeated by anybody', () => expect(remember([], touch('phone', ''), lists)).toEqual([]));

  test.each([
    ['an offered day', 'offer:1', '', 'offer:1'],
    ['nothing next', 'none', '', 'none'],
    ['a customer’s date left alone on purpose', '', '', 'keep'],
    ['no date but an action, which is not repeated: asked again', '', '見積を出す', ''],
    ['a single day of the calendar: asked again', 'date', '', ''],
  ])('remember %s', (_, nextPick, nextAction, next) => {
    expect(remember([], { ...touch('phone', '0', nextPick), nextAction }, lists)).toEqual([{ channel: 'phone', result: '0', next }]);
  });

  test('fill in the offered day as it is today, and never touch what was chosen already', () => {
    const preset = { channel: 'phone', result: '0', next: 'offer:1' };
    expect(fill(preset, lists, emptyFields(''))).toEqual({ channel: 'phone', result: '0', nextPick: 'offer:1', nextDay: '2026-03-10' });
    expect(fill(preset, lists, touch('visit', '4', 'none'))).toEqual({ channel: 'phone', result: '0' });
    expect(fill({ ...preset, next: 'keep' }, lists, emptyFields(''))).toEqual({ channel: 'phone', result: '0' });
  });

  test('disappear with the list item they stand for', () => {
    const gone = [
      { channel: 'fax', result: '0', next: '' },
      { channel: 'phone', result: '9', next: '' },
      { channel: 'phone', result: '0', next: 'offer:9' },
    ];
    const good = { channel: 'phone', result: '0', next: 'keep' };
    expect(usable([...gone, good], lists)).toEqual([good]);
  });

  test('are kept per workbook and rep, and damaged ones are forgotten', () => {
    const kept = store();
    writePresets(kept, 'book', '佐藤', [{ channel: 'phone', result: '0', next: 'keep' }]);
    expect(readPresets(kept, 'book', '佐藤')).toHaveLength(1);
    expect(readPresets(kept, 'book', '田中')).toEqual([]);
    for (const damaged of ['{', '{}', '[1, null, {"channel":1}]']) {
      kept.set('daicho/presets/book/佐藤', damaged);
      expect(readPresets(kept, 'book', '佐藤')).toEqual([]);
    }
  });
});
