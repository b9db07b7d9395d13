/** What outlives a closed dialog: under which key a list is being imported, and what was decided about its rows. By the stamp of the list's content. */
import type { Store } from '../frame/storage';
import type { Action, Decisions } from './slices';

export interface KeptState {
  /** 変更履歴 holds all slices of the import together by it. */
  key: string;
  rule: Action;
  decisions: Decisions;
}

const prefix = 'daicho-import/';
/** Lists remembered; the oldest goes first. */
const most = 10;

export const newKey = (): string => {
  const random = new Uint32Array(3);
  crypto.getRandomValues(random);
  return `import-${[...random].map((part) => part.toString(36)).join('')}`;
};

export const keptState = (store: Store, stamp: string): KeptState | null => {
  try {
    const kept = JSON.parse(store.get(prefix + stamp) ?? 'null') as Partial<KeptState> | null;
    if (kept === null || typeof kept.key !== 'string' || typeof kept.decisions !== 'object') return null;
    const rule = (['new', 'update', 'skip'] as const).find((one) => one === kept.rule) ?? 'new';
    return { key: kept.key, rule, decisions: kept.decisions ?? {} };
  } catch {
    return null;
  }
};

export const keepState = (store: Store, stamp: string, state: KeptState): void => {
  const others = store.names().filter((name) => name.startsWith(prefix) && name !== prefix + stamp);
  for (const name of others.slice(0, Math.max(0, others.length - most + 1))) store.remove(name);
  store.set(prefix + stamp, JSON.stringify(state));
};

export const forgetState = (store: Store, stamp: string): void => store.remove(prefix + stamp);
