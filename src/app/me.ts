/** Who is at the keyboard. */
import type { Rules } from '../domain/settings/rules';
import type { Context } from './ports';

/** The member as chosen before, else by the address of the account; '' when neither tells. */
export const memberAtKeyboard = (rules: Rules, { identity }: Context): string => {
  const chosen = identity.member();
  if (rules.members.some((one) => one.name === chosen)) return chosen;
  const email = identity.email().toLowerCase();
  return email === '' ? '' : (rules.members.find((one) => one.email.toLowerCase() === email)?.name ?? '');
};
