/** Who is at the keyboard. */
import type { Rules } from '../../domain/settings/rules';
import type { Context } from '../ports';

/** The member whose account it is; '' when Google does not tell a trigger who that is, or 設定 has no such address. Costs no call. */
export const memberOfAccount = (rules: Rules, { identity }: Context): string => {
  const email = identity.email().toLowerCase();
  return email === '' ? '' : (rules.members.find((one) => one.email.toLowerCase() === email)?.name ?? '');
};

/** The member as chosen before, else by the address of the account; '' when neither tells. */
export const memberAtKeyboard = (rules: Rules, context: Context): string => {
  const chosen = context.identity.member();
  return rules.members.some((one) => one.name === chosen) ? chosen : memberOfAccount(rules, context);
};

/**
 * Is the person a manager by 設定? Where 設定 knows the manager's address and Google tells who is working, both must be the same: a name can be
 * chosen by anybody.
 */
export const isManager = (rules: Rules, context: Context): boolean => {
  const name = memberAtKeyboard(rules, context);
  const member = rules.members.find((one) => one.name === name);
  if (member?.role !== 'manager') return false;
  const email = context.identity.email().toLowerCase();
  return member.email === '' || email === '' || member.email.toLowerCase() === email;
};
