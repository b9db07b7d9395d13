/** The tests' ledgers are made once and copied: a copy is what set-up makes, and what happens in one stays there. */
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type Opened, openLedger } from './opened-ledger';

/** All that a workbook holds, in short; each has an ID of its own. */
const heldBy = ({ workbook }: Opened): string => {
  const { id: _, ...held } = workbook.snapshot() as { id: string };
  return createHash('sha1').update(JSON.stringify(held)).digest('hex');
};

test.each(['ja_JP', 'en_US'])('a ledger that was copied is the one that set-up makes: %s', (locale) => {
  const first = openLedger({ locale });
  const before = heldBy(first);
  const copied = openLedger({ locale });
  expect(heldBy(copied)).toBe(before);
  expect(copied.said).toEqual(first.said);
  expect(copied.runtime.properties.read()).toEqual(first.runtime.properties.read());
  expect(copied.menu('menuSetUp').value).toEqual(first.menu('menuSetUp').value);
  copied.type(locale === 'ja_JP' ? '顧客台帳' : 'Customers', 2, locale === 'ja_JP' ? '会社名' : 'Company', '青空商事');
  expect(heldBy(openLedger({ locale }))).toBe(before);
});
