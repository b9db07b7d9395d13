/** Cells that hold several things: put together when customers become one, each once and none lost. */
import { type Cell, cellText } from '../values/cell';
import { betweenContacts, contactsIn } from '../values/contacts';

/** 別名 is parted by 、 or line breaks: names may hold every other mark. */
const names = (cell: Cell): string[] => cellText(cell).split(/[、\n\r]+/);

const distinct = (pieces: readonly string[], without: readonly string[] = []): string[] => [
  ...new Set(pieces.map((piece) => piece.trim()).filter((piece) => piece !== '' && !without.includes(piece))),
];

/** All names of 別名 cells and of 会社名 cells, but for the name that stands. */
export const joinNames = (aliases: readonly Cell[], companies: readonly Cell[], company: Cell): string =>
  distinct([...aliases.flatMap(names), ...companies.map(cellText)], [cellText(company)]).join('、');

/** All telephone numbers and addresses, but for those that 電話 and メール hold already. What is neither is kept as typed. */
export const joinContacts = (cells: readonly Cell[], standing: readonly Cell[]): string => {
  const all = (cell: Cell): string[] => {
    const { phones, mails, others } = contactsIn(cell);
    return [...phones, ...mails, ...others];
  };
  return distinct(cells.flatMap(all), standing.flatMap(all)).join(betweenContacts);
};

/** Cautions one behind the other, each once: one that another holds as a whole is not repeated. */
export const joinCautions = (cells: readonly Cell[]): string => {
  const kept: string[] = [];
  for (const text of distinct(cells.map(cellText))) if (!kept.some((other) => other.split(' / ').includes(text))) kept.push(text);
  return kept.join(' / ');
};

/** The IDs of a 別の会社 cell. */
export const idsIn = (cell: Cell): string[] => distinct(cellText(cell).split(/[\s、,]+/));

/** The 別の会社 cell of such IDs, in their order. */
export const joinIds = (ids: readonly string[]): string => distinct(ids).sort().join(' ');
