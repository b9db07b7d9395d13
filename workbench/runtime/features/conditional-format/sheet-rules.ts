/** The list of conditional format rules of a sheet; setting it replaces the whole list (docs Sheet.setConditionalFormatRules). */
import { Exception, signatureMismatch } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import type { ConditionalFormat } from '../../model/rules';
import type { SheetState } from '../../spreadsheet/state';
import { conditionalFormatRule } from './state';

const method = 'SpreadsheetApp.Sheet.setConditionalFormatRules';

const copyRule = (rule: ConditionalFormat): ConditionalFormat => ({ ...rule, areas: rule.areas.map((area) => ({ ...area })) });

export const sheetConditionalFormats: Methods<SheetState> = {
  getConditionalFormatRules: {
    kind: 'read',
    call: ({ host, sheet }) =>
      sheet.conditionalFormats.map((rule) => host.classes.wrap('ConditionalFormatRule', { host, sheet, rule: copyRule(rule) })),
  },
  setConditionalFormatRules: {
    kind: 'structure',
    call: ({ sheet }, rules) => {
      if (!Array.isArray(rules)) throw signatureMismatch(method, [rules]);
      const found = Array.from(rules as unknown[], (each) => conditionalFormatRule(each));
      if (found.includes(null)) throw signatureMismatch(method, [rules]);
      sheet.conditionalFormats = found.map((state) => {
        if (state?.sheet !== null && state?.sheet !== sheet)
          throw new Exception('Conditional format rule cannot reference a different sheet.');
        return copyRule(state.rule);
      });
      sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });
    },
  },
  clearConditionalFormatRules: {
    kind: 'structure',
    call: ({ sheet }) => {
      sheet.conditionalFormats = [];
      sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });
    },
  },
};
