/** What the workbook remembers for all who work in it: the document's properties. */
import type { Memory } from '../../app/ports';

/** A property holds 9 kB (Apps Script quotas); a Japanese character takes three bytes. */
const longest = 2900;

export class DocumentMemory implements Memory {
  /** Null also where no properties may be read: what was remembered is only a kindness. */
  get(key: string): string | null {
    try {
      return PropertiesService.getDocumentProperties()?.getProperty(key) ?? null;
    } catch {
      return null;
    }
  }

  put(key: string, text: string): void {
    if (text.length > longest) return;
    try {
      PropertiesService.getDocumentProperties()?.setProperty(key, text);
    } catch {
      // A full store forgets the newest: the next import asks again.
    }
  }
}
