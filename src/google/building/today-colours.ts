/** The heads of the sections of 今日, told apart from its lines: rows with a text that is no 顧客ID. One rule, and no call when the list is written. */
import { customerIdPrefix } from '../../domain/schema/customers';
import { tables } from '../../domain/schema/tables';
import { columnLetters } from '../tables/a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const ids = columnLetters(tables.today.columns.findIndex(({ key }) => key === 'id') + 1);
const formulaAt = (column: string): string =>
  `=AND(LEN($${column}2)>0,LEFT($${column}2,${customerIdPrefix.length})<>"${customerIdPrefix}")`;
const formula = formulaAt(ids);
/** As it was when 理由 stood first: it coloured every line but the heads. */
const former = formulaAt('B');

const formulaOf = (rule: Rule): unknown => {
  const condition = rule.getBooleanCondition();
  return condition === null ? undefined : (condition.getCriteriaValues() as unknown[])[0];
};

/** Sets the rule when it is missing; answers whether it had to. A `fresh` sheet has none, which spares the look. Two calls at most. */
export const colourHeads = (sheet: Sheet, width: string, fresh: boolean): boolean => {
  const found = fresh ? [] : sheet.getConditionalFormatRules();
  if (found.some((rule) => formulaOf(rule) === formula)) return false;
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground('#e8f0fe')
    .setFontColor('#174ea6')
    .setBold(true)
    .setRanges([sheet.getRange(`A2:${width}`)])
    .build();
  sheet.setConditionalFormatRules([...found.filter((one) => formulaOf(one) !== former), rule]);
  return true;
};
