/** The lists that can be imported: sheets of the user's own, and rows of a file brought into one. */
import type { Answer, ImportDiscardRequest, ImportListsAnswer, ImportStageAnswer, ImportStageRequest } from '../../contract';
import type { Cell } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';

/** Sizes that one call carries in a few seconds, and that a list of customers does not exceed. */
export const importLimits = { stageRows: 2000, stageCells: 60_000, columns: 200, unitsPerSlice: 1000 } as const;
/** Rows of the longest list: a workbook holds ten million cells, and the ledger needs most of them. */
const longest = 50_000;
const cellLimit = 50_000;

export const importLists = ({ ledger, lists }: Context): Answer<ImportListsAnswer> => {
  if (ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  return { ok: true, value: { lists: [...lists.all()], limits: { ...importLimits } } };
};

/** No cell of a sheet holds NUL or more than 50,000 characters; what is cut off is said by the dialog, which has the file. */
const cellOf = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\0/g, '').slice(0, cellLimit) : cell);

export const importStage = (request: ImportStageRequest, { ledger, lists }: Context): Answer<ImportStageAnswer> => {
  const words = wordsOf(ledger.rules());
  if (ledger.sheet('customers') === null) return refuse('no-ledger', words.noLedger);
  const width = request.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > importLimits.columns) return refuse('too-wide', words.imported.tooWide(width, importLimits.columns));
  if (request.from + request.rows.length > longest) return refuse('too-long', words.imported.tooLong(longest));
  if (request.rows.length > importLimits.stageRows || request.rows.length * width > importLimits.stageCells)
    return refuse('bad-request', words.touch.badRequest);
  if (!ledger.lock(20)) return refuse('busy', words.setUp.busy);
  return {
    ok: true,
    value: lists.stage(
      request.key,
      request.name,
      request.from,
      request.rows.map((row) => row.map(cellOf)),
    ),
  };
};

export const importDiscard = ({ sheetId }: ImportDiscardRequest, { ledger, lists }: Context): Answer<{ removed: boolean }> => {
  if (!ledger.lock(20)) return refuse('busy', wordsOf(ledger.rules()).setUp.busy);
  return { ok: true, value: { removed: lists.discard(sheetId) } };
};
