/**
 * `npm run --silent bench:calls -- OPERATION [customers]`: each service call of one operation with its cells, its estimated seconds and the
 * functions of the add-on that made it. For finding out what is dear.
 */
import { dearest, edits, newRows, otherEdits, pastedCells } from './edit-operations';
import { adopt2000 } from './import-operations';
import { ledgerOf } from './ledger-of';
import { setUpAgain, tidy } from './ledger-operations';
import type { Operation } from './operation';
import { logTouch, touchAfterReload, undoEarlierTouch, undoTouch } from './touch-operations';

const operations: Readonly<Record<string, Operation>> = {
  ...edits,
  ...otherEdits,
  ...Object.fromEntries(Object.entries(pastedCells).map(([name, operation]) => [`pasted ${name}`, operation])),
  ...Object.fromEntries(Object.entries(newRows).map(([name, operation]) => [`new ${name}`, operation])),
  ...dearest,
  'adopt-2000': adopt2000,
  'log-touch': logTouch,
  'touch-after-reload': touchAfterReload,
  'undo-touch': undoTouch,
  'undo-earlier-touch': undoEarlierTouch,
  'set-up-again': setUpAgain,
  tidy,
};

const [name = '', customers = '10000', touches] = process.argv.slice(2);
const operation = operations[name];
if (operation === undefined) throw new Error(`One of: ${Object.keys(operations).join(' | ')}`);
const ledger = ledgerOf(Number(customers), touches === undefined ? undefined : Number(touches));
ledger.person.open();

/** The innermost functions of the add-on on the stack, the caller last. */
const callers = (): string =>
  (new Error().stack ?? '')
    .split('\n')
    .flatMap((line) => (line.includes('Code.js') || line.includes('evalmachine') ? (/at (?:new )?([\w.$]+) \(/.exec(line)?.[1] ?? []) : []))
    .slice(0, 5)
    .reverse()
    .join(' > ');

let count = 0;
const meter = ledger.runtime.meter;
meter.heard = (call, cells, seconds) =>
  console.log(
    [String(++count).padStart(3), seconds.toFixed(3), String(cells).padStart(7), call.replace('SpreadsheetApp.', ''), callers()].join('  '),
  );
Error.stackTraceLimit = 40;
const { calls, estimatedSeconds } = operation(ledger, 0);
console.log(JSON.stringify({ operation: name, customers: ledger.customers, calls, estimatedSeconds: Number(estimatedSeconds.toFixed(3)) }));
