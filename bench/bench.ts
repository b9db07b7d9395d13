/**
 * `npm run --silent bench`: what the operations cost at 1,000, 10,000 and 50,000 customers with five touches each, one JSON line per
 * operation and size, and then the growth between the sizes. `npm run --silent bench -- 1000 10000` measures those sizes only.
 */
import { openAddOn, worked } from './add-on';
import { cleanApply, cleanPreview } from './clean-operations';
import { checkNew, createCustomer, scanSlice } from './duplicate-operations';
import { edits, newRow, paste500, pasteValues500 } from './edit-operations';
import { adopt2000 } from './import-operations';
import { addPerson, archive, overduePlans, uncheckedTouches } from './keeping-operations';
import { type BenchLedger, ledgerOf } from './ledger-of';
import { findCustomer, openSidebar, openWorkbook, setUpAgain, tidy } from './ledger-operations';
import { growthOf, type Measure, measure, worst } from './measure';
import type { Operation } from './operation';
import { commitReport, previewReport, reportText } from './report-operations';
import { decideDormant, decideNext, todayList } from './today-operations';
import { logTouch, undoTouch } from './touch-operations';

const print = (line: unknown): void => console.log(JSON.stringify(line));

/** Set-up in an empty workbook of its own; it knows nothing of sizes, so every size must show the same figures. */
const setUp: Operation = () => worked(openAddOn().person.clickMenu('menuSetUp'));

/** Tidy comes first: it must find nothing to do in a ledger as it was made. */
const untouched = (ledger: BenchLedger): Measure => {
  let said: unknown;
  const result = measure(
    'tidy',
    (one, turn) => {
      const run = tidy(one, turn);
      said ??= run.value;
      return run;
    },
    ledger,
  );
  const { counts } = said as { counts: Record<string, number> };
  const done = Object.entries(counts).filter(([key, count]) => key !== 'rows' && count > 0);
  if (done.length > 0) throw new Error(`The made-up ledger was not in order: ${JSON.stringify(counts)}`);
  return result;
};

const measuresOf = (ledger: BenchLedger): Measure[] => {
  const tidied = untouched(ledger);
  const single = Object.entries(edits).map(([name, edit]) => measure(name, edit, ledger, 3));
  return [
    worst(
      'edit-row',
      single.filter((one) => one.operation !== 'edit-row:legal-form'),
    ),
    ...single,
    measure('new-row', newRow, ledger, 3),
    measure('paste-500', paste500, ledger),
    measure('paste-500:values-only', pasteValues500, ledger),
    measure('log-touch', logTouch, ledger, 3),
    measure('open-sidebar', openSidebar, ledger, 3),
    measure('today', openWorkbook, ledger),
    measure('find-customer', findCustomer, ledger, 3),
    measure('check-new', checkNew, ledger, 3),
    measure('create-customer', createCustomer, ledger, 3),
    measure('scan-slice', scanSlice, ledger),
    measure('report-preview', previewReport, ledger),
    measure('report-commit', commitReport, ledger),
    measure('report-text', reportText, ledger),
    measure('clean-preview', cleanPreview, ledger),
    measure('clean-apply', cleanApply, ledger),
    measure('set-up', setUp, ledger),
    measure('set-up-again', setUpAgain, ledger),
    measure('adopt-2000', adopt2000, ledger),
    measure('undo-touch', undoTouch, ledger),
    measure('add-person', addPerson, ledger),
    measure('unchecked-touches', uncheckedTouches, ledger),
    measure('overdue-plans', overduePlans, ledger),
    // The smallest ledger has too few customers that are stale.
    ...(ledger.customers < 1000
      ? []
      : [
          measure('today-list', todayList, ledger),
          measure('decide-next-100', decideNext, ledger),
          measure('decide-dormant-100', decideDormant, ledger),
        ]),
    // Last, because it takes touches away.
    measure('archive', archive, ledger),
    tidied,
  ];
};

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 50_000];

// Once for nothing, so that the first size is not measured with a cold compiler.
measuresOf(ledgerOf(100));
const bySize = sizes.map((size) => {
  const measures = measuresOf(ledgerOf(size));
  for (const one of measures) print(one);
  return measures;
});
for (let at = 1; at < bySize.length; at++) {
  for (const large of bySize[at] ?? []) {
    const small = bySize[at - 1]?.find((one) => one.operation === large.operation);
    if (small !== undefined) print(growthOf(small, large));
  }
}
