/** The words of a customer's persons, in English. */
import type { SidebarPersonsText } from './sidebar-persons-ja';

export const sidebarPersonsEn: SidebarPersonsText = {
  region: 'Persons',
  title: (count) => (count === 0 ? 'Persons' : `Persons: ${count}`),
  keyPerson: 'Key person',
  met: 'met',
  notMet: 'not met yet',
  add: 'Add a person',
  name: 'Name',
  kana: 'Kana',
  role: 'Role',
  noRole: 'None',
  department: 'Department',
  personTitle: 'Title',
  phone: 'Phone',
  email: 'E-mail',
  memo: 'Memo',
  required: 'required',
  noName: 'Enter the name.',
  windowHint: 'The role “Contact” also fills the contact person, phone and e-mail of the customer where they are blank.',
  save: 'Add to contacts',
  saving: 'Adding…',
  cancel: 'Cancel',
  added: (name) => `${name} was added to the contacts.`,
  keptOf: (label, now) => `${label} stays “${now}”.`,
  failed: 'The person could not be added.',
};
