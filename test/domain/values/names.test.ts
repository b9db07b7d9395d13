import { expect, test } from '@jest/globals';
import { readKana } from '../../../src/domain/values/kana';
import { LEGAL_FORMS } from '../../../src/domain/values/legal-forms';
import { readCompany } from '../../../src/domain/values/name';
import { readPerson } from '../../../src/domain/values/person';

/** typed, 正式, 略, 省略 */
test.each([
  ['㈱エコホーム', '株式会社エコホーム', '㈱エコホーム', 'エコホーム'],
  ['（株） 野沢不動産', '株式会社野沢不動産', '㈱野沢不動産', '野沢不動産'],
  ['株式会社　野沢不動産', '株式会社野沢不動産', '㈱野沢不動産', '野沢不動産'],
  ['大洋測量設計㈱', '大洋測量設計株式会社', '大洋測量設計㈱', '大洋測量設計'],
  ['木下精機　㈱', '木下精機株式会社', '木下精機㈱', '木下精機'],
  ['㍿アカツキ', '株式会社アカツキ', '㈱アカツキ', 'アカツキ'],
  ['株式會社テクノ', '株式会社テクノ', '㈱テクノ', 'テクノ'],
  ['有限會社ヴィクトリー', '有限会社ヴィクトリー', '㈲ヴィクトリー', 'ヴィクトリー'],
  ['ﾓﾃﾞﾙﾌｰｽﾞ(有)', 'ﾓﾃﾞﾙﾌｰｽﾞ有限会社', 'ﾓﾃﾞﾙﾌｰｽﾞ㈲', 'ﾓﾃﾞﾙﾌｰｽﾞ'],
  ['（同）山根建築', '合同会社山根建築', '(同)山根建築', '山根建築'],
  ['(一社) 浜野協会', '一般社団法人浜野協会', '(一社)浜野協会', '浜野協会'],
  ['一般財団法人出雲財団', '一般財団法人出雲財団', '(一財)出雲財団', '出雲財団'],
  ['医療法人社団秋山会', '医療法人社団秋山会', '(医社)秋山会', '秋山会'],
  ['（学）太平洋学園', '学校法人太平洋学園', '(学)太平洋学園', '太平洋学園'],
  ['NPO法人中沢の会', '特定非営利活動法人中沢の会', '(特非)中沢の会', '中沢の会'],
  ['認定NPO法人中沢の会', '認定特定非営利活動法人中沢の会', '認定特定非営利活動法人中沢の会', '中沢の会'],
  ['弁護士法人 南法律事務所', '弁護士法人南法律事務所', '(弁)南法律事務所', '南法律事務所'],
  // Broken brackets.
  ['木村金属株)', '木村金属株式会社', '木村金属㈱', '木村金属'],
  ['木村金属(株', '木村金属株式会社', '木村金属㈱', '木村金属'],
  ['(株木村金属', '株式会社木村金属', '㈱木村金属', '木村金属'],
  ['株）木村金属', '株式会社木村金属', '㈱木村金属', '木村金属'],
  ['医)小松整形外科', '医療法人小松整形外科', '(医)小松整形外科', '小松整形外科'],
  // A branch or department behind.
  [
    'ライフテクノロジー 株式会社　製造部',
    'ライフテクノロジー株式会社　製造部',
    'ライフテクノロジー㈱　製造部',
    'ライフテクノロジー　製造部',
  ],
  ['(株)太平洋繊維 福岡営業所', '株式会社太平洋繊維 福岡営業所', '㈱太平洋繊維 福岡営業所', '太平洋繊維 福岡営業所'],
  // Honorifics.
  ['株式会社山田 御中', '株式会社山田', '㈱山田', '山田'],
  ['山田商店様', '山田商店', '山田商店', '山田商店'],
  // Not a legal form.
  ['伊藤忠（東京支社)', '伊藤忠（東京支社)', '伊藤忠（東京支社)', '伊藤忠（東京支社)'],
  ['東京支社)', '東京支社)', '東京支社)', '東京支社)'],
  ['京都信用金庫', '京都信用金庫', '京都信用金庫', '京都信用金庫'],
  ['Acme Co., Ltd.', 'Acme Co., Ltd.', 'Acme Co., Ltd.', 'Acme Co., Ltd.'],
])('%j: 正式 %j, 略 %j, 省略 %j', (typed, full, short, drop) => {
  expect(readCompany(typed, { legalForm: 'full' }).text).toBe(full);
  expect(readCompany(typed, { legalForm: 'short' }).text).toBe(short);
  expect(readCompany(typed, { legalForm: 'drop' }).text).toBe(drop);
});

test('under 自由 only blanks and honorifics go', () => {
  expect(readCompany('　(株) 木村　 金属 御中', { legalForm: 'keep' }).text).toBe('(株) 木村 金属');
  expect(readCompany('㈱エコホーム').changed).toBe(false);
});

test('a name that is only a legal form is not dropped', () => {
  expect(readCompany('株式会社', { legalForm: 'drop' }).text).toBe('株式会社');
  expect(readCompany('様', { legalForm: 'drop' }).text).toBe('様');
});

test('every legal form survives a change of policy and back', () => {
  for (const form of LEGAL_FORMS) {
    for (const name of [`${form.full}曙`, `曙${form.full}`]) {
      const short = readCompany(name, { legalForm: 'short' }).text;
      expect(readCompany(short, { legalForm: 'full' }).text).toBe(name);
      expect(readCompany(name, { legalForm: 'drop' }).text).toBe('曙');
    }
  }
});

test.each([
  ['山田　　太郎 様', '山田 太郎'],
  ['山田　太郎', '山田 太郎'],
  ['渡辺裕介さん', '渡辺裕介'],
  ['山本 殿', '山本'],
  ['山田太郎殿', '山田太郎'],
  ['総務部御中', '総務部'],
  ['林様', '林'],
  ['鵜殿', '鵜殿'],
  ['様', '様'],
  ['田中先生', '田中先生'],
  ['佐藤社長', '佐藤社長'],
  ['John  Smith', 'John Smith'],
  ['髙橋', '髙橋'],
])('person %j is stored as %j', (typed, stored) => {
  expect(readPerson(typed).text).toBe(stored);
});

test.each([
  ['あーくぱーとなーず', 'アークパートナーズ'],
  ['ｳﾞｨｰﾅｽ', 'ヴィーナス'],
  ['ゴトウ キミユキ', 'ゴトウ　キミユキ'],
  ['ｶﾌﾞｼｷｶﾞｲｼｬ ｼﾞｮｳﾊﾞﾝ', 'ジョウバン'],
  ['キムラキンゾクカブシキガイシャ', 'キムラキンゾク'],
  ['オカダ カブシキカイシャ', 'オカダ'],
  ['イリョウホウジンシャダンアキヤマカイ', 'アキヤマカイ'],
  ['カ)アカツキ', 'アカツキ'],
  ['アカツキ(カ', 'アカツキ'],
  ['ｱｶﾂｷ(ｶ)', 'アカツキ'],
  ['デ－タ', 'データ'],
  ['NTTデータ', 'ＮＴＴデータ'],
  ['エヌ・ティ・ティ', 'エヌ・ティ・ティ'],
  ['カブシキガイシャ', 'カブシキガイシャ'],
])('kana %j is stored as %j', (typed, stored) => {
  expect(readKana(typed)).toMatchObject({ text: stored, problem: null });
});

test.each(['漢字', '?ぃくとりー', 'アカツキ株式会社', '☆'])('kana %j is flagged and stays', (typed) => {
  expect(readKana(typed)).toMatchObject({ text: typed, problem: { code: 'kana-unreadable' } });
});
