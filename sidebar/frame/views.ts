/** The views of the sidebar: one of them is shown at a time. Another one needs its name here, its words in `views`, and its line in app.tsx. */
import type { SidebarState } from '../../src/contract';
import type { Call } from './server';
import type { Store } from './storage';

/** In the order of the menu. The add-on's own menu opens the sidebar in one of them by name (src/google/host/menu.ts). */
export const views = [
  'customer',
  'new',
  'duplicates',
  'clean',
  'history',
  'report',
  'today',
  'weekly',
  'pace',
  'rules',
  'handover',
  'check',
] as const;

export type View = (typeof views)[number];

/** Where to go, and what to show there. */
export type Place =
  | { view: 'customer'; id?: string }
  | { view: 'new' | 'clean' | 'history' | 'report' | 'today' | 'weekly' | 'pace' | 'rules' | 'check' }
  /** `page`: this handover page, instead of the list. */
  | { view: 'handover'; page?: string }
  /** `ids`: these customers are to be compared, instead of looking through the ledger. */
  | { view: 'duplicates'; ids?: string[] };

/** The view the page was opened in; the customer's unless the page says otherwise. */
export const firstView = (named: string | undefined): View => views.find((view) => view === named) ?? 'customer';

/** What every view but the customer's is given. */
export interface ViewProps {
  call: Call;
  store: Store;
  lists: SidebarState;
  announce: (sentence: string) => void;
  go: (place: Place) => void;
  /** Told while something is being written, so that nobody leaves in the middle. */
  onBusy: (busy: boolean) => void;
}
