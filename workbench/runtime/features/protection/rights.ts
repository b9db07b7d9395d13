/** Who may edit what: protections against other users (behaviours.md §8; docs Range.protect, Protection). */
import { Exception } from '../../kernel/exception';
import type { Area } from '../../model/area';
import { intersection, subtract } from '../../model/area';
import type { ProtectionModel } from '../../model/rules';
import type { Workbook } from '../../model/workbook';

const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Who owns the workbook; null for one that nobody owns, where protections hold nobody back. */
export const ownerOf = (book: Workbook): string | null => book.editors[0] ?? null;

/**
 * The users who may edit besides the owner. "Until the script takes further action to change the list of editors, the permissions
 * mirror those of the spreadsheet itself" (docs Range.protect); the owner is not listed (gas-fakes notes/oddities).
 */
export const editorsOf = (book: Workbook, lock: ProtectionModel): string[] => {
  const owner = ownerOf(book);
  const all = lock.mirrors === true ? [...new Set([...book.editors, ...lock.editors])] : lock.editors;
  return all.filter((email) => email !== owner);
};

/** Whether the protection lets a user edit. The owner always may; so may everybody under a warning-only protection; '' is no user at all. */
export const mayEdit = (book: Workbook, lock: ProtectionModel, user: string): boolean =>
  lock.warningOnly ||
  user === '' ||
  ownerOf(book) === null ||
  ownerOf(book) === user ||
  lock.domainEdit ||
  editorsOf(book, lock).includes(user);

/** Google's message when a protection keeps the user from editing cells of the area; null when none does. */
export const protectionRefuses = (book: Workbook, sheetId: number, area: Area, user: string): string | null => {
  const blocks = (lock: ProtectionModel): boolean => {
    if (lock.sheetId !== sheetId || mayEdit(book, lock, user)) return false;
    let left = [lock.type === 'SHEET' ? area : intersection(area, lock.area)].filter((cut) => cut !== null);
    for (const free of lock.unprotected) left = left.flatMap((part) => subtract(part, free));
    return left.length > 0;
  };
  return book.protections.some(blocks) ? refusal : null;
};

/** The same for what concerns a sheet as a whole (its name, its size): only a protection of the whole sheet forbids it. */
export const sheetProtectionRefuses = (book: Workbook, sheetId: number, user: string): string | null =>
  book.protections.some((lock) => lock.sheetId === sheetId && lock.type === 'SHEET' && !mayEdit(book, lock, user)) ? refusal : null;

export const refuse = (message: string | null): void => {
  if (message !== null) throw new Exception(message);
};
