/** What the automatic cells of a customer's row should hold: the domain's conclusions in the workbook's words. */
import { missingDetails, parseAsks } from '../../domain/customers/asks';
import { type CustomerRow, type Derived, type Duplicates, keyOf } from '../../domain/customers/derive';
import { readRowCopy, withCopied, withRowCopy } from '../../domain/customers/row-copy';
import { stopOf } from '../../domain/customers/stop';
import { wholeCopy } from '../../domain/customers/whole-copy';
import type { Duplicate } from '../../domain/matching/duplicates';
import { formatMatchKey } from '../../domain/matching/key-text';
import { partLists } from '../../domain/ranking/likelihood';
import { NO_RANK } from '../../domain/ranking/rank';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText, isBlank } from '../../domain/values/cell';
import { mainReasons } from '../../text/match-reasons';
import { sentence, type Texts, texts } from '../../text/texts';

const likelihoodText = (derived: Derived, rules: Rules, words: Texts): string => {
  const { score, parts, adjustment } = derived.likelihood;
  if (score === null) return words.noLikelihood;
  const named = parts.map((one) => ({
    ...one,
    label: words.likelihoodPart[one.part] + (one.part === 'silence' ? '' : labelOf(rules, partLists[one.part], one.code)),
  }));
  return words.likelihoodReason(score, named, adjustment);
};

/** The reason of what ランク shows: what a person decided, and the rank of the amount behind it. */
const rankText = ({ rank, decision, shownRank }: Derived, words: Texts): string => {
  const computed = words.rankReason(rank.reason);
  return decision?.state === 'holds' ? words.rank.decided(shownRank, decision, computed) : computed;
};

/** One clause per other customer with the main reasons: '重複の可能性大:C-00012 青空商事(会社名が同じ・電話が同じ)'. */
const duplicateClauses = (listed: readonly Duplicate[], words: Texts): string[] =>
  listed.map(({ otherId, otherName, judgement }) => {
    const verdict = judgement.verdict === 'same' || judgement.verdict === 'likely' ? judgement.verdict : 'possible';
    return words.flags.duplicateOf(words.flags.duplicate[verdict], otherId, otherName, mainReasons(judgement, words.matching));
  });

const clausesOf = (flags: Cell, rules: Rules): string[] =>
  cellText(flags)
    .split(wordsOf(rules).flags.separator)
    .filter((clause) => clause !== '');

const numberIn = (clause: string): number => Number(/\d+/.exec(clause)?.[0] ?? 0);
const isCount = (clause: string, rules: Rules): boolean => clause === wordsOf(rules).flags.others(numberIn(clause));

/** 警告 with the duplicates it named before: a check of the row alone cannot find others. */
export const keptDuplicates = (before: Cell, fresh: Cell, rules: Rules): string =>
  [...clausesOf(before, rules).filter((clause) => / ?C-\d+/.test(clause) || isCount(clause, rules)), ...clausesOf(fresh, rules)].join(
    wordsOf(rules).flags.separator,
  );

/** How many more duplicates 警告 counts than it names. */
export const unlistedIn = (flags: Cell, rules: Rules): number =>
  numberIn(clausesOf(flags, rules).find((clause) => isCount(clause, rules)) ?? '');

/** The duplicates that 警告 names, by ID: the whole clause. */
export const duplicatesNamed = (flags: Cell, rules: Rules): Map<string, string> =>
  new Map(
    cellText(flags)
      .split(wordsOf(rules).flags.separator)
      .flatMap((clause) => {
        const id = /C-\d+/.exec(clause)?.[0];
        return id === undefined ? [] : [[id, clause] as const];
      }),
  );

/** The text of 警告: duplicates first, then what else there is to say. */
export const flagsText = (duplicates: Duplicates, otherFlags: string, rules: Rules): string => {
  const words = wordsOf(rules);
  const clauses: string[] = [];
  if (duplicates !== null) {
    clauses.push(...duplicateClauses(duplicates.listed, words));
    if (duplicates.unlisted > 0) clauses.push(words.flags.others(duplicates.unlisted));
  }
  if (otherFlags !== '') clauses.push(otherFlags);
  return clauses.join(words.flags.separator);
};

/** What 警告 says besides duplicates: unreadable cells, then what is due. */
const otherFlagsOf = (derived: Derived, rules: Rules, row: CustomerRow): string => {
  const words = wordsOf(rules);
  const clauses: string[] = [];
  if (isBlank(row.company ?? '')) clauses.push(words.flags.noCompany);
  for (const problem of derived.problems) {
    const heading = problem.column === undefined ? '' : columnOf(customersOf(rules), problem.column).heading[rules.language];
    clauses.push(words.flags.inColumn(heading, sentence(problem, words)));
  }
  if (derived.decision?.state === 'over') clauses.push(words.rank.over(derived.decision));
  if (derived.decision?.state === 'unknown-rank') clauses.push(words.rank.unknownRank(derived.decision));
  const stop = stopOf(row, rules);
  if (stop === 'contact' || stop === 'mail') clauses.push(words.flags.stopped[stop]);
  const { due } = derived;
  if (due.overdue !== null) clauses.push(words.flags.overdue(String(row.nextDate).slice(0, 10)));
  if (derived.dayOff !== null) clauses.push(words.flags.dayOff(String(row.nextDate).slice(0, 10), derived.dayOff));
  clauses.push(...planClauses(derived, row, words));
  if (due.unreachable !== null) clauses.push(words.flags.unreachable(due.unreachable));
  if (due.stale !== null)
    clauses.push(due.stale.never ? words.flags.never(due.stale.days) : words.flags.stale(due.stale.days, due.stale.limit));
  return [...clauses, ...askClauses(row, rules)].join(words.flags.separator);
};

/** What stands against a next date that was typed into the grid. */
const planClauses = ({ planDoubt }: Derived, row: CustomerRow, { flags }: Texts): string[] => {
  if (planDoubt === null) return [];
  const day = String(row.nextDate).slice(0, 10);
  return [
    ...(planDoubt.stop === '' ? [] : [flags.plannedDespite[planDoubt.stop](day)]),
    ...planDoubt.others.map((other) => (other.planned ? flags.otherPlans : flags.otherWasThere)(day, other.rep, other.day)),
  ];
};

/** What is still asked about the customer, at the end of 警告. */
const askClauses = (row: CustomerRow, rules: Rules): string[] => {
  const { flags } = wordsOf(rules);
  const { handover, promoted } = parseAsks(row.asks ?? '');
  const missing = missingDetails(row).map((key) => columnOf(customersOf(rules), key).heading[rules.language]);
  return [
    ...(handover === null
      ? []
      : [(handover.id === '' ? flags.ownerUnexplained : flags.handover)(handover.from, handover.to, handover.day)]),
    ...(promoted === '' || missing.length === 0 ? [] : [flags.promoted(missing)]),
  ];
};

/**
 * 警告 and 照合キー, which keeps 警告 without duplicates, of a row of which nothing but what is asked has changed.
 * @param facts what else changed of the copy in 照合キー
 */
export const cellsWithAsks = (
  before: CustomerRow,
  after: CustomerRow,
  rules: Rules,
  facts: CustomerRow = {},
): { flags: string; matchKey: string } => {
  const { separator } = wordsOf(rules).flags;
  const old = askClauses(before, rules);
  const renewed = (cell: Cell): string =>
    [
      ...cellText(cell)
        .split(separator)
        .filter((clause) => clause !== '' && !old.includes(clause)),
      ...askClauses(after, rules),
    ].join(separator);
  const otherFlags = renewed(readRowCopy(before.matchKey ?? '')?.otherFlags ?? '');
  return { flags: renewed(before.flags ?? ''), matchKey: withCopied(before.matchKey ?? '', after, { ...facts, otherFlags }) };
};

/** The duplicates named in 警告 but for those of the given IDs. */
export const withoutDuplicates = (flags: Cell, ids: ReadonlySet<string>, rules: Rules): string => {
  const { separator } = wordsOf(rules).flags;
  return cellText(flags)
    .split(separator)
    .filter((clause) => !ids.has(/C-\d+/.exec(clause)?.[0] ?? ''))
    .join(separator);
};

/** Automatic cells that follow from the row, the rules and the day; 最終接触日 and 最後の対応 follow from 対応履歴 and are not here. */
export interface AutomaticCells {
  readonly rank: Cell;
  readonly likelihood: Cell;
  readonly flags: Cell;
  readonly rankReason: Cell;
  readonly likelihoodReason: Cell;
  readonly rulesVersion: Cell;
  readonly matchKey: Cell;
  readonly rowCopy: Cell;
}

export const automaticCells = (row: CustomerRow, derived: Derived, duplicates: Duplicates, rules: Rules): AutomaticCells => {
  const words = wordsOf(rules);
  const otherFlags = otherFlagsOf(derived, rules, row);
  return {
    rank: derived.shownRank,
    likelihood: derived.likelihood.score === null ? NO_RANK : String(derived.likelihood.score),
    flags: flagsText(duplicates, otherFlags, rules),
    rankReason: rankText(derived, words),
    likelihoodReason: likelihoodText(derived, rules, words),
    rulesVersion: rules.version,
    matchKey: withRowCopy(formatMatchKey(derived.key), { ...row, otherFlags }),
    rowCopy: wholeCopy(row),
  };
};

/** The automatic cells of a merged row: it is ranked, warned of and found no more, and says where it went. */
export const mergedCells = (row: CustomerRow, rules: Rules): AutomaticCells => ({
  rank: '',
  likelihood: '',
  flags: wordsOf(rules).flags.mergedInto(cellText(row.mergedInto ?? '')),
  rankReason: '',
  likelihoodReason: '',
  rulesVersion: '',
  matchKey: withRowCopy(formatMatchKey(keyOf(row)), row),
  rowCopy: wholeCopy(row),
});

export const wordsOf = (rules: Rules): Texts => texts(rules.language);
