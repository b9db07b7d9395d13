/** A person changed cells of 顧客台帳: the rows are planned anew and written once. */
import type { Change, LogEntry } from '../../domain/changes/change-set';
import { linesOfOthers, withOwnIds } from '../../domain/customers/own-ids';
import { readRowCopy } from '../../domain/customers/row-copy';
import { formatId, nextNumber } from '../../domain/ids';
import { idOfLine } from '../../domain/matching/key-text';
import { customerIdDigits, customerIdPrefix } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, Edit, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { columnsToRewrite } from '../records/draft-row';
import { memberOfAccount } from '../records/me';
import { notedNumber } from '../records/numbering';
import { isBlock, mayBePasted, restoreBoth, spanOf } from '../records/pasted-cells';
import { planRows, type RowPlan } from '../records/plan-row';
import { noOthers, othersInRoom, roomForOthers } from './edit-room';
import { readKeys } from './edited-keys';
import { overtaken } from './overtaken';
import { tickedPlan } from './ticked-plan';
import { type TypedCell, typedCell } from './typed-cell';

/** Changes of these columns are kept in 変更履歴 with their old value (R23, R133). */
const loggedColumns = ['owner', 'type'] as const;

/** Rows of a block that are read and numbered in the 30 seconds of a simple trigger: 5,000 new ones take about 18. */
const mostRows = 5000;

export const editCustomers = (edit: Edit, context: Context): void => {
  const { ledger, clock, notices } = context;
  const whole = spanOf(edit);
  const first = whole.row;
  // A heading that was reworded is looked for at once, and noted: the edits that follow then need no look.
  if (whole.count < 1) {
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
  const count = whole.count > mostRows ? Math.min(whole.count, sheet.lastRow() - first + 1) : whole.count;
  if (count < 1 || count > mostRows) {
    restoreBoth('customers', edit, ledger);
    if (count > mostRows) notices.toast(wordsOf(ledger.rules()).edit.pastedMany(count));
    return;
  }
  const span = { ...whole, count };
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
  // An ID that was typed tells no more whose the row is than one that was pasted.
  const pasted = isBlock(edit) || columns.has('id') ? span : null;
  const restored = mayBePasted(edit) ? whole : null;

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
  // An ID that is put back changes nothing of the customer.
  const idAlone = columns.has('id') && columns.size === 1;
  const mine = typed === null ? !idAlone : typed.there || typed.overwritten !== null;
  const own = columns.has('id') && keys !== null;
  const tick = typed !== null && mine && edit.value !== null ? tickedPlan({ key, row: found[0] ?? {}, sheet, rules }, context) : {};
  const read = (own ? withOwnIds(found, keys) : found).map((cells, index) => ({ at: first + index, cells: { ...cells, ...tick } }));
  const plans = planRows(read, pasted === null ? columns : 'all', own ? linesOfOthers(found, keys) : keys, mine, {
    rules,
    today: clock.today(),
    cause: 'edit',
    me: registers ? memberOfAccount(rules, context) : '',
    issueId: () => formatId(customerIdPrefix, customerIdDigits, next++),
  });
  // Of a single cell right before it is written: what is written behind another write costs next to nothing.
  let formatted = restored === null;
  const format = (): void => {
    if (!formatted && restored !== null) ledger.restoreFormats('customers', restored);
    formatted = true;
  };
  if (pasted !== null) format();
  const takes = next > start || (sheet.learned && noted !== null);
  if (takes) ledger.writeNotes('customers', next, rules);
  const planned = plans.flatMap((plan, index) => changesOf(plan, rows[index] ?? {}));
  const overRank = pasted === null && key === 'rank' && planned.some(({ column }) => column === 'rank');
  const log = [
    // What somebody typed over an automatic cell was never the customer's rank.
    ...plans.flatMap((plan) => plan.log.filter((entry) => !overRank || entry.column !== headingOf(sheet, 'rank', rules))),
    ...(typed !== null && mine ? oldValueLog(sheet, key, typed, rows[0] ?? {}, plans[0]?.row ?? {}, context) : []),
  ];
  // What was typed tells whether it is a formula; after a paste or an undo nothing is told, and the cells are asked.
  const formula = edit.value === null || edit.value.startsWith('=');
  // A pasted block may resemble hundreds: their warnings follow with 台帳を整える.
  const pair = { before: rows[0] ?? {}, after: plans[0]?.row ?? {} };
  const extra = [restored !== null, restored !== null && hasList(sheet, key), formula && rewritten.size > 0, takes, log.length > 0];
  // A block may take more calls than a cell: the few others that one row of it resembles are written.
  const room = pasted === null ? roomForOthers(sheet, planned, rewritten, extra.filter(Boolean).length) : Number.POSITIVE_INFINITY;
  const others = count === 1 && stored !== null ? othersInRoom(pair, stored, room, rules) : noOthers;
  const changes = [...planned, ...others.changes];
  if (changes.length > 0 || log.length > 0) {
    ledger.commit(
      { batch, cause: 'edit', by: context.identity.email(), at: clock.now(), changes, inserts: [], log },
      pasted,
      formula,
      format,
    );
  }
  format();
  if (restored !== null) ledger.restoreDropdowns('customers', restored);
  if (edit.rows > 1) notices.toast(wordsOf(rules).edit.pasted(plans.length, plans.filter((plan) => plan.flagged).length));
  if (others.told) notices.toast(wordsOf(rules).edit.othersLater);
  if (overRank) notices.toast(wordsOf(rules).rank.typed);
  if (own && !isBlock(edit) && planned.some(({ column }) => column === 'id')) notices.toast(wordsOf(rules).edit.idTyped);
};

const hasList = (sheet: TableSheet, key: string): boolean => {
  const { list, type } = columnOf(sheet.table, key);
  return list !== undefined || type === 'member';
};

const headingOf = (sheet: TableSheet, key: string, rules: Rules): string => columnOf(sheet.table, key).heading[rules.language];

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
  const column = headingOf(sheet, key, ledger.rules());
  return [{ operation: 'edit', target: cellText(row.id ?? ''), column, before: typed.before, after, reason: words.reasons[reason] }];
};
