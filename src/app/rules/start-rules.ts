/** 台帳の決まり: the three rules a team decides at the start (R41, R42), shown with what they do, and written into 設定 as a person would. */
import type { Answer, RuleRank, SetStartRulesAnswer, SetStartRulesRequest, StartRulesAnswer } from '../../contract';
import { storedForm } from '../../domain/customers/stored-form';
import { thresholdFault } from '../../domain/ranking/rank';
import { customers } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import { ruleCells } from '../../domain/settings/rule-cells';
import type { LegalForm, Rules } from '../../domain/settings/rules';
import { settings } from '../../domain/settings/values';
import { formatAmount, readAmount } from '../../domain/values/amount';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { refreshSettings } from './refresh-settings';

const sample = '㈱青空商事';

const ranksOf = (rules: Rules): RuleRank[] =>
  rules.ranks.filter(({ atLeast }) => atLeast > 0).map(({ rank, atLeast }) => ({ rank, atLeast: formatAmount(atLeast, rules.language) }));

const company = columnOf(customers, 'company');

export const startRules = ({ ledger }: Context): Answer<StartRulesAnswer> => {
  const rules = ledger.readSettings()?.rules ?? null;
  if (rules === null || ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const { language } = rules;
  const headings = (width: 'half' | 'full') =>
    customers.columns.filter((column) => column.width === width && column.by === 'user').map((column) => column.heading[language]);
  const words = wordsOf(rules).rules;
  const choices = settings.find((one) => one.code === 'legalForm')?.choices ?? [];
  return {
    ok: true,
    value: {
      widths: [
        { columns: headings('half').join(words.list), form: words.half },
        { columns: headings('full').join(words.list), form: words.full },
      ],
      legalForm: rules.legalForm,
      legalForms: choices.map(({ value, label }) => ({
        code: value,
        label: label[language],
        example: cellText(storedForm(company, sample, { ...rules, legalForm: value as LegalForm }).cell),
      })),
      ranks: ranksOf(rules),
      last: rules.ranks.find(({ atLeast }) => atLeast === 0)?.rank ?? '',
    },
  };
};

/** @returns a refusal when an amount cannot be read, the amounts do not fall, or 設定 says something else by now */
export const setStartRules = (request: SetStartRulesRequest, context: Context): Answer<SetStartRulesAnswer> => {
  const { ledger } = context;
  if (!ledger.lock(20)) return refuse('busy', wordsOf(ledger.rules()).setUp.busy);
  const rules = ledger.readSettings()?.rules ?? null;
  if (rules === null || ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const words = wordsOf(rules).rules;
  const now = { legalForm: rules.legalForm, ranks: ranksOf(rules) };
  if (JSON.stringify(now) !== JSON.stringify(request.shown)) return refuse('changed', words.changedMeanwhile);
  const atLeast = new Map<string, number>();
  for (const { rank, atLeast: typed } of request.ranks) {
    const { value } = readAmount(typed);
    if (value === null || value <= 0) return refuse('amount', words.notAnAmount(rank));
    atLeast.set(rank, value);
  }
  const thresholds = rules.ranks.map((one) => ({ rank: one.rank, atLeast: atLeast.get(one.rank) ?? one.atLeast }));
  const fault = thresholdFault(thresholds);
  if (fault !== null) return refuse('thresholds', 'above' in fault ? words.notFalling(fault.above, fault.rank) : words.noRanks);
  const legalForm = settings.find((one) => one.code === 'legalForm')?.choices?.find((one) => one.value === request.legalForm)
    ?.value as LegalForm;
  if (legalForm === undefined) return refuse('bad-request', wordsOf(rules).touch.badRequest);
  const changed = ledger.changeSettings((grid) => ruleCells(grid, rules, { legalForm, atLeast }));
  if (changed > 0) refreshSettings(context);
  return { ok: true, value: { changed } };
};
