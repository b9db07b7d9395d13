/** Imports some rows of a list as the dialog decided. Sent again it takes nothing in twice. */
import type { Answer, ImportSliceAnswer, ImportSliceRequest } from '../../contract';
import type { RowOutcome } from '../../domain/importing/outcome';
import { listStamp } from '../../domain/importing/provenance';
import type { ListReading } from '../../domain/importing/read-list';
import { finishBatch } from '../batches/finish-batch';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { listToday } from '../today/refresh-today';
import { readKnown } from './import-known';
import { importLines, leftOutOutcomes } from './import-lines';
import { importLimits } from './import-lists';
import { optionsFrom, rememberOptions } from './import-options';
import { knownFor, readAs } from './import-reading';
import { customerKeys, skippedUnits, unitOrders } from './import-units';
import { writeOrders } from './import-write';

/** Customers from which reading all rows once more for 今日 takes too long; it follows when the workbook is opened. */
const longLedger = 2500;

type Unit = ImportSliceRequest['units'][number];

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
  const options = optionsFrom(request.options);
  const list = readAs(source, options, context);
  if (list === null) return refuse('no-header', words.adopt.noHeader);
  const { reading, kind, keyOfRow } = list;
  // An event is nowhere but in 対応履歴.
  if (kind === 'events' && ledger.sheet('touches') === null) return refuse('no-ledger', words.noLedger);
  const records = new Map(reading.records.map((record) => [record.sourceRow, record]));
  ledger.addMembers(membersOf(request.units, reading));
  const known = knownFor(kind, readKnown(sheet, ledger), context);
  const keyOf = customerKeys(known.lines);
  const written = writeOrders(
    unitOrders(request.units, records, keyOf),
    keyOfRow,
    options.updates ?? {},
    { batch: request.key, list: source.name },
    sheet,
    context,
    known,
  );
  const passed = skippedUnits(request.units, records, keyOf);
  const told = request.last ? fresh(leftOutOutcomes(reading), ledger.reportedRows(source.name)) : [];
  ledger.reportImport(importLines([...written.outcomes, ...passed, ...told], reading.problems, source.name, clock.now(), words));
  if (request.last) {
    rememberOptions(
      list.found.columns.map(({ heading }) => heading),
      request.options,
      memory,
    );
    if (written.customers <= longLedger) listToday(context);
  }
  const count = (happened: RowOutcome['happened']): number => written.outcomes.filter((one) => one.happened === happened).length;
  return {
    ok: true,
    value: {
      counts: {
        new: count('new'),
        updated: count('updated') + count('logged'),
        review: count('review'),
        skipped: passed.length,
        already: count('already'),
      },
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
