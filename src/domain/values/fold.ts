/** The form in which two pieces of text are compared when their width, case and spacing do not matter. Never stored. */
import { visible } from './visible';

/** NFKC, lower case, without blanks: 'ＴＥＬ ' and 'tel' are the same. */
export const fold = (text: string): string =>
  visible(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u3000]+/g, '');
