/** What this rep keeps in this browser for this workbook: drafts, usual touches, the channel used last. */
import { useMemo, useState } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import type { Store } from '../frame/storage';
import { type Drafts, openDrafts } from './drafts';
import type { TouchFields } from './form';
import { type RecentLink, readRecentLinks, rememberLinks } from './links';
import { type Preset, readPresets, remember, usable, writePresets } from './presets';

export interface Desk {
  drafts: Drafts;
  presets: Preset[];
  channel: string;
  recentLinks: RecentLink[];
  /** Learns from a touch that was logged. */
  learn: (fields: TouchFields, company: string) => void;
}

export function useDesk(store: Store, lists: SidebarState | null): Desk {
  const workbook = lists?.workbook ?? '';
  const me = lists?.me ?? '';
  const [learned, setLearned] = useState(0);
  const drafts = useMemo(() => openDrafts(store, workbook, Date.now), [store, workbook]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `learned` says that the store holds something new
  const kept = useMemo(() => readPresets(store, workbook, me), [store, workbook, me, learned]);
  const place = `daicho/channel/${workbook}/${me}`;
  const channel = store.get(place) ?? '';
  return {
    drafts,
    presets: lists ? usable(kept, lists) : [],
    channel: lists?.channels.some(({ code }) => code === channel) ? channel : '',
    recentLinks: readRecentLinks(store, workbook),
    learn(fields, company) {
      if (!lists) return;
      rememberLinks(store, workbook, fields.files, company);
      writePresets(store, workbook, me, remember(kept, fields, lists));
      store.set(place, fields.channel);
      setLearned(learned + 1);
    },
  };
}
