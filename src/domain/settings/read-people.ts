/** The people of 設定: the members, and how many touches a week each of them means to log. */
import type { Problem } from '../problem';
import { type Cell, cellText } from '../values/cell';
import { fold } from '../values/fold';
import { readNumber } from '../values/number';
import type { Member, WeeklyTarget } from './rules';
import { roles } from './settings-sheet';

/** Whatever else stands beside a member means nothing: in older ledgers the column was empty, or somebody's own. */
const isManager = (cell: Cell): boolean =>
  roles.some(
    ({ role, label, synonyms }) =>
      role === 'manager' && [label.ja, label.en, ...synonyms].some((word) => fold(word) === fold(cellText(cell))),
  );

export const readMembers = (rows: Cell[][]): Member[] => {
  const members: Member[] = [];
  for (const [name = '', email = '', role = ''] of rows) {
    const called = cellText(name).trim();
    if (called !== '' && !members.some((one) => one.name === called))
      members.push({ name: called, email: cellText(email).trim(), ...(isManager(role) ? { role: 'manager' as const } : {}) });
  }
  return members;
};

/** Touches a week nobody reaches: a phone number or a date strayed into the column. */
const mostTouches = 1000;

/** The weekly targets of those named; who is blank, or has none, is left out. Anything but a whole number above 0 stays text and is reported. */
export const readTargets = (rows: Cell[][], members: readonly Member[], problems: Problem[]): WeeklyTarget[] => {
  const targets: WeeklyTarget[] = [];
  for (const [name = '', cell = ''] of rows) {
    const called = cellText(name).trim();
    if (called === '' || targets.some((one) => one.name === called)) continue;
    const { value, problem } = readNumber(typeof cell === 'string' ? cell.replace(/^\s*週に?\s*|\s*[//]\s*週\s*$/g, '') : cell);
    const isNone = value === 0 || (value === null && problem === null);
    const isTarget = value !== null && Number.isInteger(value) && value > 0 && value <= mostTouches;
    if (!isNone) targets.push({ name: called, target: isTarget ? value : cellText(cell) });
    if (!isNone && !isTarget) problems.push({ code: 'target-unreadable', raw: cellText(cell), who: called });
    else if (!isNone && !members.some((one) => one.name === called)) problems.push({ code: 'target-nobody', raw: called });
  }
  return targets;
};
