/** Who is at the keyboard. */
import type { Rules } from '../domain/settings/rules';
import type { Context } from './ports';

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
