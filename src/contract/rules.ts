/** The three rules a team decides at the start (R42): width, company name, rank. They stand in 設定 like all others (the rules of contract.ts hold). */
import type { Answer, Choice } from './answer';

export interface RuleRank {
  rank: string;
  /** As a person writes it: 1億, 1,000万. */
  atLeast: string;
}

export interface StartRulesAnswer {
  /** How widths are unified; nothing to choose. */
  widths: { columns: string; form: string }[];
  legalForm: string;
  /** Each with what becomes of ㈱青空商事. */
  legalForms: (Choice & { example: string })[];
  /** The ranks with a lower bound, highest first; below them is `last`. */
  ranks: RuleRank[];
  last: string;
}

export interface SetStartRulesRequest {
  legalForm: string;
  ranks: RuleRank[];
  /** The rules as they were shown: others may have changed 設定 meanwhile. */
  shown: { legalForm: string; ranks: RuleRank[] };
}
export interface SetStartRulesAnswer {
  /** How many of them were changed; 0 when all were accepted as they are. */
  changed: number;
}

export interface RuleCalls {
  sidebarStartRules(request: Record<string, never>): Answer<StartRulesAnswer>;
  sidebarSetStartRules(request: SetStartRulesRequest): Answer<SetStartRulesAnswer>;
}
