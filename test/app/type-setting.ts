/** A setting of the first block of 設定, typed by the owner. */
import { type Opened, owner } from './opened-ledger';

/** Types the value of a setting by its label, and lets onEdit run. */
export const typeSetting = (opened: Opened, label: string, value: string): void => {
  const sheet = opened.sheet('設定');
  for (let row = 4; row < 30; row++)
    if (sheet.values.get(row, 1) === label) {
      opened.runtime.user(owner).type(sheet.id, row, 2, value);
      opened.runtime.drain();
      return;
    }
  throw new Error(`no setting ${label}`);
};
