/** Check boxes as people fill them in: TRUE, 済, ○, ✓, 可. */
import { type Cell, cellText, isBlank } from './cell';
import { isNothing } from './nothing';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

const YES = /^(?:true|yes|y|on|ok|1|済|済み|はい|あり|有|有り|可|○|〇|◯|◎|●|⭕|レ|✓|✔|☑|✅)\uFE0F?$/u;
const NO = /^(?:false|no|n|off|ng|0|未|未済|いいえ|なし|無|無し|不可|×|✕|✖|❌|☐|□|x)\uFE0F?$/u;

/** Reads a check cell; stored as TRUE or FALSE. */
export function readCheck(cell: Cell): Reading<boolean> {
  if (typeof cell === 'boolean') return read(cell, cell, cellText(cell));
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  const word = visible(raw).normalize('NFKC').trim().toLowerCase();
  if (YES.test(word)) return read(cell, true, 'TRUE');
  if (NO.test(word)) return read(cell, false, 'FALSE');
  return isNothing(raw) ? saysNothing(cell) : unread(cell, { code: 'check-unreadable', raw });
}
