/** What the sidebar does about duplicates, measured: the check while somebody types, a customer made of the form, a slice of the scan. */
import type { Answer, ScanAnswer } from '../src/contract';
import { owner } from './add-on';
import { answered, type Operation } from './operation';

/** Typed as people do: another spelling of one who is there, and a code of another system. */
export const checkNew: Operation = ({ runtime }) =>
  answered(
    runtime.callFromPage(owner, 'sidebarCheckNew', [
      { company: '㈱紅葉商事', phone: '０３－１２３４－５６７８', address: '東京都千代田区神田1丁目2番', externalCode: 'X-1' },
    ]),
  );

export const createCustomer: Operation = ({ runtime }, turn) =>
  answered(
    runtime.callFromPage(owner, 'sidebarCreateCustomer', [
      { key: `bench-new-${turn}`, values: { company: `㈱新設${turn}`, phone: '03-9876-5432', type: '見込', owner: '伊藤' } },
    ]),
  );

/** A slice of the scan, from the top: it reads as much as any other, and looks at as many customers. */
export const scanSlice: Operation = ({ runtime }) => {
  const result = answered(runtime.callFromPage(owner, 'sidebarScan', [{ after: '' }]));
  const answer = result.value as Answer<ScanAnswer>;
  if (!answer.ok || answer.value.done === 0) throw new Error('The slice looked at nobody');
  return result;
};
