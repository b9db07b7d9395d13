/**
 * What is noted beside the headings of a table (domain/settings/rules-copy.ts): the next number, the copy of the rules, the batch that is being
 * written, and whether every row has its 行の控え. Headings are read once a run, so what this run wrote counts.
 */
import { copyPrint } from '../../domain/customers/whole-copy';
import type { TableName } from '../../domain/schema/column';
import type { Rules } from '../../domain/settings/rules';
import { formatNotes, type Notes, parseNotes } from '../../domain/settings/rules-copy';
import type { SheetTable } from './sheet-table';

export type NotedTable = 'customers' | 'touches' | 'handovers' | 'contacts';

export class HeadingNotes {
  private readonly written = new Map<TableName, Notes>();
  /** Something is to be noted with the next commit, before it writes: numbers that are taken, records without copies. */
  private taken = false;

  constructor(private readonly sheet: (name: TableName) => SheetTable | null) {}

  /** Headings are read anew: what was noted before holds no longer. */
  forget(): void {
    this.written.clear();
  }

  of(name: NotedTable): Notes | null {
    return this.written.get(name) ?? parseNotes(this.sheet(name)?.layout.notes ?? '');
  }

  /** One call. */
  write(name: NotedTable, next: number, rules: Rules | null): void {
    this.put(name, this.withNext(name, next, rules));
  }

  /** No call: `settle` notes it. */
  takeNumbers(next: number, rules: Rules): void {
    this.written.set('customers', this.withNext('customers', next, rules));
    this.taken = true;
  }

  /** Records come that have no 行の控え until 台帳を整える. No call: `settle` notes it. */
  loseCopies(): void {
    const notes = this.of('customers');
    if (notes === null || (notes.copies ?? '') === '') return;
    this.written.set('customers', { ...notes, copies: '' });
    this.taken = true;
  }

  /** Notes which batch is being written from now on, '' for none, where that or what waits is news. One call at most. */
  settle(batch: string): void {
    if (batch !== '' || this.taken) this.setOpen(batch === '' ? this.openBatch() : batch);
    this.taken = false;
  }

  openBatch(): string {
    return this.of('customers')?.open ?? '';
  }

  /** Damaged notes are left to tidy: a batch cut off then waits until it is taken back. */
  setOpen(batch: string): void {
    const notes = this.of('customers');
    if (notes !== null) this.put('customers', { ...notes, open: batch });
  }

  /** Has every row its 行の控え, in the form of this version? */
  get hasCopies(): boolean {
    return this.of('customers')?.copies === copyPrint;
  }

  /** @param plain whether no table is there that set-up leaves out */
  noteCopies(complete: boolean, plain: boolean): void {
    const notes = this.of('customers');
    const copies = complete && this.sheet('customers')?.has('rowCopy') === true ? copyPrint : '';
    if (notes !== null && ((notes.copies ?? '') !== copies || (notes.plain ?? false) !== plain))
      this.put('customers', { ...notes, copies, plain });
  }

  /** A table is about to be made that set-up leaves out. One call, the first time. */
  noteMade(): void {
    const notes = this.of('customers');
    if (notes?.plain === true) this.put('customers', { ...notes, plain: false });
  }

  private withNext(name: NotedTable, next: number, rules: Rules | null): Notes {
    const { open = '', copies = '', plain = false } = this.of(name) ?? {};
    return { next, rules, open, copies, plain };
  }

  private put(name: NotedTable, notes: Notes): void {
    const table = this.sheet(name);
    if (!table?.has('system')) return;
    table.sheet.getRange(1, table.position('system')).setValue(formatNotes({ ...notes, columns: table.columnNotes }));
    this.written.set(name, notes);
  }
}
