/** What is asked before a touch is logged: another rep nearby, a stop sign. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, CustomerCard, SelectedAnswer, TouchAnswer, TouchRequest } from '../../src/contract';
import { refusal } from './answers';
import { type Opened, openLedger } from './opened-ledger';
import { touchForm } from './touch-form';
import { typeSetting } from './type-setting';

let opened: Opened;

const send = (sent: TouchRequest) => opened.call<Answer<TouchAnswer>>('sidebarLogTouch', sent);
const log = (more: Partial<TouchRequest> = {}) => send(touchForm(more));
const logged = (): number => opened.rows('対応履歴', 9).filter((row) => row.対応ID !== '').length;

beforeEach(() => {
  opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '株式会社青空商事');
  opened.type('顧客台帳', 3, '会社名', '白雪食品');
});

describe('a double visit', () => {
  test('another rep’s touch of these days is told with who, when and what, and one can go on', () => {
    expect(log({ rep: '高橋', when: '2026-11-19 15:00', summary: '納期の相談' })).toMatchObject({ ok: true });
    const mine = touchForm();
    const asked = refusal(send(mine));
    expect(asked.code).toBe('confirm');
    expect(asked.message).toBe('高橋が2026/11/19(木) 15:00に対応しています(電話:前向き・納期の相談)。');
    expect(logged()).toBe(1);
    expect(send({ ...mine, confirmed: asked.confirm ?? '' })).toMatchObject({ ok: true });
    expect(logged()).toBe(2);
  });

  test('in whichever order two windows log, the second is asked, and again when somebody logs in between', () => {
    for (const [first, second] of [
      ['伊藤', '高橋'],
      ['高橋', '伊藤'],
    ] as const) {
      opened = openLedger();
      opened.type('顧客台帳', 2, '会社名', '株式会社青空商事');
      expect(log({ rep: first })).toMatchObject({ ok: true });
      const mine = touchForm({ rep: second });
      const asked = refusal(send(mine));
      expect(asked).toMatchObject({ code: 'confirm', message: expect.stringContaining(first) });
      expect(log({ rep: '鈴木', confirmed: refusal(log({ rep: '鈴木' })).confirm ?? '' })).toMatchObject({ ok: true });
      const again = refusal(send({ ...mine, confirmed: asked.confirm ?? '' }));
      expect(again).toMatchObject({ code: 'confirm', message: expect.stringContaining('鈴木') });
      expect(send({ ...mine, confirmed: again.confirm ?? '' })).toMatchObject({ ok: true });
    }
  });

  test.each([
    ['7 days before', '2026-11-14 09:00', true],
    ['8 days before', '2026-11-13 09:00', false],
  ])('the other touch was %s', (_name, when, asks) => {
    log({ rep: '高橋', when });
    expect(log().ok).toBe(!asks);
  });

  test('a plan of another rep within 7 days is told, by whom the touch agreed it; one’s own is not', () => {
    log({ rep: '高橋', when: '2026-11-10 09:00', nextDate: '2026-11-27', nextAction: '訪問する' });
    expect(refusal(log()).message).toBe('高橋が2026/11/27(金)に「訪問する」を予定しています。');
    expect(log({ rep: '高橋' }).ok).toBe(true);
  });

  test('a plan typed into the sheet is the owner’s, and planning next to it asks as well', () => {
    opened.type('顧客台帳', 2, '担当者', '高橋');
    opened.type('顧客台帳', 2, '次回日', '2026/11/30');
    expect(log().ok).toBe(true);
    expect(refusal(log({ nextDate: '2026-11-25' })).message).toBe('高橋が2026/11/30(月)に次の対応を予定しています。');
    opened.type('顧客台帳', 2, '担当者', '伊藤');
    expect(log({ nextDate: '2026-11-25' }).ok).toBe(true);
  });

  test('what one plans oneself may meet another’s touch', () => {
    log({ rep: '高橋', when: '2026-11-21 09:00' });
    expect(log({ when: '2026-11-01 09:00', nextDate: '' }).ok).toBe(true);
    expect(refusal(log({ when: '2026-11-01 09:00', nextDate: '2026-11-24' })).message).toContain('高橋');
  });

  test('0 days in 設定 asks never, and 10 days more often', () => {
    log({ rep: '高橋', when: '2026-11-12 09:00' });
    expect(log().ok).toBe(true);
    typeSetting(opened, '二重訪問とみなす日数', '10');
    expect(refusal(log({ rep: '鈴木' })).message).toContain('高橋');
    typeSetting(opened, '二重訪問とみなす日数', '0');
    expect(log({ rep: '佐藤' }).ok).toBe(true);
  });

  test('a touch that was logged is not asked about when its answer was lost', () => {
    const mine = touchForm();
    expect(send(mine).ok).toBe(true);
    log({ rep: '高橋', confirmed: refusal(log({ rep: '高橋' })).confirm ?? '' });
    expect(send({ ...mine, attempt: 2 })).toMatchObject({ ok: true, value: { alreadyLogged: true } });
  });
});

describe('the stop sign', () => {
  const stops: [string, () => void][] = [
    ['取引終了', () => void opened.type('顧客台帳', 2, '区分', '取引終了')],
    ['連絡停止', () => void opened.type('顧客台帳', 2, '連絡停止', '連絡停止')],
  ];
  test.each(stops)('%s blocks selling and planning until a reason is given, which is kept', (_name, stop) => {
    stop();
    for (const more of [{}, { kind: 'sales' }, { kind: 'complaint', nextDate: '2026-12-01' }]) {
      expect(refusal(log(more))).toMatchObject({ code: 'stopped', message: expect.stringMatching(/理由を入れてください。$/) });
      expect(refusal(log({ ...more, reason: '  ' })).code).toBe('stopped');
    }
    expect(logged()).toBe(0);
    expect(log({ reason: '先方から再開の連絡があった' }).ok).toBe(true);
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({ 停止中に対応した理由: '先方から再開の連絡があった' });
  });

  test.each(stops)('%s does not stand against a complaint or a delivery', (_name, stop) => {
    stop();
    expect(log({ kind: 'complaint', nextDate: 'none' }).ok).toBe(true);
    expect(log({ kind: 'delivery' }).ok).toBe(true);
  });

  test('配信停止 stands against sales e-mails alone', () => {
    opened.type('顧客台帳', 2, '連絡停止', '配信停止');
    expect(refusal(log({ channel: 'mail' })).code).toBe('stopped');
    expect(log({ channel: 'phone', nextDate: '2026-12-01' }).ok).toBe(true);
  });

  test('it is read on the card and in 警告, and the customer is no longer neglected', () => {
    opened.type('顧客台帳', 2, '連絡停止', '連絡停止');
    expect(opened.cell('顧客台帳', 2, '警告')).toBe('連絡停止:営業の連絡はしません');
    const { value } = opened.call('sidebarCard', { id: 'C-00001' }) as { value: SelectedAnswer };
    expect(value.card as CustomerCard).toMatchObject({ stop: 'contact', flags: ['連絡停止:営業の連絡はしません'] });
  });
});

describe('a date typed into the grid, which nothing can stop', () => {
  const flags = (): string => String(opened.cell('顧客台帳', 2, '警告'));
  const visits = (): string[] =>
    flags()
      .split('。')
      .filter((clause) => clause.includes('近い日'));
  const type = (heading: string, text: string): void => void opened.type('顧客台帳', 2, heading, text);

  test('is told in 警告 where the customer is closed or wants no contact, until it is gone', () => {
    type('区分', '取引終了');
    type('次回日', '2026/12/1');
    expect(flags()).toBe('取引終了の顧客に次回日 2026/12/01(火) があります');
    type('区分', '取引中');
    expect(flags()).not.toContain('次回日');
    type('連絡停止', '連絡停止');
    expect(flags()).toContain('連絡停止の顧客に次回日 2026/12/01(火) があります');
    const { counts } = opened.menu('menuTidy').value as { counts: object };
    expect(counts).toMatchObject({ flags: 0, other: 0 });
    type('次回日', '');
    expect(flags()).not.toContain('次回日');
  });

  test('is told where another rep was or will be there within seven days, by name and day; a date a touch agreed is not', () => {
    type('担当者', '伊藤');
    expect(log({ rep: '高橋', when: '2026-11-19 15:00', nextDate: '2026-12-03' })).toMatchObject({ ok: true });
    expect(visits()).toEqual([]);
    type('次回日', '2026/12/7');
    expect(visits()).toEqual(['次回日 2026/12/07(月) は高橋の予定 2026/12/03(木) と近い日です']);
    type('次回日', '2026/11/24');
    expect(visits()).toEqual(['次回日 2026/11/24(火) は高橋の対応 2026/11/19(木) と近い日です']);
    type('次回日', '2026/12/22');
    expect(visits()).toEqual([]);
    type('次回日', '2026/12/7');
    // It is the other rep's own customer: nobody else is there.
    type('担当者', '高橋');
    expect(visits()).toEqual([]);
  });
});
