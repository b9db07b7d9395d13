/** A new customer that has been typed in and not yet saved: it outlives a failed save, another view and a reload, with its key. */
import type { NewField } from '../../src/contract';
import type { Store } from '../frame/storage';

export interface NewDraft {
  /** Made once per filled-in form: however often it is sent, one customer comes of it. */
  key: string;
  /** Texts by column key, as typed. */
  values: Record<string, string>;
}

const place = (workbook: string) => `daicho/new/${workbook}`;

/** The draft of this workbook; null when there is none, or an earlier version wrote it. */
export function readNewDraft(store: Store, workbook: string): NewDraft | null {
  try {
    const { key, values } = JSON.parse(store.get(place(workbook)) ?? 'null');
    const texts = typeof values === 'object' && values !== null && Object.values(values).every((value) => typeof value === 'string');
    return typeof key === 'string' && texts ? { key, values } : null;
  } catch {
    return null;
  }
}

export const keepNewDraft = (store: Store, workbook: string, draft: NewDraft): void => store.set(place(workbook), JSON.stringify(draft));

export const dropNewDraft = (store: Store, workbook: string): void => store.remove(place(workbook));

/** The values a form begins with: a draft's where it has them, for the items the form has today. */
export const firstValues = (fields: readonly NewField[], draft: NewDraft | null): Record<string, string> =>
  Object.fromEntries(fields.map(({ key, value }) => [key, draft?.values[key] ?? value]));

/** Whether something would be lost: what the form holds by itself does not count. */
export const holdsNew = (fields: readonly NewField[], values: Readonly<Record<string, string>>): boolean =>
  fields.some(({ key, value }) => (values[key] ?? '').trim() !== '' && values[key] !== value);

/** Required items that are empty, in the form's order. */
export const missingIn = (fields: readonly NewField[], values: Readonly<Record<string, string>>): NewField[] =>
  fields.filter(({ key, required }) => required && (values[key] ?? '').trim() === '');
