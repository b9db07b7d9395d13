/** 設定 was edited: the copy of the rules beside the headings is renewed, and what follows from them (ranks, flags) is recomputed. */
import { defaultRules } from '../domain/settings/rules';
import { notedNumber } from './numbering';
import type { Context } from './ports';
import { tidyCustomers } from './tidy-customers';

/** A simple trigger has 30 seconds; the rest is left to tidy. */
const budgetSeconds = 15;

export const refreshSettings = (context: Context): void => {
  const { ledger } = context;
  if (!ledger.lock(20)) return;
  const sheet = ledger.sheet('customers');
  if (sheet === null) return;
  const before = JSON.stringify(ledger.rules());
  const rules = ledger.readSettings()?.rules ?? defaultRules('ja', 'Asia/Tokyo');
  if (JSON.stringify(rules) === before) return;
  ledger.writeNotes('customers', notedNumber(sheet) ?? 1, rules);
  tidyCustomers(context, null, budgetSeconds);
};
