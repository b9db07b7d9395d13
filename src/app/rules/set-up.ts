/** 台帳を作る: makes the sheets of a ledger, or mends them. Running it again changes nothing that is in order. */
import type { Language } from '../../domain/settings/rules';
import { defaultRules } from '../../domain/settings/rules';
import { settingsTitle } from '../../domain/settings/settings-sheet';
import { texts } from '../../text/texts';
import type { Context, Structure, StructureReport } from '../ports';

/**
 * @param fallback the language and time zone of a workbook that has no 設定 yet
 * @returns what was made and mended, in which language; null when somebody else is writing (the message was shown)
 */
export const setUp = (
  context: Context,
  structure: Structure,
  fallback: { language: Language; timeZone: string },
): (StructureReport & { message: string; language: Language; isNew: boolean }) | null => {
  const { ledger, notices } = context;
  if (!ledger.lock(30)) {
    notices.tell(texts(fallback.language).setUp.busy);
    return null;
  }
  const rules = ledger.readSettings()?.rules ?? defaultRules(fallback.language, fallback.timeZone);
  const former = ledger.sheet('customers');
  const report = structure.build(rules);
  // A column that was just put back is empty.
  if (former !== null && former.layout.at.rowCopy === undefined) ledger.noteCopies(false);
  const words = texts(rules.language).setUp;
  const list = rules.language === 'ja' ? '、' : ', ';
  const lines = report.foreign.map((title) => words.foreign(title));
  if (report.made.length > 0) lines.push(words.made(report.made.join(list)));
  // A sheet in the way comes first: without it there is nothing to adopt into.
  if (report.made.length > 0 && report.foreign.length === 0) lines.push(words.next);
  if (report.mended.length > 0) lines.push(words.mended(report.mended.join(list)));
  const isNew = report.foreign.length === 0 && report.made.includes(settingsTitle[rules.language]);
  return { ...report, isNew, language: rules.language, message: lines.length === 0 ? words.nothing : lines.join('\n') };
};
