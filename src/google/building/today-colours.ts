/** The heads of the sections of 今日, told apart from its lines: rows with a text that is no 顧客ID. One rule, and no call when the list is written. */
import { customerIdPrefix } from '../../domain/schema/customers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const formula = `=AND(LEN($B2)>0,LEFT($B2,${customerIdPrefix.length})<>"${customerIdPrefix}")`;

const isOurs = (rule: Rule): boolean => {
  const condition = rule.getBooleanCondition();
  const [first] = condition === null ? [] : (condition.getCriteriaValues() as unknown[]);
  return first === formula;
};

/** Sets the rule when it is missing; answers whether it had to. A `fresh` sheet has none, which spares the look. Two calls at most. */
export const colourHeads = (sheet: Sheet, width: string, fresh: boolean): boolean => {
  const found = fresh ? [] : sheet.getConditionalFormatRules();
  if (found.some(isOurs)) return false;
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground('#e8f0fe')
    .setFontColor('#174ea6')
    .setBold(true)
    .setRanges([sheet.getRange(`A2:${width}`)])
    .build();
  sheet.setConditionalFormatRules([...found, rule]);
  return true;
};
