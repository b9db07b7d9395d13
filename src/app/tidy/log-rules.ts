/** A change of 設定 itself, told in 変更履歴 item by item: whoever asks in a year why a rank is what it is finds the rule of that day (R9, R65). */
import type { LogEntry } from '../../domain/changes/change-set';
import { differences } from '../../domain/settings/differences';
import type { Rules } from '../../domain/settings/rules';
import { settingsTitle } from '../../domain/settings/settings-sheet';
import type { Context } from '../ports';

/** More at once is a list that somebody pasted: the number says enough. */
const most = 30;

/** Writes what differs; nothing when the rules say the same. After the copy of the rules: a run that dies between leaves it untold, never told twice. */
export const logRules = ({ ledger, clock, identity, newId }: Context, before: Rules, after: Rules): void => {
  const found = differences(before, after);
  if (found.length === 0) return;
  const target = settingsTitle[after.language];
  const entry = (column: string, was: string, is: string): LogEntry => ({
    operation: 'settings',
    target,
    column,
    before: was,
    after: is,
    reason: '',
  });
  const log = found.slice(0, most).map((one) => entry(one.item, one.before, one.after));
  if (found.length > most) log.push(entry('…', '', `+${found.length - most}`));
  ledger.commit({ batch: newId(), cause: 'settings', by: identity.email(), at: clock.now(), changes: [], inserts: [], log });
};
