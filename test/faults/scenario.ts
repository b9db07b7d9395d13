/**
 * One scenario: a command with one fault, what people do next, and the judgement. What cannot end differently is not tried twice: two runs
 * that leave the same behind are judged once, and two kills with nothing written between them are one.
 */
import type { RunResult } from '../../workbench/runtime/index';
import type { Base, Bases } from './base';
import type { Command } from './command';
import { type Facts, factsOf, idsOf } from './facts';
import { declined, type Fault, type Finding } from './fault';
import { type Before, type Case, judge, updatedOf, type Violation } from './oracle';
import { shapeDifference, shapeOf } from './shape';
import { stateOf } from './twin';
import { World } from './world';

/** What was found before, by fault and by the state of the workbook. */
type Known = Map<string, readonly Violation[]>;

export class Scenarios {
  private readonly shapes = new Map<string, Map<string, string>>();
  private readonly befores = new Map<string, Before>();
  private readonly judgements: Known = new Map();
  private readonly endings: Known = new Map();

  constructor(private readonly bases: Bases) {}

  /** The number of service calls of a run without a fault; throws when the command does not even work then. */
  calls(command: Command): { calls: number; findings: Finding[] } {
    const { world, before } = this.begin(command);
    let calls = 0;
    command.prepare(world);
    world.runtime.setFault(() => {
      calls++;
      return 'go';
    });
    const result = command.run(world);
    world.runtime.setFault(null);
    if (!result.ok) throw new Error(`${command.name} fails without a fault: ${result.error?.message}`);
    const found = this.judged(
      'no fault',
      world,
      command,
      { accepted: [command.effect(before.facts)], gone: new Set(), moved: false, shape: false },
      result,
    );
    if (!command.base.whole) this.shapes.set(command.name, shapeOf(world));
    return {
      calls,
      findings: found.map((violation) => ({ ...violation, command: command.name, call: -1, callName: '', fault: 'no fault' })),
    };
  }

  /** The command with the fault at one of its calls. */
  struck(command: Command, fault: Fault, at: number): Finding[] {
    let callName = '';
    const note = (name: string): void => {
      callName = name;
    };
    let violations: Violation[];
    try {
      violations = fault.killed ? this.killed(command, at, fault, note) : this.interrupted(command, at, fault, note);
    } catch (error) {
      // A heading or a record that the suite looks for is not where people would look for it.
      violations = [{ kind: 'corrupt', text: `nobody could go on: ${(error as Error).stack}` }];
    }
    return violations.map((violation) => ({ ...violation, command: command.name, call: at, callName, fault: fault.name }));
  }

  private killed(command: Command, at: number, fault: Fault & { killed: true }, note: (name: string) => void): Violation[] {
    const { world, before } = this.begin(command);
    let calls = 0;
    command.prepare(world);
    // Counted over all runs of the command: a page may take several.
    world.runtime.setFault(({ name }) => {
      if (calls++ !== at) return 'go';
      note(name);
      return 'kill';
    });
    const result = command.run(world);
    world.runtime.setFault(null);
    const violations: Violation[] = result.error?.killed === true ? [] : [{ kind: 'corrupt', text: 'the run was not killed' }];
    // A dead run leaves the workbook behind and nothing else.
    const left = `${command.name} ${fault.name} ${stateOf(world)}`;
    const ending = this.endings.get(left) ?? this.ending(world, command, fault, before.facts);
    this.endings.set(left, ending);
    return [...violations, ...ending];
  }

  /** What comes of it when people go on after a kill. */
  private ending(world: World, command: Command, { name, next }: Fault & { killed: true }, facts: Facts): Violation[] {
    const done = command.effect(facts);
    const gone = new Set<string>();
    let accepted: Facts[] = [done];
    if (next === 'again') command.again(world);
    else {
      next.act(world, command)?.();
      accepted = (command.completed ? [done] : [facts, done, ...(command.partly === undefined ? [] : [command.partly(facts)])]).map((one) =>
        next.effect(one, command),
      );
      if (next.deletes !== undefined) gone.add(next.deletes(command));
    }
    world.runtime.drain();
    return this.judged(name, world, command, { accepted, gone, moved: next !== 'again' && next.moves === true, shape: true }, null);
  }

  private interrupted(command: Command, at: number, { name, other }: Fault & { killed: false }, note: (name: string) => void): Violation[] {
    const { world, before } = this.begin(command);
    let later: (() => void) | undefined;
    let calls = 0;
    command.prepare(world);
    world.runtime.setFault(({ name: call }) => {
      if (calls++ !== at) return 'go';
      note(call);
      later = other.act(world, command);
      return 'go';
    });
    const result = command.run(world);
    world.runtime.setFault(null);
    world.runtime.drain();
    later?.();
    const { facts } = before;
    const after = other.effect(command.effect(facts), command);
    const accepted = other.last ? [after] : [after, command.effect(other.effect(facts, command))];
    if (other.deletes !== undefined && other.deletes(command) === command.row && command.without !== undefined)
      accepted.push(other.effect(command.without(facts), command));
    if (other.moves === true && command.yields === true && command.partly !== undefined)
      accepted.push(other.effect(command.partly(facts), command));
    // A command that said it could not be done must have done nothing.
    if (declined(result)) accepted.push(...[facts, command.partly?.(facts) ?? facts].map((one) => other.effect(one, command)));
    const gone = new Set(other.deletes === undefined ? [] : [other.deletes(command)]);
    return this.judged(
      `${name} ${declined(result)}`,
      world,
      command,
      { accepted, gone, moved: other.moves === true, shape: other.sameShape === true },
      result,
    );
  }

  /** `what` names the case: with the same name and the same state the judgement is the same. */
  private judged(what: string, world: World, command: Command, found: Case, result: RunResult | null): Violation[] {
    const state = `${command.name} ${what} ${stateOf(world)}`;
    const known = this.judgements.get(state);
    const violations = known ?? [
      ...judge(world, this.before(command.base), { ...found, laws: command.laws }),
      ...(found.shape ? this.misshapen(world, command) : []),
    ];
    this.judgements.set(state, violations);
    return result === null || result.ok
      ? [...violations]
      : [...violations, { kind: 'corrupt', text: `the command failed: ${result.error?.message}` }];
  }

  /** What set-up made, compared with what it makes when it is left alone. */
  private misshapen(world: World, command: Command): Violation[] {
    if (command.base.whole) return [];
    if (!this.shapes.has(command.name)) this.calls(command);
    const shape = this.shapes.get(command.name) ?? new Map<string, string>();
    return shapeDifference(shape, shapeOf(world)).map((text) => ({ kind: 'corrupt', text }));
  }

  private before(base: Base): Before {
    const known = this.befores.get(base.name);
    if (known !== undefined) return known;
    const world = World.of(this.bases.of(base));
    const before = { facts: factsOf(world, idsOf(world)), ids: idsOf(world), updated: updatedOf(world) };
    this.befores.set(base.name, before);
    return before;
  }

  private begin(command: Command): { world: World; before: Before } {
    return { world: World.of(this.bases.of(command.base), 1, command.variant, command.knowsTheUser), before: this.before(command.base) };
  }
}
