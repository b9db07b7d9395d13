/** What a person does at the grid, on its way to the model: shown at once where possible, sent in order, and explained when it was refused. */
import type { WireCell } from '../wire/cells';
import type { Action, Outcome } from '../wire/messages';
import type { WireArea } from '../wire/sheets';
import { isTicked } from './grid/cell-view';
import type { Grid } from './grid/grid';
import { shownText } from './grid/store';
import { parseTsv, toTsv } from './grid/tsv';
import type { PageText } from './text';

export interface EditPorts {
  act(action: Action): Promise<Outcome>;
  say(title: string, text: string): Promise<void>;
  confirm(title: string, text: string): Promise<boolean>;
  toast(text: string): void;
}

const overlaps = (a: WireArea, b: WireArea): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Google asks once for each protected area, not at every key. */
const agreed = new Set<string>();

export class Edits {
  private readonly grid: () => Grid;

  constructor(
    grid: () => Grid,
    private readonly ports: EditPorts,
    private readonly text: PageText,
  ) {
    this.grid = grid;
  }

  /** Sends an action; says what became of it if it was not simply done. */
  async send(action: Action): Promise<Outcome> {
    try {
      const outcome = await this.ports.act(action);
      await this.explain(outcome);
      return outcome;
    } catch (error) {
      await this.ports.say(this.text.problem, error instanceof Error ? error.message : String(error));
      return { problem: String(error) };
    }
  }

  async type(sheetId: number, row: number, column: number, text: string): Promise<void> {
    if (!(await this.allowed(sheetId, { row, column, rows: 1, columns: 1 }))) return;
    this.grid().assume(sheetId, row, column, [[text === '' ? null : text]]);
    await this.send({ kind: 'type', sheetId, row, column, text });
  }

  async toggle(sheetId: number, row: number, column: number): Promise<void> {
    const cells = this.grid().cellsOf(sheetId);
    const rule = cells.rule(row, column);
    if (rule === undefined) return;
    const ticked = isTicked(cells.value(row, column), rule);
    await this.type(sheetId, row, column, (ticked ? rule.unchecked : rule.checked) ?? (ticked ? 'FALSE' : 'TRUE'));
  }

  async clear(sheetId: number, area: WireArea): Promise<void> {
    const used = this.filledPart(sheetId, area);
    if (!(await this.allowed(sheetId, used))) return;
    this.assumeBlock(sheetId, used, () => null);
    await this.send({ kind: 'delete', sheetId, ...used });
  }

  /** A block of texts; a single one fills the whole selection, as in Sheets. */
  async paste(sheetId: number, at: WireArea, texts: string[][], formats: boolean): Promise<void> {
    const [first] = texts;
    if (first === undefined) return;
    const single = texts.length === 1 && first.length === 1 && at.rows * at.columns > 1;
    const rows = single ? at.rows : texts.length;
    const columns = single ? at.columns : Math.max(...texts.map((line) => line.length));
    const block = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => (single ? (first[0] ?? '') : (texts[r]?.[c] ?? ''))),
    );
    const area = { row: at.row, column: at.column, rows, columns };
    if (!(await this.allowed(sheetId, area))) return;
    this.assumeBlock(sheetId, area, (r, c) => {
      const text = block[r - at.row]?.[c - at.column] ?? '';
      return text === '' ? null : text;
    });
    this.grid().select(area);
    await this.send({ kind: 'paste', sheetId, row: at.row, column: at.column, texts: block, formats });
  }

  pasteText(sheetId: number, at: WireArea, text: string, html: string): Promise<void> {
    // A table from elsewhere brings its own looks, which Google lets replace the cells' own; plain text and our own copies do not.
    const formats = /<table/i.test(html) && !html.includes('data-daicho');
    return this.paste(sheetId, at, parseTsv(text), formats);
  }

  async fill(sheetId: number, source: WireArea, target: WireArea): Promise<void> {
    const down =
      target.column === source.column && target.columns === source.columns && target.row + target.rows > source.row + source.rows;
    if (!down) {
      this.ports.toast(this.text.fillDownOnly);
      return;
    }
    const area = { row: source.row, column: source.column, rows: target.row + target.rows - source.row, columns: source.columns };
    if (!(await this.allowed(sheetId, area))) return;
    await this.send({ kind: 'fill', sheetId, ...area, sourceRows: source.rows });
    this.grid().select(area);
  }

  copyText(sheetId: number, area: WireArea): string {
    const cells = this.grid().cellsOf(sheetId);
    const used = this.filledPart(sheetId, area);
    return toTsv(
      Array.from({ length: used.rows }, (_, r) =>
        Array.from({ length: used.columns }, (_unused, c) => shownText(cells.value(used.row + r, used.column + c))),
      ),
    );
  }

  /** A selection of whole columns reaches far below the last row that holds anything. */
  private filledPart(sheetId: number, area: WireArea): WireArea {
    const last = this.grid().cellsOf(sheetId).height;
    const rows = Math.max(1, Math.min(area.rows, last - area.row + 1));
    return { ...area, rows };
  }

  private assumeBlock(sheetId: number, area: WireArea, value: (row: number, column: number) => WireCell): void {
    const block = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_unused, c) => value(area.row + r, area.column + c)),
    );
    this.grid().assume(sheetId, area.row, area.column, block);
  }

  private async allowed(sheetId: number, area: WireArea): Promise<boolean> {
    const warning = this.grid()
      .sheet(sheetId)
      ?.warnings.find((lock) => overlaps(lock, area));
    if (warning === undefined) return true;
    const key = `${sheetId}:${warning.protection}`;
    if (agreed.has(key)) return true;
    const detail = warning.description === '' ? this.text.warning : `${this.text.warning}\n\n${warning.description}`;
    if (!(await this.ports.confirm(this.text.warningTitle, detail))) return false;
    agreed.add(key);
    return true;
  }

  private async explain({ problem, rejected, more }: Outcome): Promise<void> {
    if (problem !== undefined) await this.ports.say(this.text.problem, problem);
    if (rejected === undefined || rejected.length === 0) return;
    const shown = [...new Set(rejected.map(({ message }) => inWords(message, this.text)))].slice(0, 3);
    const left = rejected.length - shown.length + (more ?? 0);
    if (left > 0) shown.push('', this.text.rejectedMore(left));
    await this.ports.say(this.text.rejectedTitle, shown.join('\n'));
  }
}

/** Google's sentence to scripts is English in every language; a person at the screen reads it in the page's. */
const inWords = (message: string, text: PageText): string => {
  const found = /^The data you entered in cell (\S+) violates the data validation rules set on this cell\.(?: (.*))?$/s.exec(message);
  if (found === null) return message;
  const [, a1 = '', advice = ''] = found;
  const items = /^Please enter one of the following values: (.*)\.$/s.exec(advice)?.[1];
  const rest = items === undefined ? advice : text.oneOf(items);
  return rest === '' ? text.violates(a1) : `${text.violates(a1)}\n${rest}`;
};
