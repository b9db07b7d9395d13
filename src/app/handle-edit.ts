/**
 * A person changed cells. The handler is only an accelerator: Google queues two edits at most and gives 30 seconds, so whatever is
 * missed here is done by tidy. It never needs to know who the user is, and never opens UI.
 */
import type { Change, LogEntry } from '../domain/changes/change-set';
import { copiedFacts, readRowCopy } from '../domain/customers/row-copy';
import { formatId, nextNumber } from '../domain/ids';
import { idOfLine } from '../domain/matching/key-text';
import { customerIdDigits, customerIdPrefix } from '../domain/schema/customers';
import { columnOf } from '../domain/schema/tables';
import { type Cell, cellText } from '../domain/values/cell';
import { type KeyAt, keysIn } from './candidates';
import { wordsOf } from './customer-cells';
import { memberOfAccount } from './me';
import { notedNumber } from './numbering';
import { otherWarnings } from './other-warnings';
import { overtaken } from './overtaken';
import { pastedTouches } from './pasted-touches';
import { columnsToRewrite, planRows, type RowPlan } from './plan-row';
import type { CellSpan, Context, TableSheet } from './ports';
import { editHandovers } from './receive-handover';
import { refreshSettings } from './refresh-settings';
import { editContacts } from './tidy-contacts';
import { type TypedCell, typedCell } from './typed-cell';

export interface Edit {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What was typed and what the cell held before, for a single typed cell; null when it was empty, and both after an undo. */
  readonly value: string | null;
  readonly oldValue: string | null;
}

/** Columns by which duplicates are found: an edit elsewhere need not read the match keys. */
const matchColumns = ['company', 'id', 'aliases', 'kana', 'phone', 'email', 'otherContacts', 'contactPerson', 'address'];

/** Changes of these columns are kept in 変更履歴 with their old value (R23, R133). */
const loggedColumns = ['owner', 'type'] as const;

export const handleEdit = (edit: Edit, context: Context): void => {
  const name = context.ledger.tableOf(edit.sheetId);
  if (name === 'settings') refreshSettings(context);
  if (name === 'customers') editCustomers(edit, context);
  if (name === 'touches') pastedTouches(edit, context);
  if (name === 'handovers') editHandovers(edit, context);
  if (name === 'contacts') editContacts(edit, context);
};

const editCustomers = (edit: Edit, context: Context): void => {
  const { ledger, clock, notices } = context;
  const first = Math.max(2, edit.row);
  const count = edit.row + edit.rows - first;
  // A heading that was reworded is looked for at once, and noted: the edits that follow then need no look.
  if (count < 1) {
    noteHeadings(context);
    return;
  }
  if (!ledger.lock(20)) {
    notices.toast(wordsOf(ledger.rules()).edit.busy);
    return;
  }
  const sheet = ledger.sheet('customers');
  if (sheet === null) return;
  const columns = editedColumns(sheet, edit);
  if (columns.size === 0) return;
  // The row above comes along: it tells whether a new row stood still.
  const above = count === 1 && first > 2 ? 1 : 0;
  const rows = sheet.rows(first - above, count + above).slice(above);
  const rules = ledger.rules();
  const { missing } = sheet.layout;
  // Said when it is found out, not with every edit from then on.
  if (missing.length > 0 && (sheet.learned || missing.some((column) => column.by === 'auto'))) {
    const names = missing.map((column) => column.heading[rules.language]).join(rules.language === 'ja' ? '、' : ', ');
    notices.toast(wordsOf(rules).missingColumns(sheet.table.title[rules.language], names));
  }
  const pasted: CellSpan | null = edit.rows * edit.columns > 1 ? { row: first, count, column: edit.column, width: edit.columns } : null;

  const registers = rows.some((row) => row.id === '' && row.company !== '');
  const rewritten = columnsToRewrite(rows, pasted === null ? columns : 'all', rules);
  // The copies in 照合キー stand for columns of rows that have an ID, or get one now.
  const copies = rows.every((row) => row.id !== '' || row.company !== '');
  const stored = readKeys(sheet, columns, rewritten, registers, pasted !== null, copies);
  const keys = stored === null ? null : stored.map(({ line }) => line);
  const noted = notedNumber(sheet);
  const start = nextNumber(customerIdPrefix, noted ?? 1, [
    ...(keys ?? []).map(idOfLine),
    ...(noted === null ? (sheet.columns(['id']).id ?? []) : []),
  ]);
  let next = start;

  const batch = context.newId();
  const [key = ''] = columns;
  const typed =
    pasted === null && (edit.value ?? edit.oldValue) !== null
      ? overtaken(
          typedCell(columnOf(sheet.table, key), edit.value, edit.oldValue, rows[0]?.[key] ?? '', rules),
          edit.value,
          key,
          rows[0],
          ledger,
        )
      : null;
  const found = typed === null || typed.overwritten === null ? rows : rows.map((row) => ({ ...row, [key]: typed.overwritten ?? '' }));
  const mine = typed === null || typed.there || typed.overwritten !== null;
  const read = withoutForeignIds(found, columns, keys ?? []).map((cells, index) => ({ at: first + index, cells }));
  const plans = planRows(read, pasted === null ? columns : 'all', keys, mine, {
    rules,
    today: clock.today(),
    cause: 'edit',
    me: registers ? memberOfAccount(rules, context) : '',
    issueId: () => formatId(customerIdPrefix, customerIdDigits, next++),
  });
  if (pasted !== null) ledger.restoreFormats('customers', pasted);
  if (next > start || (sheet.learned && noted !== null)) ledger.writeNotes('customers', next, rules);
  const own = plans.flatMap((plan, index) => changesOf(plan, rows[index] ?? {}));
  // A pasted block may resemble hundreds: their warnings follow with 台帳を整える.
  const others = count === 1 && stored !== null ? otherWarnings(rows[0] ?? {}, plans[0]?.row ?? {}, stored, rules) : [];
  const changes = [...own, ...others];
  const log = [
    ...plans.flatMap((plan) => plan.log),
    ...(typed !== null && mine ? oldValueLog(sheet, key, typed, rows[0] ?? {}, plans[0]?.row ?? {}, context) : []),
  ];
  if (changes.length > 0 || log.length > 0) {
    // What was typed tells whether it is a formula; after a paste or an undo nothing is told, and the cells are asked.
    const formula = edit.value === null || edit.value.startsWith('=');
    ledger.commit({ batch, cause: 'edit', by: context.identity.email(), at: clock.now(), changes, inserts: [], log }, pasted, formula);
  }
  if (pasted !== null) afterPaste(edit, plans, pasted, context);
};

const noteHeadings = ({ ledger }: Context): void => {
  if (!ledger.lock(20)) return;
  const sheet = ledger.sheet('customers');
  const noted = sheet === null ? null : notedNumber(sheet);
  if (sheet?.learned === true && noted !== null) ledger.writeNotes('customers', noted, ledger.rules());
};

/** Against the row as it was read: the plan saw it with what was typed put back, and without a doubled ID. */
const changesOf = (plan: RowPlan, row: Readonly<Record<string, Cell>>): Change[] =>
  Object.entries(plan.row)
    .filter(([column, after]) => after !== (row[column] ?? ''))
    .map(([column, after]) => ({
      table: 'customers',
      id: cellText(plan.row.id ?? ''),
      column,
      before: row[column] ?? '',
      after,
      row: plan.at,
    }));

const editedColumns = (sheet: TableSheet, edit: Edit): Set<string> =>
  new Set(
    Object.entries(sheet.layout.at)
      .filter(([key, at]) => key !== 'system' && at >= edit.column && at < edit.column + edit.columns)
      .map(([key]) => key),
  );

/** A column more costs less than a call more, up to this many between two that are wanted. */
const widestGap = 3;

/**
 * The match keys of all rows, and with them the columns that are going to be rewritten, of which the writer wants a picture. Null when
 * nothing changed by which duplicates are found.
 */
const readKeys = (
  sheet: TableSheet,
  columns: ReadonlySet<string>,
  rewritten: ReadonlySet<string>,
  registers: boolean,
  pasted: boolean,
  copies: boolean,
): KeyAt[] | null => {
  if (!registers && !matchColumns.some((key) => columns.has(key))) return null;
  const { matchKey = [] } = pasted
    ? sheet.columns(['matchKey', ...besideKeys(sheet, [...rewritten])], widestGap)
    : sheet.columns(['matchKey', ...[...rewritten].filter((key) => !copies || !copiedFacts.includes(key))]);
  return keysIn(matchKey);
};

/** Those of the columns that come along when the match keys are read. */
const besideKeys = (sheet: TableSheet, wanted: readonly string[]): string[] => {
  const at = (key: string): number => sheet.layout.at[key] ?? 0;
  const keysAt = at('matchKey');
  const beside: string[] = [];
  let last = keysAt;
  for (const key of [...new Set(wanted)].sort((a, b) => at(a) - at(b))) {
    if (at(key) <= keysAt || at(key) - last > widestGap + 1) continue;
    beside.push(key);
    last = at(key);
  }
  return beside;
};

/** An ID that was typed or pasted over and belongs to another row already is not taken over: the row gets its own. */
const withoutForeignIds = (rows: readonly Record<string, Cell>[], columns: ReadonlySet<string>, keys: readonly string[]) => {
  if (!columns.has('id')) return rows;
  const uses = new Map<string, number>();
  for (const id of keys.map(idOfLine)) uses.set(id, (uses.get(id) ?? 0) + 1);
  return rows.map((row) => {
    const id = cellText(row.id ?? '');
    const mine = idOfLine(cellText(row.matchKey ?? '')) === id;
    return id !== '' && (uses.get(id) ?? 0) > (mine ? 1 : 0) ? { ...row, id: '' } : row;
  });
};

/** The old value of a cell whose changes are kept in 変更履歴; nothing when the row is not the one that was edited. */
const oldValueLog = (
  sheet: TableSheet,
  key: string,
  typed: TypedCell,
  before: Readonly<Record<string, Cell>>,
  row: Readonly<Record<string, Cell>>,
  { ledger }: Context,
): LogEntry[] => {
  const reason = loggedColumns.find((column) => column === key);
  const after = cellText(row[key] ?? '');
  // The copy behind the match key tells more: it also knows what was pasted, and what a lost event had changed before.
  if (readRowCopy(before.matchKey ?? '')?.id === row.id) return [];
  if (reason === undefined || typed.before === '' || row.id === '' || after === typed.before) return [];
  const words = wordsOf(ledger.rules());
  const column = columnOf(sheet.table, key).heading[ledger.language()];
  return [{ operation: 'edit', target: cellText(row.id ?? ''), column, before: typed.before, after, reason: words.reasons[reason] }];
};

/** After a paste: dropdowns are put back, and the person reads how many rows need a look. */
const afterPaste = (edit: Edit, plans: readonly RowPlan[], pasted: CellSpan, { ledger, notices }: Context): void => {
  ledger.restoreDropdowns('customers', pasted);
  const flagged = plans.filter((plan) => plan.flagged).length;
  if (edit.rows > 1) notices.toast(wordsOf(ledger.rules()).edit.pasted(plans.length, flagged));
};
