/** '〒104-0061 東京都中央区銀座4-2-1': the postal code that a list keeps in its address column. */
import { parseAddress } from '../values/address';
import type { Cell } from '../values/cell';

/** The Japanese postal code in an address as stored ('104-0061'), or ''. 000 is never issued. */
export const postalInAddress = (address: Cell | undefined): string => {
  // Nearly no address holds one: seven digits in a row are looked for before anything is read.
  if (typeof address !== 'string' || !/[0-9０-９]{3}.{0,3}[0-9０-９]{4}/.test(address)) return '';
  const { postal } = parseAddress(address);
  return /^(?!000)[0-9]{3}-[0-9]{4}$/.test(postal) ? postal : '';
};
