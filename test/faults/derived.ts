/** What must follow from the facts, computed here a second time and in the plainest way: ranks, last contacts, references, 今日. */
import { rowsOf, touchRows } from './facts';
import { customers, handovers, persons, settings, today, touches } from './sheet-names';
import type { World } from './world';

type Row = ReadonlyMap<string, string>;

/** The thresholds of 設定, highest first. */
const thresholds = (world: World): { rank: string; from: number }[] => {
  const sheet = world.sheet(settings);
  const row = sheet.values.rowAt(2) ?? [];
  const at = row.indexOf('ランクの基準') + 1;
  const found: { rank: string; from: number }[] = [];
  for (let line = 4; line < 30; line++) {
    const rank = sheet.values.get(line, at);
    const from = sheet.values.get(line, at + 1);
    if (typeof rank === 'string' && typeof from === 'number') found.push({ rank, from });
  }
  return found.sort((a, b) => b.from - a.from);
};

const number = (id: string): number => Number(id.replace(/\D/g, '')) || 0;

const rankOf = (row: Row, table: { rank: string; from: number }[]): string => {
  // What a person decided holds to its last day.
  const [until = '', decided = ''] = (row.get('ランクの決定') ?? '').split(' | ');
  if (until >= '2026-06-15' && table.some((one) => one.rank === decided)) return `${decided}*`;
  const amount = row.get('年間取引額') ?? '';
  if (amount === '' || !Number.isFinite(Number(amount))) return '—';
  return table.find((one) => Number(amount) >= one.from)?.rank ?? '—';
};

/** A touch whose day nobody can read counts when somebody puts it right. */
const hasDay = (cells: Row): boolean => /^\d{4}-\d{2}-\d{2}/.test(cells.get('対応日時') ?? '');

const ofTouches = (rows: readonly { cells: Row }[]): Map<string, { day: string; id: string }> => {
  const latest = new Map<string, { day: string; id: string }>();
  for (const { cells } of rows) {
    if (cells.has('取消') || !cells.has('対応ID') || !hasDay(cells)) continue;
    const customer = cells.get('顧客ID') ?? '';
    const day = (cells.get('対応日時') ?? '').slice(0, 10);
    const id = cells.get('対応ID') ?? '';
    const known = latest.get(customer) ?? { day: '', id: '' };
    latest.set(customer, { day: day > known.day ? day : known.day, id: number(id) > number(known.id) ? id : known.id });
  }
  return latest;
};

/** How many touches a customer has that nobody undid. */
const countsOf = (rows: readonly { cells: Row }[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { cells } of rows)
    if (!cells.has('取消') && cells.has('対応ID') && hasDay(cells))
      counts.set(cells.get('顧客ID') ?? '', (counts.get(cells.get('顧客ID') ?? '') ?? 0) + 1);
  return counts;
};

/** What 対応の集計 says: how many touches, and the newest of any rep. */
const noted = (row: Row): { count: number; newest: string } => {
  const [, channels, , , , , reps] = JSON.parse(row.get('対応の集計') ?? '[1,[],null,null,null,[],[]]') as [
    number,
    [string, number][],
    unknown,
    unknown,
    unknown,
    unknown,
    [string, string][],
  ];
  return { count: channels.reduce((sum, [, count]) => sum + count, 0), newest: reps[0]?.[1] ?? '' };
};

/** The touch of a customer that happened last, as people would say: by its moment, then by its number. */
const newestHappened = (rows: readonly { cells: Row }[], customer: string): string =>
  rows
    .filter(({ cells }) => cells.get('顧客ID') === customer && !cells.has('取消') && cells.has('対応ID') && hasDay(cells))
    .map(({ cells }) => ({ when: cells.get('対応日時') ?? '', id: cells.get('対応ID') ?? '' }))
    .sort((a, b) => (a.when === b.when ? number(b.id) - number(a.id) : a.when < b.when ? 1 : -1))[0]?.id ?? '';

const newestNoted = (row: Row): string => (JSON.parse(row.get('最後の対応') ?? '[""]') as string[])[0] ?? '';

/** Rows of a sheet that may not be there. */
const contactsOf = (world: World, name: string): Row[] => rowsOf(world, name).map(({ cells }) => cells);

/** 確認待ち names the newest page for the present owner while it is not ticked, and no other page. */
const asked = (row: Row, pages: readonly Row[], who: string): string[] => {
  const { handover = [''] } = JSON.parse(row.get('確認待ち') ?? '{}') as { handover?: string[] };
  const mine = pages.filter((page) => page.get('顧客ID') === row.get('顧客ID') && page.get('新しい担当者') === row.get('担当者'));
  const newest = mine.sort((a, b) => number(b.get('引き継ぎID') ?? '') - number(a.get('引き継ぎID') ?? ''))[0];
  const open = newest !== undefined && newest.get('受け取りました') !== 'true' ? (newest.get('引き継ぎID') ?? '') : '';
  return handover[0] === open ? [] : [`${who}: 確認待ち ${row.get('確認待ち')} should name ${open}`];
};

/** The match key begins with the ID and holds the company and the digits of the number, wherever they stand in it. */
const keyFits = (row: Row, id: string): boolean => {
  const [first, ...fields] = (row.get('照合キー') ?? '').split('|').map((field) => field.split(','));
  const holds = (text: string): boolean => fields.some((field) => field.includes(text));
  const phone = row.get('電話') ?? '';
  return first?.join() === id && holds(row.get('会社名') ?? '') && (!/^0[\d-]{9,12}$/.test(phone) || holds(phone.replace(/-/g, '')));
};

/** 行の控え begins with the ID and holds what stands in the row, word for word. */
const copyFits = (row: Row, id: string): boolean => {
  const [head = '', ...pieces] = (row.get('行の控え') ?? '').split('¦');
  const facts = ['会社名', '電話', 'メール', '担当者', '所在地', '申し送り・注意点', '別名', 'その他の連絡先', '次にやること', '統合先ID'];
  return head.startsWith(`${id}|`) && facts.every((fact) => (row.get(fact) ?? '') === '' || pieces.includes(row.get(fact) ?? ''));
};

/** Sentences on everything that does not follow from the facts. `gone` are customers that somebody deleted. */
export const brokenDerived = (world: World, gone: ReadonlySet<string>): { corrupt: string[]; doubled: string[] } => {
  const corrupt: string[] = [];
  const doubled: string[] = [];
  if (!world.has(customers)) return { corrupt, doubled };
  const people = rowsOf(world, customers).map(({ cells }) => cells);
  const contacts = touchRows(world);
  // What stands on the sheet of a year is as it was when it was moved there.
  const current = new Set(rowsOf(world, touches).map(({ cells }) => cells.get('対応ID') ?? ''));
  const table = thresholds(world);
  const latest = ofTouches(contacts);
  const counts = countsOf(contacts);
  const ids = new Map<string, Row>();
  for (const row of people) {
    const id = row.get('顧客ID') ?? '';
    const who = `${id} ${row.get('会社名') ?? ''}`;
    if (!/^C-\d{5}$/.test(id)) corrupt.push(`customer without an ID: ${JSON.stringify([...row])}`);
    if (ids.has(id)) doubled.push(`customer ID ${id} twice`);
    ids.set(id, row);
    if (!copyFits(row, id)) corrupt.push(`${who}: copy ${row.get('行の控え')}`);
    if (row.has('統合先ID')) {
      const ours = [row.get('ランク') ?? '', row.get('警告') ?? '', (row.get('照合キー') ?? '').split('|')[0]];
      if (JSON.stringify(ours) !== JSON.stringify(['', `${row.get('統合先ID')} に統合済み`, id]))
        corrupt.push(`${who}: merged, yet ${ours.join()}`);
      const into = row.get('統合先ID') ?? '';
      if (!gone.has(into) && !people.some((other) => other.get('顧客ID') === into)) corrupt.push(`${who}: merged into nobody`);
      if (contacts.some(({ cells }) => cells.get('顧客ID') === id)) corrupt.push(`${who}: merged, and touches belong to it`);
      continue;
    }
    const rank = rankOf(row, table);
    if (row.get('ランク') !== rank) corrupt.push(`${who}: rank ${row.get('ランク')} should be ${rank}`);
    if (!(row.get('ランクの理由') ?? '').startsWith(rank === '—' ? '年間取引額' : `${rank}:`))
      corrupt.push(`${who}: rank reason ${row.get('ランクの理由')}`);
    const last = latest.get(id);
    if ((row.get('最終接触日') ?? '') !== (last?.day ?? ''))
      corrupt.push(`${who}: last contact ${row.get('最終接触日')} should be ${last?.day}`);
    if (newestNoted(row) !== (last?.id ?? '')) corrupt.push(`${who}: last touch ${row.get('最後の対応')} should be ${last?.id}`);
    if (noted(row).count !== (counts.get(id) ?? 0))
      corrupt.push(`${who}: totals ${row.get('対応の集計')} should count ${counts.get(id) ?? 0}`);
    if (noted(row).newest !== newestHappened(contacts, id))
      corrupt.push(`${who}: totals ${row.get('対応の集計')} lack ${newestHappened(contacts, id)}`);
    corrupt.push(...asked(row, contactsOf(world, handovers), who));
    const copied = (JSON.parse(row.get('連絡先の写し') ?? '[]') as string[][]).map(([person]) => person ?? '').sort();
    const there = rowsOf(world, persons)
      .flatMap(({ cells }) => (cells.get('顧客ID') === id ? [cells.get('連絡先ID') ?? ''] : []))
      .sort();
    if (copied.join() !== there.join()) corrupt.push(`${who}: persons ${copied.join()} should be ${there.join()}`);
    if (!keyFits(row, id)) corrupt.push(`${who}: match key ${row.get('照合キー')}`);
  }
  corrupt.push(...twins(people), ...dueMissing(world, people, ids));
  const seen = new Set<string>();
  const keys = new Set<string>();
  for (const { cells } of contacts) {
    const id = cells.get('対応ID') ?? '';
    if (!/^T-\d{6}$/.test(id)) corrupt.push(`touch without an ID: ${JSON.stringify([...cells])}`);
    if (seen.has(id)) doubled.push(`touch ID ${id} twice`);
    seen.add(id);
    const customer = cells.get('顧客ID') ?? '';
    if (!ids.has(customer) && !gone.has(customer)) corrupt.push(`touch ${id} refers to ${customer}, who is not there`);
    if (current.has(id) && ids.has(customer) && cells.get('会社名') !== ids.get(customer)?.get('会社名'))
      corrupt.push(`touch ${id}: company ${cells.get('会社名')}`);
    const key = cells.get('登録キー') ?? '';
    if (key !== '' && !cells.has('取消') && keys.has(key)) doubled.push(`touch key ${key} twice`);
    if (!cells.has('取消')) keys.add(key);
  }
  return { corrupt, doubled };
};

/** Two customers with one telephone number: each must name the other in 警告, which names three and counts the others. */
const twins = (people: readonly Row[]): string[] => {
  const byPhone = new Map<string, Row[]>();
  for (const row of people) {
    const phone = (row.get('電話') ?? '').replace(/\D/g, '');
    if (phone.length >= 10 && !row.has('統合先ID')) byPhone.set(phone, [...(byPhone.get(phone) ?? []), row]);
  }
  return [...byPhone.values()].flatMap((rows) =>
    rows.flatMap((row) =>
      rows
        .filter(
          (other) =>
            other !== row && !(row.get('警告') ?? '').includes(other.get('顧客ID') ?? '?') && !/ほか\d+件/.test(row.get('警告') ?? ''),
        )
        .map((other) => `${row.get('顧客ID')}: 警告 does not name ${other.get('顧客ID')}, who has the same number`),
    ),
  );
};

/** 今日 names everybody whose next date has come, once, and nobody who is not there. */
const dueMissing = (world: World, people: readonly Row[], ids: ReadonlyMap<string, Row>): string[] => {
  // Heads of sections stand in the same column and name no customer.
  const listed = rowsOf(world, today).flatMap(({ cells }) =>
    /^[【ほ]/.test(cells.get('顧客ID') ?? '【') ? [] : (cells.get('顧客ID') ?? []),
  );
  const wrong = listed.filter((id, at) => !ids.has(id) || listed.indexOf(id) !== at).map((id) => `今日 lists ${id} wrongly`);
  for (const row of people) {
    const next = (row.get('次回日') ?? '').slice(0, 10);
    const due = next !== '' && next <= '2026-06-15' && row.get('区分') !== '取引終了' && !row.has('統合先ID');
    if (due && !listed.includes(row.get('顧客ID') ?? '')) wrong.push(`今日 does not list ${row.get('顧客ID')}, due on ${next}`);
  }
  return wrong;
};
