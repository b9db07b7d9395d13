/** Small lists as three departments keep them: one in Shift_JIS, one as a workbook, one of another year. All names are made up. */
import Encoding from 'encoding-japanese';
import ExcelJS from 'exceljs';

const sales = `営業部 得意先リスト,,,,,,,,
,,,,,,,,
No,お客様名,ご担当,TEL,E-mail,営業担当,状況,年商(当社取引),最終訪問
1,㈱髙﨑商店,山田　太郎様,03-0000-0001,,佐藤,取引先,3200万,2026/4/1
2,(有)はなやま,花山,０３－００００－０００２,info@hanayama.example,伊藤さん,見込み,"￥1,200,000",R8.6.4
3,合同会社ＡＢＣ企画,,,,佐藤,新規,,
4,北陸エージェンシー,池田 貴司,0166-00-0004,ikeda@hokuriku.example,田中,休止,-,20260105
合計,,,,,,,,
`;

export const salesFile = (): Uint8Array => Uint8Array.from(Encoding.convert(Encoding.stringToCode(sales), { to: 'SJIS', from: 'UNICODE' }));

/** A trade fair's cards: a hidden sheet, a title, days by number format, marks, a customer that is there, one that may be, one that is new. */
export const fairFile = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('設定', { state: 'hidden' }).addRow(['x']);
  book.addWorksheet('表紙').addRow(['展示会 2026']);
  const sheet = book.addWorksheet('名刺');
  sheet.addRows([
    ['展示会で交換した名刺'],
    ['会社', '氏名', 'メールアドレス', '電話', '来場日', '感触', '配信可', '部屋の番号'],
    ['株式会社高崎商店', '山田太郎', 'yamada@takasaki.example', '03-0000-0001', new Date(Date.UTC(2026, 8, 17)), '◎', '可', 'A-1'],
    ['花の山企画', '花山', 'hana@hotel.example', '03-0000-0002', new Date(Date.UTC(2026, 8, 17)), '△', '', 'A-2'],
    ['白雪食品株式会社', '鈴木 一郎', 'suzuki@shirayuki.example', '06-1234-5678', new Date(Date.UTC(2026, 8, 18)), '×', '不可', ''],
  ]);
  sheet.getColumn(5).numFmt = 'yyyy"年"m"月"d"日"';
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** What a mailing came to: who opened it, who clicked, and an address that nobody knows. */
export const mailingFile = (): Uint8Array =>
  new TextEncoder().encode(
    `配信日時,メール件名,会社名,氏名,メールアドレス,開封日時,クリック日時
2026/07/01 09:00,夏の新製品,高崎商店,山田太郎,yamada@takasaki.example,2026/07/01 10:15,
2026/07/01 09:00,夏の新製品,,,nobody@unknown.example,2026/07/01 11:00,2026/07/01 11:02
2026/07/01 09:00,夏の新製品,白雪食品株式会社,鈴木 一郎,suzuki@shirayuki.example,,
`,
  );

/** Who came to a seminar, in English. */
export const seminarFile = (): Uint8Array =>
  new TextEncoder().encode(
    `Seminar,Date,Company,Name,Email,Attendance,Remarks
Stock control,2026-07-02,"Blue Sky Trading, Inc.",Ann Lee,ann@bluesky.example,Attended,wants a quote
Stock control,2026-07-02,Maple Foods Ltd.,Bob Ray,bob@maple.example,Absent,
Stock control,2026-07-02,Unheard of Co.,Zoe Fox,zoe@unheard.example,Attended,
`,
  );

/** What offices have in workbooks: a merged cell, an error, a formula never calculated, a heading twice, a phone number stored without its zero, days as Excel counts them and one of another century. */
export const oddFile = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名簿');
  sheet.addRows([
    ['会社名', 'TEL', '年商', '備考', '備考', '最終訪問'],
    ['青森リンゴ園', 312345678, { error: '#REF!' }, 'a', 'b', 45383],
    ['', 312345679, { formula: 'C2*2' } as ExcelJS.CellFormulaValue, '', '', '1925/4/1'],
    ['白雪食品', '', '', '', '', 45384],
  ]);
  sheet.mergeCells('A2:A3');
  sheet.getColumn(2).numFmt = '0000000000';
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** Two files glued together, with a formula for a name and a character nobody sees. */
export const gluedFile = (): Uint8Array =>
  Uint8Array.from([
    ...new TextEncoder().encode('会社名,電話\n"=HYPERLINK(""http://x"")",03-1111-2222\n青\0空商事,03-1111-3333\n'),
    ...Encoding.convert(Encoding.stringToCode('海山商店,03-1111-4444\n'), { to: 'SJIS', from: 'UNICODE' }),
  ]);
