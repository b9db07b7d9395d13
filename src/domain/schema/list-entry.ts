/** An item of a list as the schema declares it. */
import type { ListItem } from './column';

export const item = (code: string, ja: string, en: string, ...synonyms: string[]): ListItem => ({ code, ja, en, synonyms });
