import { typeName } from './type-name';

/** What Apps Script throws: an Error that is named "Exception" and prints as "Exception: …" (behaviours.md §2). */
export class Exception extends Error {
  override name = 'Exception';
}

/** Thrown for a name of Google's that the runtime does not model; never a silent no-op. */
export class NotImplemented extends Error {
  override name = 'NotImplemented';
  constructor(what: string) {
    super(`${what} is not implemented in this runtime (docs/runtime-gaps.md)`);
  }
}

/** Ends a run at a service call: time limit or injected fault. Scripts may catch it, but every later call of the run throws it again. */
export class Killed extends Error {
  override name = 'Exception';
  constructor(message = 'Exceeded maximum execution time') {
    super(message);
  }
}

/** "The parameters (String,null) don't match the method signature for SpreadsheetApp.Range.setValue." (behaviours.md §2) */
export const signatureMismatch = (method: string, args: readonly unknown[]): Exception =>
  new Exception(`The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`);
