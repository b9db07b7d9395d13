/** The table of data-model.md §6.6 row by row, and pairs that no rule was fitted to: spellings of one customer, and customers who only look like one. */
import { describe, expect, test } from '@jest/globals';
import { compare, type Verdict } from '../../../src/domain/matching/compare';
import { type MatchFields, matchKeyOf } from '../../../src/domain/matching/key';

type Cells = Partial<Omit<MatchFields, 'id'>>;

const keyOf = (cells: Cells, id: string) => matchKeyOf({ id, company: '', ...cells });
const verdictOf = (one: Cells, other: Cells): Verdict => compare(keyOf(one, 'C-1'), keyOf(other, 'C-2')).verdict;

const there = { address: '東京都港区芝3-4-5', phone: '03-1234-5678' };
const found: readonly Verdict[] = ['same', 'likely'];

describe('the table', () => {
  const rows: [string, Verdict, Cells, Cells][] = [
    [
      'external code and name equal',
      'same',
      { company: '青空商事', externalCode: 'A100' },
      { company: '青空商事㈱', externalCode: 'A100' },
    ],
    // Of two names one may be the former one, or a code is wrong: 同じ only where the form asks before it makes a second customer (check-new.ts).
    [
      'external code equal, name not',
      'possible',
      { company: '青空商事', externalCode: 'A100' },
      { company: '緑川工業', externalCode: 'A100' },
    ],
    [
      'own mail equal',
      'same',
      { company: '青空商事㈱', email: 'tanaka@aozora.co.jp' },
      { company: '青空商事', email: 'tanaka@aozora.co.jp' },
    ],
    // One person of a group looks after several of its companies.
    [
      'own mail equal, companies of a group',
      'related',
      { company: '青空商事㈱', email: 'tanaka@aozora.co.jp' },
      { company: '㈱青空', email: 'tanaka@aozora.co.jp' },
    ],
    [
      'telephone equal and the name nearly',
      'likely',
      { company: '青空商事株式会社', phone: there.phone },
      { company: '青空商亊株式会社', phone: there.phone },
    ],
    ['name and side of the form equal', 'likely', { company: '株式会社青空商事' }, { company: '㈱青空商事' }],
    // Neither says a form: a name alone, of which there may be many.
    ['name equal, no form, nothing else', 'possible', { company: '青空商事' }, { company: '青空商事' }],
    ['form on the other side', 'possible', { company: '株式会社青空商事' }, { company: '青空商事株式会社' }],
    [
      'another prefecture',
      'possible',
      { company: '株式会社青空商事', address: '東京都港区芝1-1' },
      { company: '㈱青空商事', address: '大阪府大阪市北区1-1' },
    ],
    ['reading equal', 'possible', { company: '青空商事㈱', kana: 'アオゾラショウジ' }, { company: '蒼空商事㈱', kana: 'アオゾラショウジ' }],
    ['name nearly equal', 'possible', { company: '東日本総合設備管理技術開発研究所' }, { company: '東日本綜合設備管理技術開発研究所' }],
    [
      'a mail that several share, other names',
      'none',
      { company: '青空商事㈱', email: 'info@aozora.co.jp' },
      { company: '緑川工業', email: 'info@aozora.co.jp' },
    ],
  ];
  test.each(rows)('%s: %s', (_, verdict, one, other) => {
    expect(verdictOf(one, other)).toBe(verdict);
    expect(verdictOf(other, one)).toBe(verdict);
  });
});

describe('one customer, written as people write', () => {
  const pairs: [string, Cells, Cells][] = [
    ['hw kana', { company: '㈱ｱｵｿﾞﾗﾌｰｽﾞ', phone: there.phone }, { company: '株式会社アオゾラフーズ', phone: there.phone }],
    ['(資)', { company: '(資)山本酒店', ...there }, { company: '合資会社山本酒店', ...there }],
    ['医療法人社団', { company: '医療法人社団 青葉会 青葉クリニック', ...there }, { company: '医)青葉会青葉クリニック', ...there }],
    ['NPO', { company: '特定非営利活動法人みらい', ...there }, { company: 'NPO法人みらい', ...there }],
    ['一般社団', { company: '一般社団法人日本観光', ...there }, { company: '(一社)日本観光', ...there }],
    ['ケ/ヶ', { company: '茅ヶ崎製作所㈱', ...there }, { company: '茅ケ崎製作所㈱', ...there }],
    ['dash', { company: 'スーパ―マルヤ', ...there }, { company: 'スーパーマルヤ', ...there }],
    ['ノ', { company: '三ノ輪商店', ...there }, { company: '三の輪商店', ...there }],
    ['齋', { company: '㈲齋藤鉄工', ...there }, { company: '有限会社斎藤鉄工', ...there }],
    ['& and', { company: 'Smith & Sons Ltd.', ...there }, { company: 'Smith and Sons Limited', ...there }],
    ['The', { company: 'The Blue Company, Inc.', ...there }, { company: 'Blue Co Inc', ...there }],
    ['様', { company: '青空商事株式会社 様', ...there }, { company: '青空商事㈱', ...there }],
    ['tel ext', { company: '青空商事', phone: '03-1234-5678 内線12' }, { company: '青空商事㈱', phone: '0312345678' }],
    ['two numbers', { company: '青空商事', phone: '06-1111-2222 / 03-1234-5678' }, { company: '㈱青空商事', phone: '0312345678' }],
    ['旧', { company: '㈱ミライ(旧社名:青空商事)', phone: there.phone }, { company: '青空商事㈱', phone: there.phone }],
    ['Co kana', { company: 'カブシキガイシャアオゾラ', ...there }, { company: '㈱アオゾラ', ...there }],
    ['丁目', { company: '青空商事', address: '東京都港区芝三丁目4番5号' }, { company: '㈱青空商事', address: '港区芝3-4-5' }],
  ];
  test.each(pairs)('%s', (_, one, other) => {
    expect(found).toContain(verdictOf(one, other));
  });
});

describe('two customers who look like one', () => {
  const pairs: [string, Cells, Cells][] = [
    [
      'branch',
      { company: '青空商事㈱ 東京支店', address: '東京都港区芝1-1', phone: '03-1111-2222' },
      { company: '青空商事㈱ 大阪支店', address: '大阪府大阪市北区1-1', phone: '06-1111-2222' },
    ],
    [
      'branch same phone',
      { company: '青空商事㈱ 東京支店', phone: '0120-111-222' },
      { company: '青空商事㈱ 大阪支店', phone: '0120-111-222' },
    ],
    [
      'branch 営業所',
      { company: '㈱青空 札幌営業所', email: 'sapporo@aozora.co.jp' },
      { company: '㈱青空 仙台営業所', email: 'sendai@aozora.co.jp' },
    ],
    ['store', { company: 'カフェ青空 渋谷店', address: '東京都渋谷区1-1' }, { company: 'カフェ青空 新宿店', address: '東京都新宿区1-1' }],
    ['group', { company: '青空ホールディングス㈱', ...there }, { company: '青空商事㈱', ...there }],
    ['group2', { company: '青空不動産㈱', ...there }, { company: '青空建設㈱', ...there }],
    [
      'group3',
      { company: '㈱青空ロジスティクス', ...there, email: 'a@aozora.co.jp' },
      { company: '㈱青空', ...there, email: 'b@aozora.co.jp' },
    ],
    [
      'neighbours',
      { company: '緑川会計事務所', address: '東京都港区芝3-4-5 芝ビル3F' },
      { company: '佐藤法律事務所', address: '東京都港区芝3-4-5 芝ビル5F' },
    ],
    [
      'neigh same floor',
      { company: '緑川会計事務所', address: '東京都港区芝3-4-5 芝ビル3F', phone: '03-1111-2222' },
      { company: '㈱ミライ', address: '東京都港区芝3-4-5 芝ビル3F', phone: '03-3333-4444' },
    ],
    [
      'twin',
      { company: '株式会社山田商店', address: '東京都港区芝1-1', phone: '03-1111-2222' },
      { company: '有限会社山田商店', address: '東京都大田区2-2', phone: '03-3333-4444' },
    ],
    ['twin alone', { company: '株式会社山田商店' }, { company: '有限会社山田商店' }],
    ['twin same addr', { company: '株式会社山田商店', ...there }, { company: '有限会社山田商店', ...there }],
    [
      'other pref',
      { company: '㈱丸山工務店', address: '長野県松本市1-1', phone: '0263-11-2222' },
      { company: '㈱丸山工務店', address: '福岡県福岡市中央区1-1', phone: '092-111-2222' },
    ],
    ['similar pref', { company: '㈱東海電機', address: '愛知県名古屋市1-1' }, { company: '㈱東海電気', address: '静岡県静岡市1-1' }],
    ['numbers', { company: '第一運輸㈱', ...there }, { company: '第二運輸㈱', ...there }],
    ['east west', { company: '東山建設㈱' }, { company: '西山建設㈱' }],
    ['trade', { company: '丸和運輸㈱' }, { company: '丸和建設㈱' }],
    [
      'family',
      { person: '佐藤 健一', phone: '03-1234-5678', address: '東京都港区芝3-4-5' },
      { person: '佐藤 花子', phone: '03-1234-5678', address: '東京都港区芝3-4-5' },
    ],
    [
      'namesake',
      { person: '佐藤 健一', phone: '03-1234-5678', address: '東京都港区芝3-4-5' },
      { person: '佐藤 健一', phone: '06-1111-2222', address: '大阪府堺市1-1' },
    ],
    ['family company', { company: '佐藤 健一', phone: '03-1234-5678' }, { company: '佐藤 花子', phone: '03-1234-5678' }],
    ['same tel agency', { company: '緑川会計事務所', phone: '03-1234-5678' }, { company: '佐藤法律事務所', phone: '03-1234-5678' }],
    ['city offices', { company: '港区役所 福祉課' }, { company: '港区役所 税務課' }],
    ['univ', { company: '青空大学 工学部' }, { company: '青空大学 医学部' }],
    ['hospital', { company: '青葉病院', address: '東京都港区1-1' }, { company: '青葉医院', address: '大阪府堺市2-2' }],
    ['JA', { company: 'JA東京中央' }, { company: 'JA東京みどり' }],
    ['english group', { company: 'Blue Holdings Inc.' }, { company: 'Blue Logistics Inc.' }],
    [
      'english branch',
      { company: 'Acme Corp Tokyo Branch', phone: '03-1111-2222' },
      { company: 'Acme Corp Osaka Branch', phone: '06-1111-2222' },
    ],
    [
      'Japan vs global',
      { company: 'Acme Japan K.K.', address: '東京都港区1-1' },
      { company: 'Acme Inc.', address: '12 Market Street, San Francisco' },
    ],
    ['free mail', { company: '青空商事', email: 'aozora@gmail.com' }, { company: '緑川工業', email: 'midori@gmail.com' }],
    ['one char', { company: '森' }, { company: '林' }],
    ['label union', { company: '青空商事労働組合', ...there }, { company: '青空商事㈱', ...there }],
    ['coop vs', { company: '青空商事健康保険組合', ...there }, { company: '青空商事㈱', ...there }],
    ['store franchise', { company: 'ほっともっと芝店', phone: '03-1111-2222' }, { company: 'ほっともっと三田店', phone: '03-3333-4444' }],
  ];
  test.each(pairs)('%s', (_, one, other) => {
    expect(found).not.toContain(verdictOf(one, other));
    expect(found).not.toContain(verdictOf(other, one));
  });
});
