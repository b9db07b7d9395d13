/** What is chosen of a preview: all of it at first; rules and single cells are taken out. */
import type { CleanPreviewAnswer } from '../../src/contract';

export interface Chosen {
  /** Codes of the rules that were taken out. */
  readonly without: readonly string[];
  /** Cells that were taken out, each with its rule. */
  readonly except: Readonly<Record<string, string>>;
}

export const everything: Chosen = { without: [], except: {} };

export const toggleRule = (chosen: Chosen, code: string): Chosen => ({
  ...chosen,
  without: chosen.without.includes(code) ? chosen.without.filter((one) => one !== code) : [...chosen.without, code],
});

export const toggleCell = (chosen: Chosen, code: string, cell: string): Chosen => {
  const { [cell]: was, ...others } = chosen.except;
  return { ...chosen, except: was === undefined ? { ...others, [cell]: code } : others };
};

/** Codes of the rules that stand. */
export const rulesIn = ({ rules }: CleanPreviewAnswer, { without }: Chosen): string[] =>
  rules.map(({ code }) => code).filter((code) => !without.includes(code));

/** How many cells are chosen. */
export const countOf = (preview: CleanPreviewAnswer, chosen: Chosen): number => {
  const left = Object.values(chosen.except).filter((code) => !chosen.without.includes(code)).length;
  return preview.rules.reduce((sum, { code, count }) => sum + (chosen.without.includes(code) ? 0 : count), 0) - left;
};
