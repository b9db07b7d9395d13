/**
 * Whose a row of 顧客台帳 is, when somebody typed, pasted or deleted in 顧客ID: 照合キー keeps the ID and the name it was made of, so that the touches
 * do not lose their customer. A row that was copied, or got another name along with its ID, is a new customer.
 */
import { numberOf } from '../ids';
import { idOfLine } from '../matching/key-text';
import { customerIdPrefix } from '../schema/customers';
import { type Cell, cellText } from '../values/cell';
import { readRowCopy } from './row-copy';

type Row = Readonly<Record<string, Cell>>;

const keptId = (row: Row): string => idOfLine(cellText(row.matchKey ?? ''));

const isSameName = (row: Row): boolean => (row.company ?? '') !== '' && readRowCopy(row.matchKey ?? '')?.company === row.company;

const countOf = (ids: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/**
 * The rows with the ID each is to have; '' where it is to get a new one. Of two rows with one ID it belongs to the one that kept it, else to
 * the upper one.
 * @param lines 照合キー of all rows of the table, these among them
 */
export const withOwnIds = <T extends Row>(rows: readonly T[], lines: readonly string[]): (T | (T & { id: string }))[] => {
  const all = countOf(lines.map(idOfLine));
  const here = countOf(rows.map(keptId));
  const isElsewhere = (id: string): boolean => (all.get(id) ?? 0) > (here.get(id) ?? 0);
  const owners = new Map<string, number>();
  const claim = (id: string, at: number): void => {
    if (numberOf(customerIdPrefix, id) !== null && !isElsewhere(id) && !owners.has(id)) owners.set(id, at);
  };
  rows.forEach((row, at) => {
    if (cellText(row.id ?? '') === keptId(row)) claim(keptId(row), at);
  });
  rows.forEach((row, at) => {
    if (cellText(row.id ?? '') !== keptId(row) && isSameName(row)) claim(keptId(row), at);
  });
  rows.forEach((row, at) => {
    if (owners.get(keptId(row)) !== at) claim(cellText(row.id ?? ''), at);
  });
  return rows.map((row, at) => {
    const id = cellText(row.id ?? '');
    if (id === '' && keptId(row) === '') return row;
    const own = [keptId(row), id].find((one) => one !== '' && owners.get(one) === at) ?? '';
    return own === id ? row : { ...row, id: own };
  });
};

/** The lines without those of these rows: a row that was pasted brought the line of the one it was copied from. */
export const linesOfOthers = (rows: readonly Row[], lines: readonly string[]): string[] => {
  const own = countOf(rows.map((row) => cellText(row.matchKey ?? '')));
  return lines.filter((line) => {
    const left = own.get(line) ?? 0;
    if (left > 0) own.set(line, left - 1);
    return left === 0;
  });
};
