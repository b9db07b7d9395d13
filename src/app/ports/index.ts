/** What the commands need from the outside, in whole ranges: google/ answers with Apps Script, tests with the runtime. */
import type { Ledger } from './ledger';
import type { Identity, Notices } from './person';
import type { Clock, Memory, NewId } from './surroundings';
import type { Everything, Lists } from './workbook';

export type * from './ledger';
export type * from './person';
export type * from './surroundings';
export type * from './tables';
export type * from './workbook';

export interface Context {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly notices: Notices;
  readonly lists: Lists;
  readonly everything: Everything;
  readonly memory: Memory;
  readonly newId: NewId;
}
