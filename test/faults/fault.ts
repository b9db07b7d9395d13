/** What can strike a command at any of its calls, and what is found then: a violation, or what nothing could have prevented. */
import type { RunResult } from '../../workbench/runtime/index';
import type { Command } from './command';
import type { Violation } from './oracle';
import { type Other, others } from './others';

export interface Finding extends Violation {
  readonly command: string;
  readonly call: number;
  readonly callName: string;
  readonly fault: string;
}

/** What a person does after a run died: the same again, or one of the things others do. */
export type Next = 'again' | Other;

/** A fault that can strike at any call: a kill and what follows it, or what somebody else does. */
export type Fault = { readonly name: string } & (
  | { readonly killed: true; readonly next: Next }
  | { readonly killed: false; readonly other: Other }
);

const follow = ['types a telephone number in another row', 'logs a touch for the same customer'];

/** The faults a command is tried with. A set-up that died is only ever set up again. */
export const faultsOf = (command: Command): Fault[] => {
  const nexts: Next[] = ['again', ...(command.base.whole ? others.filter((other) => follow.includes(other.name)) : [])];
  const beside = [...others.filter((other) => other.fits(command)), ...(command.others ?? [])];
  return [
    ...nexts.map((next) => ({ name: `killed, then ${next === 'again' ? 'the same again' : next.name}`, killed: true as const, next })),
    ...beside.map((other) => ({ name: `another person ${other.name}`, killed: false as const, other })),
  ];
};

export const declined = ({ ok, value }: RunResult): boolean =>
  !ok || value === null || (value as { ok?: boolean } | undefined)?.ok === false;

/** What nobody may lose but by the one call between the last look and the write, of which no call of Apps Script makes one. */
const unavoidable = (command: Command, { kind, fault, callName, text }: Finding): boolean => {
  if (kind !== 'lost') return false;
  const at = (...calls: string[]): boolean => calls.some((call) => callName.endsWith(call));
  // A person types below the last record while fresh rows are filled there.
  if (command.fills === true && fault === 'another person types a new customer in the first empty row')
    return at('Range.setValues') && text.startsWith('customers new 割込物産 is gone');
  const { blind } = command;
  // No run follows the edit of such a cell that could put back what was typed.
  return (
    blind !== undefined && fault.startsWith('another person types into the very cell') && at(...blind.calls) && text.includes(blind.cell)
  );
};

/** Findings that nothing could have prevented (docs/decisions/0007-no-compare-and-swap.md), and the others. */
export const partedByCause = (command: Command, findings: readonly Finding[]): { unavoidable: Finding[]; violations: Finding[] } => ({
  unavoidable: findings.filter((finding) => unavoidable(command, finding)),
  violations: findings.filter((finding) => !unavoidable(command, finding)),
});
