/** What is done with the ledger as a whole: opened, tidied, set up again; the sidebar opened and a customer found in it. */
import { owner, worked } from './add-on';
import { answered, type Operation, rowFor } from './operation';

export const openSidebar: Operation = (ledger, turn) => {
  ledger.person.select(ledger.customersSheet, rowFor(ledger, turn), 1);
  return answered(ledger.runtime.callFromPage(owner, 'sidebarOpen', [{}]));
};

/** The menu is put in place and 今日 written anew. */
export const openWorkbook: Operation = ({ person }) => worked(person.open());

export const findCustomer: Operation = (ledger) => answered(ledger.runtime.callFromPage(owner, 'sidebarFind', [{ text: '紅葉商' }]));

export const tidy: Operation = (ledger) => worked(ledger.person.clickMenu('menuTidy'));

export const setUpAgain: Operation = (ledger) => worked(ledger.person.clickMenu('menuSetUp'));
