/** A threshold of 設定 that changes: ranks are made by other rules then, and the version in 設定 says so. */
import { type Facts, withOther } from '../facts';
import { settings } from '../sheet-names';

/** The lower bound of rank B is two million yen. */
export const withThreshold = (facts: Facts): Facts => {
  const placeOf = (wanted: string): string => [...facts.others].find(([at, text]) => at.startsWith(settings) && text === wanted)?.[0] ?? '';
  const version = placeOf('ランクと見込度の基準の版').replace(/:1$/, ':2');
  return withOther(withOther(facts, placeOf('10000000'), '2000000'), version, '2');
};
