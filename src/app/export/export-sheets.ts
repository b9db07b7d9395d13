/** すべて書き出す: every sheet of the workbook as its cells show it, slice by slice; the page makes the files (R16). Nothing is written. */
import type { Answer, ExportRowsAnswer, ExportRowsRequest, ExportSheetsAnswer } from '../../contract';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';

/** Cells of one answer: about 3 MB and a few seconds of Google's, far below what one call carries. */
const sliceCells = 150_000;

export const exportSheets = ({ everything, clock }: Context): Answer<ExportSheetsAnswer> => ({
  ok: true,
  value: { title: everything.title(), today: clock.today(), sheets: [...everything.sheets()] },
});

/** @returns the rows from `from` on; a refusal when the sheet is gone */
export const exportRows = ({ sheetId, from }: ExportRowsRequest, { everything, ledger }: Context): Answer<ExportRowsAnswer> => {
  const sheet = everything.sheet(sheetId);
  if (sheet === null) return refuse('no-sheet', wordsOf(ledger.rules()).exporting.gone);
  const { rows: height, columns } = sheet;
  const count = Math.min(height - from + 1, Math.max(1, Math.floor(sliceCells / Math.max(columns, 1))));
  if (count <= 0 || columns === 0) return { ok: true, value: { rows: [], next: 0, height } };
  const end = from + count;
  return { ok: true, value: { rows: everything.shown(sheetId, from, count, columns), next: end > height ? 0 : end, height } };
};
