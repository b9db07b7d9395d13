/** The ledgers the commands are tried on: 25 customers and 40 touches, made through the add-on itself, as people would make them. */
import { Workbook } from '../../workbench/runtime/index';
import { customers, fairSheet, log, ownSheet, settings, today, touches } from './sheet-names';
import { touchOf } from './touch-form';
import { fixtureDay, World } from './world';

const ownHeading = '自分のメモ';

const names = [
  '青葉製作所',
  '梅田商事',
  '大島工業',
  '加賀物産',
  '木村電機',
  '倉敷紡績所',
  '小金井建設',
  '佐倉運輸',
  '白浜水産',
  '須磨印刷',
  '関口食品',
  '立川精機',
  '千早薬品',
  '津軽林業',
  '天神書店',
  '戸田鋼材',
  '中野設計',
  '西宮酒造',
  '沼津冷蔵',
  '根岸化成',
  '野田醤油店',
  '萩原硝子',
  '姫路皮革',
  '福井眼鏡',
  '別府観光',
] as const;
// As unlike as customers are: alike in name, number and place they would all warn of each other.
const towns = [
  '東京都港区芝',
  '大阪府吹田市江坂町',
  '神奈川県川崎市幸区大宮町',
  '愛知県豊橋市花田町',
  '北海道旭川市宮下通',
  '福岡県久留米市東町',
  '宮城県石巻市立町',
  '広島県福山市三之丸町',
  '新潟県長岡市城内町',
  '香川県高松市丸の内',
  '京都府宇治市宇治',
  '長野県松本市中央',
  '沖縄県那覇市久茂地',
] as const;
const surnames = ['山田', '阿部', '遠藤', '川口', '近藤', '白石', '高野', '千葉', '寺島', '中西', '西岡', '野口', '原口'] as const;
const owners = ['伊藤', '加藤', '佐野'] as const;

/** The list the first customers come from. It stays in the workbook and must never change. */
const list: string[][] = [
  ['会社名', '電話番号', 'メールアドレス', '年商', '営業担当', '状況', 'ご住所', 'ご担当', '備考'],
  ...names.map((name, at) => [
    at % 2 === 0 ? `株式会社${name}` : `${name}有限会社`,
    at === 0 ? '03-5555-0110' : at % 5 === 4 ? '' : `03-${3200 + at * 71}-${1000 + at * 373}`,
    at % 3 === 0 ? `info${at}@example.co.jp` : '',
    at % 4 === 3 ? '' : String([150, 2500000, 48000000, 320000000][at % 4] ?? 0),
    owners[at % 3] ?? '',
    ['見込', '取引中', '休眠'][at % 3] ?? '',
    at % 2 === 0 ? `${towns[(at / 2) % towns.length]}${at + 1}-${(at % 7) + 1}` : '',
    at % 2 === 0 ? `${surnames[(at / 2) % surnames.length]} 太郎` : '',
    at % 6 === 0 ? `紹介${at}` : '',
  ]),
];

/** Another list, adopted by the command of that name: 8 customers, two of them with a touch, an amount nobody can read, and a total. */
const fair: string[][] = [
  ['会社名', '電話', '年間取引額', '担当者', '最終訪問日', 'ブース'],
  ['株式会社一番星', '0467-55-0101', '3,200万', '伊藤', '2026/5/10', 'A1'],
  ['二葉商店', '0467-55-0102', '', '加藤', '', 'A2'],
  ['㈱三河屋', '0467-55-0103', '120,000', '佐野', '2026/4/2', 'A3'],
  ['四谷電気', '', 'だいたい多め', '新人', '', 'B1'],
  ['五島水産', '0467-55-0105', '1.2億', '伊藤', '', 'B2'],
  ['六甲運送', '0467-55-0106', '', '加藤', '', ''],
  ['七里製麺', '0467-55-0107', '900', '佐野', '', 'C1'],
  ['八幡建設', '03-5555-0110', '50万', '伊藤', '', 'C2'],
];

const put = (world: World, name: string, cells: readonly (readonly string[])[]): void => {
  const id = world.me.insertSheet(name);
  world.me.paste(id, 1, 1, cells);
  world.runtime.drain();
};

const done = (what: string, result: { ok: boolean; error?: { message: string } | undefined; value?: unknown }): void => {
  if (!result.ok) throw new Error(`${what}: ${result.error?.message}`);
};

/** The user's workbook before there is a ledger. */
export const emptyBook = (): object => {
  const world = new World(
    new Workbook({ id: 'faults', timeZone: 'Asia/Tokyo', locale: 'ja_JP', sheetName: ownSheet, rows: 60 }),
    fixtureDay,
  );
  const own = world.sheet(ownSheet);
  world.me.paste(own.id, 1, 1, [
    ['品名', '数'],
    ['りんご', '3'],
    ['みかん', '12'],
  ]);
  put(world, '名簿', list);
  put(world, fairSheet, fair);
  world.runtime.drain();
  return world.book.snapshot() as object;
};

/** A ledger in use. */
export const ledgerBook = (): object => {
  const world = new World(Workbook.restore(emptyBook()), fixtureDay, 2);
  const { me } = world;
  done('open', me.open());
  done('set up', me.clickMenu('menuSetUp'));
  // Short sheets: every check reads all rows, and empty ones teach nothing.
  for (const [name, rows] of [
    [customers, 100],
    [touches, 100],
    [settings, 210],
    [today, 60],
    [log, 60],
    ['項目の目的', 170],
  ] as const) {
    const sheet = world.sheet(name);
    me.deleteRows(sheet.id, rows + 1, sheet.maxRows - rows);
  }
  me.selectSheet(world.sheet('名簿').id);
  done('adopt', me.clickMenu('menuAdoptSheet'));
  ownColumn(world);
  for (let at = 0; at < 40; at++) {
    const customer = `C-${String((at % 22) + 1).padStart(5, '0')}`;
    const more: Record<string, unknown> = {
      when: `2026-0${(at % 5) + 1}-1${at % 9} 1${at % 10}:00`,
      channel: ['visit', 'phone', 'mail'][at % 3],
      result: String(at % 6),
      ...(at % 4 === 1 ? { nextDate: `2026-06-${String(10 + (at % 15)).padStart(2, '0')}`, nextAction: '電話する' } : {}),
    };
    done('touch', world.call(me, 'sidebarLogTouch', touchOf(`fixture-${at}`, customer, world.row(customers, '顧客ID', customer), more)));
  }
  done('tidy', me.clickMenu('menuTidy'));
  return world.book.snapshot() as object;
};

/** A column of the user's own among ours, with a few notes. */
const ownColumn = (world: World): void => {
  const sheet = world.sheet(customers);
  const at = world.column(customers, '段階');
  world.me.insertColumns(sheet.id, at, 1);
  world.me.type(sheet.id, 1, at, ownHeading);
  for (let row = 2; row < 26; row += 3) world.me.type(sheet.id, row, at, `覚え書き${row}`);
  world.runtime.drain();
};
