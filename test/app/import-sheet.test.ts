/** この一覧を取り込む: lossless, honest, and safe to run twice. */
import { describe, expect, test } from '@jest/globals';
import { addList, type Opened, openLedger, owner } from './opened-ledger';

const list = [
  ['営業部 顧客リスト'],
  [],
  ['No', 'お客様名', 'TEL', 'E-mail', '年商', '最終訪問', '状況', '感触', 'メモ', '営業担当'],
  [
    '1',
    '㈱青空商事',
    '０３−１２３４−５６７８',
    'sato@aozora.example',
    '3,200万',
    'R7.8.14',
    '取引あり',
    '◎',
    '展示会で名刺交換',
    '伊藤さん',
  ],
  ['2', '白雪食品㈲', '12', 'foo@', 'たくさん', '2026/13/1', 'なぞ', '', '', '佐藤'],
  ['', '', '', '', '', '', '', '', '', ''],
  ['3', '=cmd|calc', '090-1234-5678', '', '', '', '', '', '<script>alert(1)</script> 😀', '　伊藤 '],
];

const adopt = (opened: Opened, rows = list) => {
  const sheet = addList(opened, '一覧', rows);
  opened.runtime.user(owner).selectSheet(sheet.id);
  const before = JSON.stringify(sheet.values);
  const result = opened.menu('menuAdoptSheet');
  expect(JSON.stringify(sheet.values)).toBe(before);
  return {
    sheet,
    report: result.value as { rowsRead: number; adopted: number; problems: { row: number; column: string; message: string }[] },
  };
};

const everything = (opened: Opened): string => {
  const texts: string[] = [];
  for (const name of ['顧客台帳', '対応履歴', '変更履歴', '取込結果']) {
    opened.sheet(name).values.forEach(1, 1, 2000, 60, (value) => texts.push(String(value)));
  }
  return texts.join('\n');
};

describe('a messy list', () => {
  const opened = openLedger();
  const { report } = adopt(opened);
  const rows = opened.rows('顧客台帳', 3);

  test('is asked about before anything is written', () => {
    const question = opened.said.find((text) => text.includes('取り込みますか')) ?? '';
    expect(question).toContain('「一覧」の3行');
    expect(question).toContain('見出しは3行目');
    expect(question.split('\n')[1]).toBe('取り込みますか?');
    expect(question).toContain('お客様名 → 会社名');
    expect(question).toContain('感触');
    expect(question).toContain('伊藤、佐藤');
  });

  test('becomes customers in stored form, with IDs', () => {
    expect(report).toMatchObject({ rowsRead: 3, adopted: 3 });
    expect(rows[0]).toMatchObject({
      顧客ID: 'C-00001',
      会社名: '株式会社青空商事',
      電話: '03-1234-5678',
      年間取引額: 32_000_000,
      ランク: 'B',
      区分: '取引中',
      担当者: '伊藤',
    });
    expect(rows[1]).toMatchObject({ 顧客ID: 'C-00002', 会社名: '白雪食品有限会社', 電話: '12', 年間取引額: '', 区分: '見込' });
    expect(rows[2]).toMatchObject({ 顧客ID: 'C-00003', 会社名: '=cmd|calc', 担当者: '伊藤' });
  });

  test('keeps every cell word for word in the ledger or in the report', () => {
    const found = `${everything(opened)}\n${JSON.stringify(report.problems)}`;
    for (const cell of list
      .slice(3)
      .flat()
      .filter((text) => text.trim() !== ''))
      expect(found).toContain(cell.trim());
  });

  test('tells of every row what happened and why', () => {
    const told = opened.rows('取込結果', 5).filter((row) => row.行 !== '');
    expect(told.map((row) => [row.行, row.結果])).toEqual([
      [1, '対象外'],
      [4, '新規'],
      [5, '新規'],
      [7, '新規'],
    ]);
    for (const row of told) expect(row.理由).not.toBe('');
    expect(String(told[1]?.理由)).toContain('台帳に同じ顧客がいない(比べた項目:会社名、電話、メール)');
  });

  test('reports what it could not read, row by row', () => {
    expect(report.problems.map(({ row, column }) => [row, column])).toEqual(
      expect.arrayContaining([
        [5, 'TEL'],
        [5, 'E-mail'],
        [5, '年商'],
        [5, '最終訪問'],
        [5, '状況'],
      ]),
    );
    expect(opened.said.at(-1)).toContain('5行目「TEL」:電話番号として読めません(12)');
  });

  test('turns the last visit into a touch', () => {
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({
      対応ID: 'T-000001',
      顧客ID: 'C-00001',
      会社名: '株式会社青空商事',
      方法: '訪問',
      要約: '展示会で名刺交換',
      登録経路: '取り込み',
    });
    expect(rows[0]?.最終接触日).toEqual(new Date(Date.UTC(2025, 7, 13, 15)));
  });

  test('adds the owners to the members, so that the dropdown knows them', () => {
    const settings = opened.sheet('設定');
    const at = (settings.values.rowAt(1) ?? []).indexOf('members') + 1;
    expect([settings.values.get(4, at), settings.values.get(5, at)]).toEqual(['伊藤', '佐藤']);
  });

  test('is in 今日 at once', () => {
    const listed = opened.rows('今日', 6).find((row) => row.顧客ID === 'C-00001');
    expect(listed).toMatchObject({ 理由: '放置 464日', 次にやること: '連絡して、次回日を決める' });
  });

  test('leaves nothing for tidy', () => {
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('整える所はありませんでした');
  });
});

test('adopting the same list again adds nothing; a row added since is added', () => {
  const opened = openLedger();
  const { sheet } = adopt(opened);
  sheet.values.set(8, 2, '紅葉通商');
  opened.menu('menuAdoptSheet');
  expect(opened.rows('顧客台帳', 5).map((row) => row.会社名)).toEqual([
    '株式会社青空商事',
    '白雪食品有限会社',
    '=cmd|calc',
    '紅葉通商',
    '',
  ]);
});

test('answering no changes nothing', () => {
  const opened = openLedger();
  addList(opened, '一覧', list);
  const before = JSON.stringify(opened.workbook.snapshot());
  opened.answers.push('NO');
  opened.menu('menuAdoptSheet');
  expect(JSON.stringify(opened.workbook.snapshot())).toBe(before);
});

test.each([
  ['a sheet of the ledger', (opened: Opened) => opened.sheet('顧客台帳').id, '台帳のシート'],
  ['an empty sheet', (opened: Opened) => addList(opened, '空', []).id, '見出しの行が見つかりません'],
  ['headings without rows', (opened: Opened) => addList(opened, '空', [['会社名', '電話']]).id, '取り込む行がありません'],
  [
    'no headings',
    (opened: Opened) =>
      addList(opened, '数', [
        [1, 2],
        [3, 4],
      ]).id,
    '見出しの行が見つかりません',
  ],
])('%s is refused with a sentence', (_name, sheetId, sentence) => {
  const opened = openLedger();
  opened.runtime.user(owner).selectSheet(sheetId(opened));
  expect(opened.menu('menuAdoptSheet').value).toBeNull();
  expect(opened.said.at(-1)).toContain(sentence);
});

test('duplicates within the list are warned of', () => {
  const opened = openLedger();
  adopt(opened, [
    ['会社名', '電話'],
    ['青空商事', '03-1234-5678'],
    ['アオゾラ', '03-1234-5678'],
  ]);
  expect(String(opened.cell('顧客台帳', 3, '警告'))).toContain('C-00001 青空商事(電話が同じ)');
});

test('fills the blanks of many customers around one whose word is in no list', () => {
  const opened = openLedger();
  const names = Array.from(
    { length: 60 },
    (_, at) => `株式会社${'青赤黄緑紺紫白黒茶桃'[at % 10]}${'山川森林田池'[Math.floor(at / 10)]}工業${at}`,
  );
  const heads = ['会社名', '電話'];
  adopt(opened, [heads, ...names.map((name, at) => [name, `03-${2000 + at * 37}-${1000 + at * 91}`])]);
  const ledger = opened.sheet('顧客台帳');
  const stage = opened.column('顧客台帳', '段階');
  // Pasted while the add-on was off.
  ledger.values.set(30, stage, '打診中');
  const list = opened.sheet('一覧');
  list.values.set(1, 3, '段階');
  for (let row = 2; row <= 61; row++) list.values.set(row, 3, '商談');
  opened.runtime.user(owner).selectSheet(list.id);
  expect(opened.menu('menuAdoptSheet').value).not.toBeNull();
  expect(opened.rows('顧客台帳', 60).map((row) => row.段階)).toEqual(names.map((_, at) => (at === 28 ? '打診中' : '商談')));
});

test('a row without a name is the customer with its number, and never a neighbour of the same house', () => {
  const opened = openLedger();
  adopt(opened, [
    ['得意先名', 'カナ', '電話', '住所', '売上'],
    ['岩本 徹太郎', '', '090-5274-9344', '和歌山県和歌山市島崎町7-20-14', '100万'],
    ['', '', '090-5274-9344', '和歌山県和歌山市島崎町7丁目20番14号', '120万'],
    ['', '', '073-400-1234', '和歌山県和歌山市島崎町7丁目20番14号', '5万'],
  ]);
  const told = opened.rows('取込結果', 5).filter((row) => row.行 !== '');
  expect(told.map((row) => [row.行, row.顧客ID])).toEqual([
    [2, 'C-00001'],
    [3, 'C-00001'],
    [4, 'C-00002'],
  ]);
});

test('a column of serials is read as days; days of another century are flagged with what is wrong, and kept', () => {
  const opened = openLedger();
  const { report } = adopt(opened, [
    ['会社名', '最終訪問日', '契約更新日'],
    ['青空商事', '46235', '2026/12/1'],
    ['白雪食品', '46236', '1826/5/1'],
    ['紅葉通商', '46237', '2126年5月1日'],
  ]);
  const touches = opened.rows('対応履歴', 3).map((row) => (row.対応日時 as Date).toISOString().slice(0, 10));
  expect(touches).toEqual(['2026-07-31', '2026-08-01', '2026-08-02']);
  expect(report.problems.map(({ row, column }) => [row, column])).toEqual([
    [3, '契約更新日'],
    [4, '契約更新日'],
  ]);
  for (const { message } of report.problems) expect(message).toContain('日付');
  expect(opened.rows('顧客台帳', 3).map((row) => [row.契約更新日 !== '', String(row.元データ).includes('契約更新日')])).toEqual([
    // 2026/12/1 is stored as a day, and stands there as the list writes it too.
    [true, true],
    [false, true],
    [false, true],
  ]);
});
