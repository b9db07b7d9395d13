/** The states behind ConditionalFormatRule, its builder and its two conditions. */
import { stateOf } from '../../kernel/publish';
import type { ConditionalFormat } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import type { Host } from '../../spreadsheet/state';

/** `sheet` is where the ranges of the rule are; null while it has none. A builder's `rule` is replaced, never changed in place. */
export interface ConditionalFormatRuleState {
  host: Host;
  sheet: SheetModel | null;
  rule: ConditionalFormat;
}

export interface BooleanConditionState extends ConditionalFormatRuleState {
  condition: NonNullable<ConditionalFormat['boolean']>;
}

export interface GradientConditionState extends ConditionalFormatRuleState {
  condition: NonNullable<ConditionalFormat['gradient']>;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    ConditionalFormatRule: ConditionalFormatRuleState;
    ConditionalFormatRuleBuilder: ConditionalFormatRuleState;
    BooleanCondition: BooleanConditionState;
    GradientCondition: GradientConditionState;
  }
}

/** The rule behind a ConditionalFormatRule given as an argument; null for anything else, builders included. */
export const conditionalFormatRule = (value: unknown): ConditionalFormatRuleState | null =>
  stateOf<ConditionalFormatRuleState>(value, 'SpreadsheetApp.ConditionalFormatRule');
