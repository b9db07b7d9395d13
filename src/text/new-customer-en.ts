/** What the server says about a new customer, in English. */
import type { NewCustomerText } from './new-customer-ja';

export const newCustomerEn: NewCustomerText = {
  busy: 'Somebody else is writing. What you typed is kept. Press “Add customer” again.',
  noCompany: 'Enter a company name. For a private person, enter their name as the company name.',
  made: (id: string, name: string) => `Added ${[id, name].filter((part) => part !== '').join(' ')}`,
  sameCode: 'same external code',
  codeTaken: (id: string, company: string) =>
    `A customer with this external code exists (${[id, company].filter((part) => part !== '').join(' ')}). Open it, or correct the code.`,
};
