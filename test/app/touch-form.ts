/** The log form as 伊藤 fills it in for the first customer, with a key of its own each time. It is noon of Saturday 21 November 2026. */
import type { TouchRequest } from '../../src/contract';

let count = 0;

export const touchForm = (more: Partial<TouchRequest> = {}): TouchRequest => ({
  key: `form-${String(++count).padStart(6, '0')}`,
  attempt: 1,
  customerId: 'C-00001',
  row: 2,
  rep: '伊藤',
  channel: 'phone',
  result: '4',
  summary: '見積の説明',
  when: '',
  nextDate: '',
  nextAction: '',
  ...more,
});
