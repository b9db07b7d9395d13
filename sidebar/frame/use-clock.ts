/** The workbook's clock, kept going since the server told it. */
import { useCallback, useRef } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import { workbookNow } from './workbook-clock';

export function useClock(lists: SidebarState | null): () => string {
  const told = useRef({ now: '', since: 0 });
  if (lists !== null && lists.now !== told.current.now) told.current = { now: lists.now, since: Date.now() };
  return useCallback(() => workbookNow(told.current.now, told.current.since, Date.now()), []);
}
