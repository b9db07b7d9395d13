/** The workbooks the commands start from. */
import { answered, type Base } from './command';
import { customers, emptyBook, ledgerBook, settings, today, touches, touchOf } from './ledger-fixture';
import { World } from './world';

const agreed = { nextDate: '2026-07-01', nextAction: '見積を出す' };

/** A ledger in which people deleted, cleared and reworded things. */
const broken = (snapshot: unknown): unknown => {
  const world = World.of(snapshot);
  const { me } = world;
  const sheet = world.sheet(customers);
  me.deleteSheet(world.sheet(today).id);
  me.type(sheet.id, 1, world.column(customers, '部署'), 'セクション');
  me.type(sheet.id, 1, world.column(customers, '資料フォルダ'), '');
  me.deleteColumns(sheet.id, world.column(customers, '競合状況'), 1);
  me.paste(sheet.id, 5, world.column(customers, '区分'), [['休眠']], { withFormats: true });
  world.book.protections = world.book.protections.filter((lock) => lock.sheetId !== world.sheet(touches).id);
  sheet.conditionalFormats = [];
  const rules = world.sheet(settings);
  const ranks = (rules.values.rowAt(2) ?? []).indexOf('企業規模') + 1;
  me.deleteContents(rules.id, 1, ranks, 12, 3);
  return world.book.snapshot();
};

/** A ledger whose edit events were lost. */
const untidy = (snapshot: unknown): unknown => {
  const world = World.of(snapshot);
  const { me } = world;
  const type = (id: string, heading: string, text: string): void =>
    world.type(me, customers, world.row(customers, '顧客ID', id), heading, text);
  type('C-00005', '電話', '０３（８８８８）０００１');
  type('C-00006', '年間取引額', '4,500万円');
  world.type(me, customers, world.free(customers), '会社名', '㈱手打庵');
  const row = world.free(touches);
  for (const [heading, text] of [
    ['対応日時', '2026/06/14 15:00'],
    ['会社名', '津軽林業有限会社'],
    ['方法', '訪問'],
    ['要約', '手で書いた対応'],
  ] as const)
    world.type(me, touches, row, heading, text);
  return world.book.snapshot();
};

/** A ledger in which a touch was logged just now. */
const touched = (snapshot: unknown): unknown => {
  const world = World.of(snapshot);
  const result = world.call(
    world.me,
    'sidebarLogTouch',
    touchOf('faults-undo-1', 'C-00004', world.row(customers, '顧客ID', 'C-00004'), agreed),
  );
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
  return world.book.snapshot();
};

/** The workbooks, each made once. */
export const bases = (): Record<Base, unknown> => {
  const ledger = ledgerBook();
  return { empty: emptyBook(), ledger, broken: broken(ledger), untidy: untidy(ledger), touched: touched(ledger) };
};
