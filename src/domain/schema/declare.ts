/** One column in few words: what is not said is the usual. */
import type { Column, Words } from './column';

const reps: Words = { ja: '営業', en: 'Sales' };
export const managers: Words = { ja: '管理者', en: 'Managers' };
const nobody: Words = { ja: '自動', en: 'Automatic' };
const everyone: Words = { ja: '全員', en: 'Everyone' };

type Facts = Partial<Omit<Column, 'key' | 'heading' | 'type' | 'purpose'>>;

/** Filled by sales and used by everyone, unless `facts` say otherwise. */
export const column = (
  key: string,
  type: Column['type'],
  ja: string,
  en: string,
  purposeJa: string,
  purposeEn: string,
  facts: Facts = {},
): Column => ({
  key,
  type,
  heading: { ja, en },
  purpose: { ja: purposeJa, en: purposeEn },
  by: 'user',
  enteredBy: facts.by === 'auto' ? nobody : reps,
  usedBy: everyone,
  ...facts,
});
