/** Imports some rows of a list as the dialog decided. Sent again it takes nothing in twice. */
import type { Answer, ImportSliceAnswer, ImportSliceRequest } from '../contract';
import { findHeader } from '../domain/importing/find-header';
import { withColumns } from '../domain/importing/options';
import type { RowOutcome } from '../domain/importing/outcome';
import { listStamp, rowKeys } from '../domain/importing/provenance';
import { type ListReading, type ListRecord, readList } from '../domain/importing/read-list';
import { wordsOf } from './customer-cells';
import { finishBatch } from './finish-batch';
import type { Order } from './import-draft';
import { importLines, leftOutOutcomes } from './import-lines';
import { importLimits } from './import-lists';
import { optionsFrom, rememberOptions } from './import-options';
import { headingsOf } from './import-preview';
import { writeOrders } from './import-write';
import type { Context } from './ports';
import { listToday } from './refresh-today';
import { refuse } from './refuse';

/** Customers from which reading all rows once more for 今日 takes too long; it follows when the workbook is opened. */
const longLedger = 2500;

type Unit = ImportSliceRequest['units'][number];

/** The units as orders; rows that are no records any more are left out. */
const ordersOf = (units: readonly Unit[], records: ReadonlyMap<number, ListRecord>): Order[] =>
  units.flatMap(({ rows, action, target, review }): Order[] => {
    const own = rows.flatMap((row) => records.get(row) ?? []);
    if (action === 'skip' || own.length === 0) return [];
    const update = action === 'update' && target !== '';
    return [
      {
        records: own,
        target: update ? target : '',
        happened: update ? 'updated' : review ? 'review' : 'new',
        why: own.map((_, at) => [
          ...(at > 0 ? [{ code: 'same-row' as const, row: own[0]?.sourceRow ?? 0, like: null }] : []),
          ...(update && at === 0 ? [{ code: 'given' as const, id: target }] : []),
          ...(review ? [{ code: 'decided' as const }] : []),
        ]),
      },
    ];
  });

const skipped = (units: readonly Unit[], records: ReadonlyMap<number, ListRecord>): RowOutcome[] =>
  units
    .filter(({ action }) => action === 'skip')
    .flatMap(({ rows }) => rows.flatMap((row) => records.get(row) ?? []))
    .map((record) => ({
      row: record.sourceRow,
      happened: 'skipped',
      customerId: '',
      company: '',
      why: [{ code: 'decided' }],
      // Nothing of it is in the ledger, so all of it is in the report.
      apart: [...record.cells.map(({ heading, raw }) => [heading, raw] as const), ...record.apart],
    }));

export const importSlice = (request: ImportSliceRequest, context: Context): Answer<ImportSliceAnswer> => {
  const { ledger, lists, clock, memory } = context;
  const words = wordsOf(ledger.rules());
  if (request.units.length > importLimits.unitsPerSlice) return refuse('bad-request', words.touch.badRequest);
  if (!ledger.lock(30)) return refuse('busy', words.setUp.busy);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  // A slice that was cut off is finished first: its rows are then known as taken in.
  finishBatch(context);
  if (ledger.isOwn(request.sheetId)) return refuse('own-sheet', words.adopt.ownSheet);
  const source = lists.read(request.sheetId);
  if (source === null) return refuse('no-list', words.imported.noList);
  if (listStamp(source.values) !== request.stamp) return refuse('list-changed', words.imported.listChanged);
  const found = findHeader(source.values, ledger.rules());
  if (found === null) return refuse('no-header', words.adopt.noHeader);
  const options = optionsFrom(request.options);
  const reading = readList(source.values, withColumns(found, options.columns), ledger.rules(), { ...options, today: clock.today() });
  const records = new Map(reading.records.map((record) => [record.sourceRow, record]));
  const keys = rowKeys(source.sheetId, source.values);
  ledger.addMembers(membersOf(request.units, reading));
  const orders = ordersOf(request.units, records);
  const written = writeOrders(
    orders,
    (row) => keys[row - 1] ?? '',
    options.updates ?? {},
    { batch: request.key, list: source.name },
    sheet,
    context,
  );
  const passed = skipped(request.units, records);
  const told = request.last ? fresh(leftOutOutcomes(reading), ledger.reportedRows(source.name)) : [];
  ledger.reportImport(importLines([...written.outcomes, ...passed, ...told], reading.problems, source.name, clock.now(), words));
  if (request.last) {
    rememberOptions(headingsOf(found), request.options, memory);
    if (written.customers <= longLedger) listToday(context);
  }
  const count = (happened: RowOutcome['happened']): number => written.outcomes.filter((one) => one.happened === happened).length;
  return {
    ok: true,
    value: {
      counts: { new: count('new'), updated: count('updated'), review: count('review'), skipped: passed.length, already: count('already') },
      flagged: written.flagged,
      batch: request.key,
    },
  };
};

/** A last call that was sent twice tells of the titles and totals once. */
const fresh = (outcomes: readonly RowOutcome[], told: ReadonlySet<number>): RowOutcome[] => outcomes.filter(({ row }) => !told.has(row));

/** Owners of the rows of this slice that 設定 does not know: none when every row is skipped. */
const membersOf = (units: readonly Unit[], reading: ListReading): readonly string[] =>
  units.some(({ action }) => action !== 'skip') ? reading.newMembers : [];
