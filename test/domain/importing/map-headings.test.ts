import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapHeadings } from '../../../src/domain/importing/map-headings';
import { customers } from '../../../src/domain/schema/customers';
import { defaultRules } from '../../../src/domain/settings/rules';
import type { Cell } from '../../../src/domain/values/cell';

const rules = defaultRules('ja', 'Asia/Tokyo');
const columns = (headings: string[], rows: Cell[][] = []) => mapHeadings(headings, rows, rules).map(({ column }) => column);
const column = (heading: string, ...values: Cell[]) =>
  columns(
    [heading],
    values.map((value) => [value]),
  )[0];

describe('a heading by itself', () => {
  test.each([
    ['company', 'お客様名 得意先名称 会社 貴社名 企業名 顧客名※ 会社名（必須） お取引先様名 Company Account_Name Customer_name COMPANY＊'],
    ['contactPerson', 'ご担当 ご担当者様 御担当者名 先方担当者 お名前 氏名 姓名 顧客担当者 Contact Full_name Contact_person'],
    ['owner', '担当者 営業担当 自社担当者 当社担当 担当営業 営業担当者名 Sales_rep Account_owner'],
    [
      'phone',
      'TEL ℡ Tel. ＴＥＬ 電話番号 お電話番号 電話１ 代表電話番号 会社電話番号 TEL(代表) 電話/FAX 電話_1_-_値 Phone_1_-_Value 携帯 Phone Business_phone Mobile',
    ],
    ['email', 'E-mail Ｅ－ＭＡＩＬ メールアドレス Mail 担当者メール メール1 Email_address E-mail_Address'],
    ['postal', '〒 郵便番号 〒番号 郵便番号(数字のみ) Zip Postal_code ZIP_Code'],
    [
      'address',
      '請求先都道府県 会社_都道府県 都道府県/地域 住所_1_-_書式設定 Address_1_-_Formatted ご住所 御住所 住所 所在地 本社住所 住所1 Address Billing_address',
    ],
    ['amount', '年商(当社取引) 売上累計 年間取引額 取引額 年間売上高 売上(税込) Annual_sales Annual_Revenue Turnover'],
    ['type', 'ライフサイクルステージ 状況 区分 ステータス 顧客区分 取引状況 契約状況 Status Type'],
    ['stage', '商談フェーズ 段階 商談段階 進捗 フェーズ Deal_stage'],
    ['kana', 'ふりがな フリガナ 得意先カナ 会社名カナ 会社名(カナ) お客様名ふりがな'],
    ['externalCode', '得意先コード 顧客コード 顧客ID 顧客番号 取引先CD Customer_ID'],
    ['nextDate', '次回日 次回訪問日 次回予定 次回連絡予定日 Next_visit'],
    ['department', '部署 部署名 所属 Department'],
    ['title', '役職 肩書 お役職 Job_title'],
    [
      'touch:when',
      '最終訪問 最終訪問日 来場日 最終接触日 最終連絡日 前回訪問日 最終来店日 名刺交換日 Last_visit Last_contacted Date_of_last_contact',
    ],
    ['cautions', '申し送り 注意点 メモ 備考 備考欄 コメント Notes Remarks'],
    [
      null,
      '最終請求日 最終購入日 No 連番 メール配信可 電話_1_-_ラベル Phone_1_-_Label メルマガ希望 FAX DM可否 ランク 見込度 更新日 氏名カナ URL 請求額2024 Newsletter Fax 営業担当者メールアドレス',
    ],
  ])('%s', (target, headings) => {
    const named = headings.split(' ').map((heading) => heading.replace(/_/g, ' '));
    expect(named.map((heading) => [heading, column(heading)])).toEqual(named.map((heading) => [heading, target]));
  });

  test('every heading of the ledger means its own column, in both languages', () => {
    for (const language of ['ja', 'en'] as const) {
      const typed = customers.columns.filter(({ by }) => by === 'user');
      expect(columns(typed.map(({ heading }) => heading[language]))).toEqual(typed.map(({ key }) => key));
    }
  });

  test.each([
    ['最終訪問日', 'visit'],
    ['最終面談', 'visit'],
    ['最終架電日', 'phone'],
    ['来場日', 'event'],
    ['最終来店日', 'store'],
    ['お問い合わせ日', 'inquiry'],
    ['最終連絡日', 'other'],
    ['Last visit', 'visit'],
    ['Last called', 'phone'],
    ['Last contact', 'other'],
    ['最終メール送信日', 'mail'],
  ])('%s is a contact by %s', (heading, channel) => {
    expect(mapHeadings([heading], [], rules)[0]).toMatchObject({ column: 'touch:when', channel });
  });
});

describe('values decide', () => {
  const people = ['山本', '佐藤', '田中', '林', '高田', '鈴木', '森', '木下', '石井', '上野', '岡', '谷'];
  const colleagues = people.map((_, at) => ['木村', '林さん', ' 木村'][at % 3] ?? '');
  const down = (...cells: Cell[][]): Cell[][] => people.map((_, row) => cells.map((column) => column[row] ?? ''));

  test('連絡先 over addresses, numbers, people', () => {
    expect(column('連絡先', 'a@b.example', 'c@d.example', 'e@f.example')).toBe('email');
    expect(column('連絡先', '03-5550-0101', '03-5550-0102', '03-5550-0103')).toBe('phone');
    expect(column('連絡先', '山本', '佐藤', '田中')).toBe('contactPerson');
  });
  test('状況 over words of 区分 or of 段階', () => {
    expect(column('状況', '休止', '取引あり', '見込み', '新規')).toBe('type');
    expect(column('状況', '商談中', '見積提出', 'アポ', '失注')).toBe('stage');
    expect(column('状況', '在庫あり', '欠品', '発注済')).toBeNull();
  });
  test('担当者 is ours when few names come again, theirs when all differ', () => {
    expect(
      columns(
        ['会社名', '担当者'],
        down(
          people.map((name) => `${name}商事株式会社`),
          colleagues,
        ),
      ),
    ).toEqual(['company', 'owner']);
    expect(
      columns(
        ['会社名', '担当者'],
        down(
          people.map((name) => `${name}商事株式会社`),
          people,
        ),
      ),
    ).toEqual(['company', 'contactPerson']);
  });
  test('担当者 beside a column that says whose', () => {
    expect(columns(['担当者', '営業担当'], down(people, colleagues))).toEqual(['contactPerson', 'owner']);
    expect(columns(['担当者', '氏名'], down(colleagues, people))).toEqual(['owner', 'contactPerson']);
    expect(columns(['担当者', 'ご担当'], [])).toEqual(['owner', 'contactPerson']);
    expect(columns(['担当者', '担当者'], down(people, colleagues))).toEqual(['contactPerson', 'owner']);
  });
  test('members of the ledger are our people', () => {
    const known = { ...rules, members: people.map((name) => ({ name, email: '' })) };
    expect(
      mapHeadings(
        ['会社名', '担当者'],
        down(
          people.map((name) => `${name}商事`),
          people,
        ),
        known,
      )[1]?.column,
    ).toBe('owner');
  });
  test('Name over companies, Name over people', () => {
    expect(column('Name', '株式会社青空', 'みなと商店㈲', 'Acme')).toBe('company');
    expect(column('Name', 'John Smith', 'Jane Doe', 'Max Mustermann')).toBe('contactPerson');
  });
  test('a heading whose values say otherwise is refused', () => {
    expect(column('売上', 'A商品', 'B商品', 'C商品')).toBeNull();
    expect(column('最終訪問', '済', '未', '済')).toBeNull();
    expect(column('業種', '精密板金加工', '駅前の食堂', '学習塾')).toBeNull();
  });
  test('two unreadable values overrule nothing', () => {
    expect(column('電話', '不明', '内線のみ')).toBe('phone');
  });
});

describe('each target once', () => {
  test('of two 電話 the first is placed', () => {
    // The second is another contact, not lost in 元データ.
    expect(columns(['会社名', '電話', '電話'])).toEqual(['company', 'phone', 'otherContacts']);
  });
  test('the plain heading beats the one that had to be loosened', () => {
    expect(columns(['電話2', '携帯電話番号(私用)', '電話'])[2]).toBe('phone');
    expect(columns(['紹介元会社名', '会社名'])).toEqual([null, 'company']);
  });
  test('an address in pieces, a name in pieces', () => {
    expect(columns(['都道府県', '市区町村', '番地', '建物名'])).toEqual(['address', 'address', 'address', 'address']);
    expect(columns(['住所1', '住所2'])).toEqual(['address', 'address']);
    expect(columns(['姓', '名'])).toEqual(['contactPerson', 'contactPerson']);
    expect(columns(['氏名', '姓', '名'])).toEqual(['contactPerson', null, null]);
  });
  test('notes go to the contact, or to the cautions, or nowhere', () => {
    expect(columns(['会社名', '最終訪問', '備考'])).toEqual(['company', 'touch:when', 'touch:summary']);
    expect(columns(['会社名', '備考'])).toEqual(['company', 'cautions']);
    expect(columns(['会社名', '注意点', '備考'])).toEqual(['company', 'cautions', null]);
  });
  test('whatever the headings, no target is given twice but to pieces', () => {
    const known = customers.columns.flatMap(({ heading, alias = [] }) => [heading.ja, heading.en, ...alias]);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...known, '最終訪問日', 'メモ', '姓', '名', '都道府県'), fc.string()), { maxLength: 12 }),
        (headings) => {
          const matches = mapHeadings(headings, [], rules);
          expect(matches.map(({ heading, index }) => [heading, index])).toEqual(headings.map((heading, index) => [heading, index]));
          const whole = matches.filter(({ column, piece }) => column !== null && piece === undefined).map(({ column }) => column);
          expect(new Set(whole).size).toBe(whole.length);
        },
      ),
    );
  });
});
