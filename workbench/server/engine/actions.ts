/** What a person does at the grid, told to the model. Answers the cells that the page has shown ahead of the model. */
import { collapseGroup, expandGroup } from '../../runtime/model/groups';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';
import type { EditOutcome, Person } from '../../runtime/runtime';
import type { Action, Outcome } from '../../wire/messages';
import type { TouchedCells } from './publisher';

export interface Done {
  outcome: Outcome;
  touched: TouchedCells[];
}

type GridAction = Exclude<Action, { kind: 'menu' | 'call' }>;

const none: Done = { outcome: {}, touched: [] };

const edited = ({ rejected }: EditOutcome, sheetId: number, row: number, column: number, rows: number, columns: number): Done => ({
  outcome:
    rejected.length === 0 ? {} : { rejected: rejected.slice(0, 50), ...(rejected.length > 50 ? { more: rejected.length - 50 } : {}) },
  touched: [{ sheetId, area: { row, column, rows, columns } }],
});

const sheetOf = (book: Workbook, id: number): SheetModel => {
  const sheet = book.sheetById(id);
  if (sheet === null) throw new Error(`There is no sheet with the id ${id}.`);
  return sheet;
};

/** Sizes, hidden lines and folded groups are the grid's own matter: no script hears of them. */
const shape = (book: Workbook, sheetId: number, change: (sheet: SheetModel) => void): Done => {
  change(sheetOf(book, sheetId));
  book.changed({ kind: 'sheet', sheetId });
  return none;
};

const eachLine = (start: number, count: number, change: (line: number) => void): void => {
  for (let line = start; line < start + count; line++) change(line);
};

const hideSheet = (book: Workbook, sheetId: number, hidden: boolean): Done => {
  const sheet = sheetOf(book, sheetId);
  if (hidden && book.sheets.every((other) => other === sheet || other.hidden))
    throw new Error("You can't hide all the sheets in a document.");
  return shape(book, sheetId, () => {
    sheet.hidden = hidden;
  });
};

export const act = (book: Workbook, person: Person, action: GridAction): Done => {
  switch (action.kind) {
    case 'type':
      return edited(person.type(action.sheetId, action.row, action.column, action.text), action.sheetId, action.row, action.column, 1, 1);
    case 'paste': {
      const { sheetId, row, column, texts, formats } = action;
      const columns = Math.max(...texts.map((cells) => cells.length));
      return edited(person.paste(sheetId, row, column, texts, { withFormats: formats }), sheetId, row, column, texts.length, columns);
    }
    case 'delete': {
      const { sheetId, row, column, rows, columns } = action;
      return edited(person.deleteContents(sheetId, row, column, rows, columns), sheetId, row, column, rows, columns);
    }
    case 'fill': {
      const { sheetId, row, column, rows, columns, sourceRows } = action;
      return edited(person.fillDown(sheetId, row, column, rows, columns, sourceRows), sheetId, row, column, rows, columns);
    }
    case 'insertRows':
      person.insertRows(action.sheetId, action.before, action.count);
      return none;
    case 'insertColumns':
      person.insertColumns(action.sheetId, action.before, action.count);
      return none;
    case 'deleteRows':
      person.deleteRows(action.sheetId, action.at, action.count);
      return none;
    case 'deleteColumns':
      person.deleteColumns(action.sheetId, action.at, action.count);
      return none;
    case 'sort':
      person.sort(action.sheetId, action.column, action.ascending, action.firstRow);
      return none;
    case 'undo':
      person.undo();
      return none;
    case 'redo':
      person.redo();
      return none;
    case 'addSheet':
      return { outcome: { sheetId: person.insertSheet() }, touched: [] };
    case 'renameSheet':
      person.renameSheet(action.sheetId, action.name);
      return none;
    case 'deleteSheet':
      person.deleteSheet(action.sheetId);
      return none;
    case 'hideSheet':
    case 'showSheet':
      return hideSheet(book, action.sheetId, action.kind === 'hideSheet');
    case 'resize':
      return shape(book, action.sheetId, (sheet) => {
        eachLine(action.start, action.count, (line) => sheet[action.axis].patch(line, { size: action.size }));
      });
    case 'hideLines':
      return shape(book, action.sheetId, (sheet) => {
        eachLine(action.start, action.count, (line) => sheet[action.axis].patch(line, { hidden: true }));
      });
    case 'showLines':
      return shape(book, action.sheetId, (sheet) => {
        const axis = sheet[action.axis];
        const end = action.start + action.count;
        eachLine(action.start, action.count, (line) => axis.patch(line, { hidden: false }));
        // Lines of a folded group come back by unfolding it.
        axis.collapsed = axis.collapsed.filter(({ start, count }) => start >= end || start + count <= action.start);
      });
    case 'fold':
      return shape(book, action.sheetId, (sheet) => (action.collapsed ? collapseGroup : expandGroup)(sheet[action.axis], action));
    case 'select':
      person.select(action.sheetId, action.row, action.column, action.rows, action.columns);
      return none;
  }
};
