/**
 * A cell as clean-up would write it: the stored form that every edit gets, and beyond it what is a matter of looks and is therefore never
 * done without being asked: figures in addresses, full-width letters and half-width kana in names and texts, the policy of legal forms in
 * names that stand, words of lists that were reworded.
 */
import { storedForm } from '../customers/stored-form';
import type { Column } from '../schema/column';
import type { Rules } from '../settings/rules';
import { tidyAddress } from '../values/address-tidy';
import type { Cell } from '../values/cell';
import { toFullKana } from '../values/width';

/** Texts that are names of something and not prose: letters and figures in them are written half-width. */
const names = ['aliases', 'department', 'title'];
/** Prose: only what nobody writes on purpose is changed. */
const prose = ['cautions', 'needs', 'nextAction', 'summary', 'impression', 'managerNote'];
/** Where a letter's address leaves its 御中 behind. 様 is part of no name of a company or a department. */
const addressed = ['aliases', 'department'];

const HONORIFIC = /[\s\u3000]*(?:御中|様)$/;
const HALF = /[０-９Ａ-Ｚａ-ｚ＆＋]/g;

/** Full-width letters and figures as half-width, half-width kana as full-width; signs, dashes and blanks stay as they are. */
const inNameWidth = (text: string): string =>
  toFullKana(text).replace(HALF, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const withoutHonorific = (text: string): string => (HONORIFIC.test(text) ? text.replace(HONORIFIC, '') || text : text);

const beyond = (column: Column, text: string): string => {
  if (column.key === 'address') return tidyAddress(text);
  if (column.type === 'company' || column.type === 'person' || names.includes(column.key)) {
    const wide = inNameWidth(text);
    return addressed.includes(column.key) ? withoutHonorific(wide) : wide;
  }
  return prose.includes(column.key) ? toFullKana(text) : text;
};

/** What the cell would hold; the cell itself when it is in order or cannot be read. Asking for the answer again changes nothing more. */
export const cleanForm = (column: Column, cell: Cell, rules: Rules): Cell => {
  let now = cell;
  // What one step lays bare the next may change: '御中' behind a full-width letter. Almost always one round is all.
  for (let round = 0; round < 4; round++) {
    const { cell: stored, problem } = storedForm(column, now, rules);
    if (problem !== null) return now;
    const next = typeof stored === 'string' && stored !== '' ? beyond(column, stored) : stored;
    if (next === now) return now;
    now = next;
  }
  return now;
};
