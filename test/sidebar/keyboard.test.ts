import { describe, expect, test } from '@jest/globals';
import { choiceForDigit, converting, type Key, nextActive, shortcut } from '../../sidebar/frame/keyboard';

describe('shortcuts', () => {
  const cases: [string, Key, string | null][] = [
    ['Ctrl+Enter saves', { key: 'Enter', ctrlKey: true }, 'save'],
    ['⌘+Enter saves', { key: 'Enter', metaKey: true }, 'save'],
    ['Enter alone never saves', { key: 'Enter' }, null],
    ['a held Ctrl+Enter saves once', { key: 'Enter', ctrlKey: true, repeat: true }, null],
    ['Ctrl+Alt+Enter is somebody else’s', { key: 'Enter', ctrlKey: true, altKey: true }, null],
    ['Ctrl+Enter during a conversion does not save', { key: 'Enter', ctrlKey: true, isComposing: true }, null],
    ['nor does the Enter Safari sends after it', { key: 'Enter', ctrlKey: true, keyCode: 229 }, null],
    ['Ctrl+/ searches', { key: '/', ctrlKey: true }, 'search'],
    [
      'also with an input method on, where only the position is known',
      { key: 'Process', code: 'Slash', keyCode: 229, ctrlKey: true },
      'search',
    ],
    ['a slash is a slash', { key: '/', code: 'Slash' }, null],
    ['Esc goes back', { key: 'Escape' }, 'back'],
    ['the Esc that ends a conversion does not', { key: 'Escape', isComposing: true }, null],
    ['a letter means nothing', { key: 's' }, null],
  ];
  test.each(cases)('%s', (_, key, meaning) => expect(shortcut(key)).toBe(meaning));

  test('both signs of a conversion count', () => {
    expect(converting({ key: 'Enter', isComposing: true })).toBe(true);
    expect(converting({ key: 'Enter', keyCode: 229, isComposing: false })).toBe(true);
    expect(converting({ key: 'Enter', keyCode: 13 })).toBe(false);
  });
});

describe('digits', () => {
  const results = ['5', '4', '3', '2', '1', '0'];
  test('mean the code, wherever it stands', () => {
    for (const code of results) expect(choiceForDigit(results, { key: code })).toBe(code);
    expect(choiceForDigit(results, { key: '9' })).toBeNull();
  });
  test('work full-width too, and never with a modifier or during a conversion', () => {
    expect(choiceForDigit(results, { key: '3' })).toBe('3');
    expect(choiceForDigit(results, { key: '3', ctrlKey: true })).toBeNull();
    expect(choiceForDigit(results, { key: '3', isComposing: true })).toBeNull();
    expect(choiceForDigit(results, { key: 'a' })).toBeNull();
  });
  test('count from the top in a list without numbered codes', () => {
    expect(choiceForDigit(['won', 'open'], { key: '2' })).toBe('open');
    expect(choiceForDigit(['won', 'open'], { key: '3' })).toBeNull();
    expect(choiceForDigit(['won', 'open'], { key: '0' })).toBeNull();
  });
});

describe('the active option', () => {
  test('goes round in both directions and passes every option', () => {
    for (const key of ['ArrowDown', 'ArrowUp']) {
      let active = -1;
      const passed = Array.from({ length: 4 }, () => {
        active = nextActive(active, key, 4);
        return active;
      });
      expect(passed.sort()).toEqual([0, 1, 2, 3]);
    }
    expect(nextActive(3, 'ArrowDown', 4)).toBe(0);
    expect(nextActive(0, 'ArrowUp', 4)).toBe(3);
  });
  test('stays away from an empty list, and other keys do not move it', () => {
    expect(nextActive(0, 'ArrowDown', 0)).toBe(-1);
    expect(nextActive(2, 'x', 4)).toBe(2);
  });
});
