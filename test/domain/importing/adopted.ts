/** A list read for a Japanese ledger on one day; nothing of it may be lost. */
import { expect } from '@jest/globals';
import { findHeader, type Header } from '../../../src/domain/importing/find-header';
import { readList } from '../../../src/domain/importing/read-list';
import { summarise } from '../../../src/domain/importing/summary';
import { defaultRules, type Rules } from '../../../src/domain/settings/rules';
import type { Cell } from '../../../src/domain/values/cell';
import { keptCells, lostCells } from './lists';

export const japanese = defaultRules('ja', 'Asia/Tokyo');
export const today = '2026-11-21';

export const adopt = (values: Cell[][], rules: Rules = japanese) => {
  const header = findHeader(values, rules) as Header;
  expect(header).not.toBeNull();
  const plan = readList(values, header, rules, { today });
  expect(lostCells(values, header, plan)).toEqual([]);
  return { header, plan, records: plan.records, summary: summarise(plan, header), codes: plan.problems.map(({ problem }) => problem.code) };
};
export const one = (headings: string[], row: Cell[], rules?: Rules) => {
  const { records, codes } = adopt([headings, row], rules);
  return { ...records[0], kept: records[0] === undefined ? [] : keptCells(records[0]), codes };
};
