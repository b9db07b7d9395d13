/** The words of changing a customer's type on its card, in English. */
import type { SidebarTypeText } from './sidebar-type-ja';

export const sidebarTypeEn: SidebarTypeText = {
  region: 'Change the type',
  name: 'Type',
  change: (type) => `Type: ${type === '' ? 'not set' : type}. Change it`,
  none: 'not set',
  promote: 'Register as a customer',
  details: 'Save what you know. What stays blank is kept in the warnings.',
  reason: 'Reason (kept in the change log)',
  save: 'Change the type',
  saveDetails: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  failed: 'This was not saved. What you typed is still here.',
  kept: (label, now) => `${label} stays “${now}”.`,
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: 'Undone.',
  undoFailed: 'This could not be undone.',
};
