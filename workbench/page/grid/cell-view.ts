/** What Univer is told when it asks for a cell: the text shown, the style with its conditional part, and the marks painted over it. */
import type { ICellCustomRender, ICellDataForSheetInterceptor, IStyleData } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { WireCell, WireRule } from '../../wire/cells';
import type { WireLiveLook } from '../../wire/sheets';
import { defaultStyle, styleOf, withLive } from './looks';
import type { MarkActions } from './marks';
import { arrowRoom, checkbox, invalidCorner, listArrow, noteCorner } from './marks';
import type { SheetCells } from './store';
import { shownText } from './store';

const kinds = {
  n: CellValueType.NUMBER,
  d: CellValueType.NUMBER,
  b: CellValueType.BOOLEAN,
  t: CellValueType.STRING,
  e: CellValueType.STRING,
};

const typeOf = (cell: WireCell): CellValueType => {
  if (typeof cell === 'object' && cell !== null) return kinds[cell.k];
  if (typeof cell === 'number') return CellValueType.NUMBER;
  return typeof cell === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
};

/** Whether the cell's value is the one that ticks its checkbox. */
export const isTicked = (cell: WireCell, rule: WireRule): boolean => cell !== null && shownText(cell) === (rule.checked ?? 'TRUE');

export class CellView {
  private readonly arrow: ICellCustomRender;
  private readonly ticked: ICellCustomRender;
  private readonly unticked: ICellCustomRender;
  /** Styles with a conditional part, so that equal ones stay one object. */
  private readonly mixed = new Map<IStyleData, Map<string, IStyleData>>();

  constructor(actions: MarkActions) {
    this.arrow = listArrow(actions);
    this.ticked = checkbox(actions, true);
    this.unticked = checkbox(actions, false);
  }

  /** The cell at a 1-based place; null for one that shows nothing. */
  cell(cells: SheetCells, row: number, column: number): ICellDataForSheetInterceptor | null {
    const value = cells.value(row, column);
    const look = cells.look(row, column);
    const rule = cells.rule(row, column);
    const note = cells.note(row, column);
    const live = cells.liveRow(row);
    const liveLook = live?.looks.get(column);
    if (value === null && look === undefined && rule === undefined && note === undefined && liveLook === undefined) return null;
    const base = look === undefined ? defaultStyle : styleOf(look);
    const cell: ICellDataForSheetInterceptor = { s: liveLook === undefined ? base : this.mix(base, liveLook) };
    const marks: ICellCustomRender[] = [];
    if (rule?.kind === 'checkbox') {
      marks.push(isTicked(value, rule) ? this.ticked : this.unticked);
      cell.fontRenderExtension = { isSkip: true };
    } else if (rule?.kind === 'list' && rule.arrow === true) {
      marks.push(this.arrow);
      cell.fontRenderExtension = { rightOffset: arrowRoom };
    }
    if (value !== null) {
      cell.v = shownText(value);
      cell.t = typeOf(value);
    }
    if (note !== undefined) marks.push(noteCorner);
    else if (live?.invalid.has(column) === true) marks.push(invalidCorner);
    if (marks.length > 0) cell.customRender = marks;
    return cell;
  }

  private mix(base: IStyleData, live: WireLiveLook): IStyleData {
    const key = JSON.stringify(live);
    const known = this.mixed.get(base) ?? new Map<string, IStyleData>();
    this.mixed.set(base, known);
    const style = known.get(key) ?? withLive(base, live);
    known.set(key, style);
    return style;
  }
}
