/** One command with one fault: killed at a call, or interrupted there by another person; then life goes on. */
import type { RunResult } from '../../workbench/runtime/index';
import type { Base, Command } from './command';
import { type Facts, factsOf, idsOf } from './facts';
import { type Before, type Case, judge, updatedOf, type Violation } from './oracle';
import { type Other, others } from './others';
import { shapeDifference, shapeOf } from './shape';
import { World } from './world';

export interface Finding extends Violation {
  readonly command: string;
  readonly call: number;
  readonly callName: string;
  readonly fault: string;
}

/** What a person does after a run died: the same again, or one of the things others do. */
export type Next = 'again' | Other;

export interface Call {
  readonly name: string;
  readonly cells: number;
}

const declined = ({ ok, value }: RunResult): boolean => !ok || value === null || (value as { ok?: boolean } | undefined)?.ok === false;

/** A person who types below the last record while fresh rows are filled there: no call of Apps Script tests and writes in one. */
const unavoidable = ({ kind, fault, callName, text }: Finding): boolean =>
  kind === 'lost' &&
  fault.endsWith('types a new customer in the first empty row') &&
  callName.endsWith('Range.setValues') &&
  text.startsWith('customers new 割込物産 is gone');

/** Findings that nothing could have prevented (docs/decisions/0007-no-compare-and-swap.md), and the others. */
export const partedByCause = (findings: readonly Finding[]): { unavoidable: Finding[]; violations: Finding[] } => ({
  unavoidable: findings.filter(unavoidable),
  violations: findings.filter((finding) => !unavoidable(finding)),
});

export class Scenarios {
  private readonly shapes = new Map<string, Map<string, string>>();
  private readonly befores = new Map<Base, Before>();

  constructor(private readonly bases: Record<Base, unknown>) {}

  /** The service calls of a run without a fault; throws when the command does not even work then. */
  calls(command: Command): { calls: Call[]; findings: Finding[] } {
    const world = this.world(command);
    const calls: Call[] = [];
    command.prepare(world);
    world.runtime.setFault(({ name, cells }) => {
      calls.push({ name, cells });
      return 'go';
    });
    const result = command.run(world);
    world.runtime.setFault(null);
    if (!result.ok) throw new Error(`${command.name} fails without a fault: ${result.error?.message}`);
    const violations = this.judged(
      world,
      command,
      { accepted: [command.effect(this.before(command).facts)], gone: new Set(), moved: false, twice: true },
      result,
    );
    if (command.base === 'empty' || command.base === 'broken') this.shapes.set(command.name, shapeOf(world));
    return { calls, findings: this.named(violations, command, -1, '', 'no fault') };
  }

  killed(command: Command, at: number, next: Next): Finding[] {
    const world = this.world(command);
    let callName = '';
    command.prepare(world);
    world.runtime.setFault(({ index, name }) => {
      if (index !== at) return 'go';
      callName = name;
      return 'kill';
    });
    const result = command.run(world);
    world.runtime.setFault(null);
    const { facts } = this.before(command);
    const done = command.effect(facts);
    let accepted: Facts[];
    const gone = new Set<string>();
    if (next === 'again') {
      command.again(world);
      accepted = [done];
    } else {
      next.act(world, command)?.();
      accepted = (command.completed ? [done] : [facts, done, ...(command.partly === undefined ? [] : [command.partly(facts)])]).map((one) =>
        next.effect(one, command),
      );
      if (next.deletes !== undefined) gone.add(next.deletes);
    }
    world.runtime.drain();
    const violations = this.judged(world, command, { accepted, gone, moved: next !== 'again' && next.moves === true, twice: true }, null);
    if (result.error?.killed !== true) violations.push({ kind: 'corrupt', text: 'the run was not killed' });
    return this.named(violations, command, at, callName, `killed, then ${next === 'again' ? 'the same again' : next.name}`);
  }

  interrupted(command: Command, at: number, other: Other): Finding[] {
    const world = this.world(command);
    let callName = '';
    let later: (() => void) | undefined;
    command.prepare(world);
    world.runtime.setFault(({ index, name }) => {
      if (index !== at) return 'go';
      callName = name;
      later = other.act(world, command);
      return 'go';
    });
    const result = command.run(world);
    world.runtime.setFault(null);
    world.runtime.drain();
    later?.();
    const { facts } = this.before(command);
    const after = other.effect(command.effect(facts), command);
    const accepted = other.last ? [after] : [after, command.effect(other.effect(facts, command))];
    // A command that said it could not be done must have done nothing.
    if (declined(result)) accepted.push(...[facts, command.partly?.(facts) ?? facts].map((one) => other.effect(one, command)));
    const gone = new Set(other.deletes === undefined ? [] : [other.deletes]);
    // Neighbouring calls and actions take turns with the second tidy.
    const twice = (at + others.indexOf(other)) % 2 === 0;
    const violations = this.judged(world, command, { accepted, gone, moved: other.moves === true, twice }, result);
    return this.named(violations, command, at, callName, `another person ${other.name}`);
  }

  /** Those who may interrupt the command. */
  static othersFor(command: Command): Other[] {
    return others.filter((other) => other.fits(command));
  }

  /** What may follow a kill. A set-up that died is only ever set up again. */
  static nextsFor(command: Command): Next[] {
    const follow = ['types a telephone number in another row', 'logs a touch for the same customer'];
    return [
      'again',
      ...(command.base === 'empty' || command.base === 'broken' ? [] : others.filter((other) => follow.includes(other.name))),
    ];
  }

  private judged(world: World, command: Command, found: Case, result: RunResult | null): Violation[] {
    const violations = judge(world, this.before(command), found);
    if (result !== null && !result.ok) violations.push({ kind: 'corrupt', text: `the command failed: ${result.error?.message}` });
    // What set-up makes is compared where it died: what others type is theirs.
    const shape = result === null ? this.shapes.get(command.name) : undefined;
    if (shape !== undefined) for (const text of shapeDifference(shape, shapeOf(world))) violations.push({ kind: 'corrupt', text });
    return violations;
  }

  private before(command: Command): Before {
    const known = this.befores.get(command.base);
    if (known !== undefined) return known;
    const world = World.of(this.bases[command.base]);
    const before = { facts: factsOf(world, idsOf(world)), ids: idsOf(world), updated: updatedOf(world) };
    this.befores.set(command.base, before);
    return before;
  }

  private world(command: Command): World {
    return World.of(this.bases[command.base]);
  }

  private named(violations: readonly Violation[], command: Command, call: number, callName: string, fault: string): Finding[] {
    return violations.map((violation) => ({ ...violation, command: command.name, call, callName, fault }));
  }
}
