/** Text styles and rich text of ranges. */
import { signatureMismatch } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import type { TextLook } from '../../model/cell-format';
import { formatChanger } from '../../model/cell-format';
import { rawValue } from '../../model/cell-read';
import { writeBlock } from '../../model/cell-write';
import type { Typed } from '../../model/typed-text';
import { again, blockOf, cellsOf, matrix, rangePath, readers, refuseGone } from '../../spreadsheet/range-block';
import type { RangeState } from '../../spreadsheet/state';
import { passed, requireThat } from '../arguments';
import { cellLook, lookChange } from './cell-look';
import type { RichTextState } from './rich-text';
import { richTextOf } from './rich-text';
import { joinRuns, plainRuns, styled } from './segments';
import { textLookOf } from './text-style';

const restyle = ({ sheet }: RangeState, row: number, column: number, look: TextLook): void => {
  const { formats, runs } = sheet;
  formats.set(row, column, formatChanger(lookChange(look))(formats.get(row, column)));
  const own = runs.get(row, column);
  if (own !== undefined) runs.set(row, column, joinRuns(own.map((run) => styled(run, look))));
};

const setStyles = (state: RangeState, looks: readonly (readonly (TextLook | null)[])[]): object => {
  refuseGone(state);
  looks.forEach((cells, r) => {
    cells.forEach((look, c) => {
      if (look !== null) restyle(state, state.row + r, state.column + c, look);
    });
  });
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

/** The rich text of a cell; null when its value is no text. Unstyled stretches look as the cell does. */
const readRich = (state: RangeState, row: number, column: number): object | null => {
  const { host, sheet } = state;
  const value = rawValue(sheet, row, column, host.evaluator) ?? '';
  if (typeof value !== 'string') return null;
  const base = cellLook(sheet.formats.get(row, column));
  const runs = sheet.runs.get(row, column) ?? plainRuns(value);
  const segments = runs.map((run) => ({ ...run, look: { ...base, ...run.look } }));
  return host.classes.wrap('RichTextValue', { host, text: value, start: 0, end: value.length, segments });
};

/** A rich text is a text whatever it looks like: it is not read as typed. */
const writeRich = (state: RangeState, values: readonly (readonly RichTextState[])[]): object => {
  refuseGone(state);
  const text = ({ text: all, start, end }: RichTextState): string => all.slice(start, end);
  const block = values.map((cells) =>
    cells.map((value): Typed => (text(value) === '' ? { kind: 'empty' } : { kind: 'value', value: text(value) })),
  );
  writeBlock(state.sheet, state, block);
  values.forEach((cells, r) => {
    cells.forEach(({ segments, start }, c) => {
      const runs = joinRuns(segments).map((run) => ({ ...run, start: run.start - start, end: run.end - start }));
      const bare = runs.every((run) => run.link === undefined && Object.keys(run.look).length === 0);
      state.sheet.runs.set(state.row + r, state.column + c, bare ? undefined : runs);
    });
  });
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

const requireRich = (value: unknown, name: string, args: readonly unknown[]): RichTextState => {
  const found = richTextOf(value);
  if (found === null) throw signatureMismatch(`${rangePath}.${name}`, args);
  return found;
};

export const rangeText: Methods<RangeState> = {
  ...readers('getTextStyle', 'getTextStyles', ({ host, sheet }, row, column) =>
    host.classes.wrap('TextStyle', { host, look: cellLook(sheet.formats.get(row, column)) }),
  ),
  setTextStyle: {
    kind: 'fill',
    cells: cellsOf,
    call: (state, style) => {
      const look = textLookOf(style);
      requireThat(look !== null, `${rangePath}.setTextStyle`, passed(style));
      return setStyles(
        state,
        blockOf(state, () => look),
      );
    },
  },
  setTextStyles: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) => {
      const looks = matrix(state, 'setTextStyles', args).map((cells) =>
        cells.map((style) => {
          const look = textLookOf(style);
          requireThat(look !== null || style === null, `${rangePath}.setTextStyles`, args);
          return look;
        }),
      );
      return setStyles(state, looks);
    },
  },
  ...readers('getRichTextValue', 'getRichTextValues', readRich),
  setRichTextValue: {
    kind: 'fill',
    cells: cellsOf,
    call: (state, value) => {
      const found = requireRich(value, 'setRichTextValue', passed(value));
      return writeRich(
        state,
        blockOf(state, () => found),
      );
    },
  },
  setRichTextValues: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) =>
      writeRich(
        state,
        matrix(state, 'setRichTextValues', args).map((cells) => cells.map((value) => requireRich(value, 'setRichTextValues', args))),
      ),
  },
};
