/** The links in the form: what is one, what it leads to, and those used last. The server judges again (src/domain/touches/links.ts). */
import type { Store } from '../frame/storage';

const address = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+(?:[/?#]\S*)?$/i;

const piecesOf = (text: string): string[] => [...new Set(text.split(/\s+/u).filter((piece) => piece !== ''))];
export const linksIn = (text: string): string[] => piecesOf(text).filter((piece) => address.test(piece));
export const notLinks = (text: string): string[] => piecesOf(text).filter((piece) => !address.test(piece));

/** What a link leads to. */
export type LinkKind = 'document' | 'spreadsheet' | 'slides' | 'form' | 'folder' | 'file' | 'other';

export function kindOfLink(link: string): LinkKind {
  const [, host = '', path = ''] = /^https:\/\/([^/?#]+)([^?#]*)/i.exec(link) ?? [];
  const service = host.toLowerCase();
  if (service === 'docs.google.com') {
    const [, kind] = /^\/(?:a\/[^/]+\/)?(document|spreadsheets|presentation|forms)\//.exec(path) ?? [];
    const kinds: Record<string, LinkKind> = { document: 'document', spreadsheets: 'spreadsheet', presentation: 'slides', forms: 'form' };
    return kinds[kind ?? ''] ?? 'file';
  }
  if (service !== 'drive.google.com') return 'other';
  return /\/folders\//.test(path) ? 'folder' : 'file';
}

/** Where a link leads when it is nothing of Google Drive's: the host and the last part of its path. */
export function hostOf(link: string): string {
  const [, host = link, path = ''] = /^https:\/\/([^/?#]+)([^?#]*)/i.exec(link) ?? [];
  const last =
    path
      .split('/')
      .filter((part) => part !== '')
      .pop() ?? '';
  try {
    return last === '' ? host : `${host}/…/${decodeURIComponent(last)}`;
  } catch {
    return host;
  }
}

/** A link used before, and for whom. */
export interface RecentLink {
  link: string;
  company: string;
}

const most = 6;
const place = (workbook: string) => `daicho/links/${workbook}`;

export function readRecentLinks(store: Store, workbook: string): RecentLink[] {
  try {
    const list: unknown = JSON.parse(store.get(place(workbook)) ?? '[]');
    if (!Array.isArray(list)) return [];
    return list
      .filter((item) => typeof item?.link === 'string' && typeof item?.company === 'string' && address.test(item.link))
      .slice(0, most);
  } catch {
    return [];
  }
}

/** Puts the links of a touch before those used earlier. */
export function rememberLinks(store: Store, workbook: string, files: string, company: string): void {
  const used = linksIn(files).map((link) => ({ link, company }));
  if (used.length === 0) return;
  const others = readRecentLinks(store, workbook).filter(({ link }) => !used.some((one) => one.link === link));
  store.set(place(workbook), JSON.stringify([...used, ...others].slice(0, most)));
}
