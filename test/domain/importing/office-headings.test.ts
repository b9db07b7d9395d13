/**
 * Headings as offices and their programs write them (exports of card readers, invoice programs and CRMs, own lists): each means its column by its words alone.
 * The words are written down here and not taken from the product.
 */
import { describe, expect, test } from '@jest/globals';
import { isBusinessDate } from '../../../src/domain/importing/contact-headings';
import { isPermission } from '../../../src/domain/importing/heading';
import { mapHeadings } from '../../../src/domain/importing/map-headings';
import { defaultRules } from '../../../src/domain/settings/rules';

const rules = defaultRules('ja', 'Asia/Tokyo');

const meaning = (heading: string): string => {
  const column = mapHeadings([heading], [], rules)[0]?.column ?? null;
  if (column !== null) return column;
  return isPermission(heading) ? 'permission' : isBusinessDate(heading) ? 'business' : 'nothing';
};

describe('by its words alone it means', () => {
  test.each([
    [
      'company',
      '会社 会社名 御社名 貴社名 お客様名 お客さま名 顧客名 得意先 得意先名 得意先名称 取引先 取引先名 取引先名称 取引先会社名 法人名 企業名 企業 社名 団体名 会社・団体名 会社名・団体名 会社名/屋号 店舗名 店名 屋号 商号 ' +
        '名称 正式名称 顧客名称 請求先名 請求先 納品先 納品先名 販売先 販売先名 ユーザー名 クライアント クライアント名 勤務先 勤務先名 会社名（漢字） 会社名称 客先名 客先 仕入先名 加盟店名 施設名 病院名 学校名 組織名 組織 ' +
        'アカウント名 アカウント 相手先 相手先名 お取引先 お取引先名 Company Account Customer Organization Organisation CompanyName company_name AccountName ' +
        'Client Business Firm Vendor 得意先名１ 顧客名1 取引先名（正式） 得意先名(漢字) 会社名* 御社名（必須） 出展社名 来場社名 来場者会社名 企業・団体名 会社（団体）名 得意先正式名 契約先 契約先名 ' +
        '納入先 納入先名 お得意様名 お得意先名 請求先会社名 請求先名称',
    ],
    [
      'kana',
      '会社名カナ 会社名(カナ) ふりがな フリガナ カナ 得意先カナ 得意先名カナ 社名カナ よみがな 顧客名カナ カナ名 カナ名称 会社名ふりがな 取引先名カナ 取引先名（カナ） 会社名フリガナ 会社名（フリガナ） 得意先フリガナ 得意先ｶﾅ ' +
        'ｶﾅ 名称ｶﾅ 半角カナ フリガナ(会社) 会社カナ 会社名_カナ Kana',
    ],
    [
      'contactPerson',
      '担当者様 ご担当者 ご担当者様 ご担当者名 先方担当者 先方担当 先方担当者名 氏名 お名前 担当者氏名 窓口 窓口担当者 名刺氏名 代表者 代表者名 相手先担当者 相手方担当 お客様担当者 顧客担当者 客先担当者 取引先担当者 ' +
        '取引先責任者 参加者名 来場者氏名 来場者名 ContactName Contact_Person ContactPerson 担当者(先方) 担当（先方） 御担当者名 御担当 貴社担当者 ご芳名 申込者 申込者名 記入者 責任者 ' +
        '部署担当者 PersonName 得意先担当者 得意先担当者名 先方窓口 連絡担当者 担当者様名 姓名 氏名（漢字） フルネーム 名前 FullName 代表者氏名 請求先担当者',
    ],
    [
      'owner',
      '営業担当 営業担当者 自社担当 弊社担当 当社担当 担当営業 担当者(自社) 社内担当 担当社員 当社担当者 弊社担当者 営業 営業マン 営業員 担当営業員 セールス 主担当 顧客担当営業 SalesRep Sales_Rep Owner ' +
        'AccountOwner Account_Manager Rep Salesperson AssignedTo Assigned_To 所有者 取引先所有者 担当営業名 営業担当名 営業担当者名 社内担当者 自社営業担当 弊社営業担当 ' +
        'フォロー担当者 対応者 対応担当 担当者（弊社） 担当(当社) レコード所有者 営業担当氏名 担当MR 販売担当 販売員 外商担当 LeadOwner CompanyOwner',
    ],
    [
      'department',
      '部署 部署名 所属部署 部課名 部門 部門名 ご所属部署 Department Dept 部署・役職 所属部門 先方部署 配属 課 部 担当部署 所属名',
    ],
    ['title', '役職 役職名 肩書 肩書き 職位 職名 ご役職 Title JobTitle Position'],
    [
      'phone',
      '電話 電話番号 TEL Tel. TEL番号 代表電話 代表電話番号 会社電話 会社電話番号 連絡先電話番号 電話（代表） 電話番号１ TEL1 TEL(代表) お電話番号 ご連絡先 携帯 携帯電話 携帯番号 Phone ' +
        'PhoneNumber Telephone TelNo 電話No 電話No. ＴＥＬ ℡ 勤務先電話 勤務先電話番号 電話番号（会社） 電話番号(ハイフンなし) 本社電話 本社TEL 連絡先TEL 電話番号／携帯 Mobile 携帯TEL ' +
        '直通 直通電話 TEL(会社) TEL（直通） ケータイ モバイル 日中の連絡先 日中連絡先 固定電話番号 電話番号(半角)',
    ],
    [
      'email',
      'メール メールアドレス E-mail Email eメール Eメールアドレス MAIL Mail mail メアド メール1 アドレス(メール) E-Mail会社 電子メール e-mailアドレス 連絡先メールアドレス PCメール ' +
        '担当者メールアドレス 担当者メール メールアドレス1 Email_Address 業務メール 会社メール E-MAIL email1 先方メール ご担当者メールアドレス',
    ],
    [
      'postal',
      '郵便番号 〒 郵便 〒番号 会社郵便番号 郵便No 郵便番号(会社) 郵便番号（ハイフンあり） Zip ZipCode PostalCode Postal_Code PostCode 送付先郵便番号 所在地郵便番号 〒(郵便番号) ' +
        '請求先郵便番号',
    ],
    [
      'address',
      '住所 所在地 会社住所 ご住所 本社所在地 本社住所 住所1 住所１ 送付先住所 住所（会社） 会社所在地 勤務先住所 Address 請求先住所 納品先住所 現住所 住所(都道府県から) 所在地住所 登記住所 本店所在地 ' +
        'Street_Address BillingAddress 連絡先住所 得意先住所 都道府県・住所 事業所所在地',
    ],
    [
      'amount',
      '年商 売上 売上高 売上金額 取引額 年間取引額 取引金額 年間取引金額 年間売上 年間売上高 購入金額 購入額 年間購入額 売上累計 累計売上 累計売上高 受注額 受注金額 契約金額 ご利用金額 利用額 年間受注額 前年売上 前期売上 ' +
        '今期売上 昨年度売上 2025年度売上 売上実績 取引実績 売上合計 取引高 年商(当社取引) 当社売上 当社取引額 請求額 請求金額 年間請求額 累計請求額 請求累計 販売金額 販売額 お買上金額 購買金額 AnnualRevenue ' +
        'Annual_Sales Revenue Sales_Amount Amount TotalSales YearlyAmount Annual_Amount 発注額 年間発注額 直近売上 直近1年売上 直近年間売上 売上(直近1年) ' +
        '売上見込 年間契約額 契約額 想定年商 金額 取引規模 売上(税抜) 出荷額 出荷金額 得意先売上 2025売上 FY2025売上 売上額計 販売実績',
    ],
    [
      'type',
      '状況 ステータス 取引状況 取引区分 顧客区分 得意先区分 区分 状態 顧客ステータス 取引ステータス 取引状態 種別 顧客種別 Status CustomerType Customer_Status Type 契約状況 契約状態 ' +
        '契約ステータス 取引 現状 お取引状況 お取引 取引有無 取引の有無 関係 関係性 Relationship 顧客タイプ 顧客状況 客区分 客種 取引先ステータス 活動状況 稼働状況 アクティブ区分 区分名 顧客分類 分類 カテゴリ ' +
        'カテゴリー Category 取引先分類 得意先分類 顧客の状態 Lifecycle_Stage AccountStatus AccountType ステイタス 見込/既存 新規/既存 既存/新規 新規・既存 新規既存 既存・新規区分 新既 ' +
        '取引先種類 状況区分 取引現況',
    ],
    [
      'touch:when',
      '最終訪問 最終訪問日 前回訪問 前回訪問日 訪問日 最終接触 最終接触日 最終コンタクト 最終コンタクト日 最終商談日 最終対応日 最終連絡日 最終連絡 直近訪問 直近訪問日 直近接触日 最新訪問日 最終活動日 最終来店日 来場日 来場日時 ' +
        '来店日 名刺交換日 名刺取得日 面談日 商談日 打合せ日 接触日 連絡日 対応日 問い合わせ日 お問い合わせ日 参加日 展示会参加日 受付日 受付日時 来訪日 前回面談日 最終面談日 前回商談 直近商談 最後に訪問した日 最後の訪問 ' +
        '最後の接触 最終アプローチ日 最終架電日 前回連絡日 前回対応日 LastVisit LastContact Last_Contacted LastContactDate LastActivity Last_Activity_Date ' +
        'VisitDate Visit_Date ContactDate MeetingDate Date_of_Visit 訪問年月日 最終訪問年月日 ご来場日 ご来店日 最終フォロー日 最終活動 活動日 応対日 お会いした日 面会日 交換日 ' +
        '取得日 会った日 出会った日 来場年月日 商談実施日 実施日 開催日 セミナー参加日 来社日 最終TEL日 最終電話日 最終メール日 最終コール日',
    ],
    [
      'business',
      '最終請求日 請求日 最終取引日 最終購入日 最終受注日 直近取引日 最終売上日 最終納品日 最終注文日 最終入金日 LastInvoiceDate Last_Order_Date 最新請求日 最近請求日 直近請求日 前回請求日 最終請求 ' +
        '最終発注日 直近購入日 締日 請求締日 最終出荷日 最終利用日 最終計上日 直近売上日 最終仕入日 最終売上計上日 最終伝票日',
    ],
    [
      'permission',
      'メール配信可 配信可否 DM可否 メルマガ メルマガ配信 メルマガ可 案内送付可 メール可 メール可否 DM送付 DM配信 配信許可 メール配信同意 同意 個人情報同意 オプトイン 配信停止 DM不要 案内メール メール案内希望 ' +
        'メールマガジン メルマガ希望 ニュースレター Opt-in Newsletter 案内可 連絡可否 配信希望 情報配信 配信 案内の可否 メール受信可 送付可否 DM',
    ],
    [
      'externalCode',
      '得意先コード 顧客コード 取引先コード 顧客番号 顧客No 顧客ID 得意先CD 得意先番号 取引先CD 管理番号 会員番号 コード 顧客CD CustomerID Customer_No AccountNumber 取引先No お客様番号',
    ],
    [
      'nothing',
      '年度 ID 更新日 最終更新日 最終ログイン日 Last_modified URL 設立年月日 取引回数 契約数 売上ランク FAX Fax番号 パスワード 会社の設立日 ホームページ',
    ],
  ])('%s', (wanted, headings) => {
    const wrong = headings
      .split(' ')
      .map((heading) => heading.replace(/_/g, ' '))
      .filter((heading) => meaning(heading) !== wanted);
    expect(wrong.map((heading) => `${heading}: ${meaning(heading)}`)).toEqual([]);
  });
});

/** Further ones, of billing programs and badge scanners; `_` stands for a blank. */
test.each([
  [
    'company',
    'お勤め先名 売上先名 発注元 注文者名 導入先 所属企業 所属会社 商店名 事業所 支払人 送付先名 先方社名 名義 Bill-to_name Sold-to_name Ship-to_name Payer Buyer Employer Exhibitor Entity Debtor',
  ],
  ['contactPerson', 'キーマン名 Attendee_name Visitor_name Representative PIC Person_in_charge'],
  ['amount', '入金額 年額 Total_invoiced Yearly_sales YTD_sales Billed_amount Lifetime_sales Cumulative_sales Sales_to_date'],
  ['touch:when', '日付 Date タイムスタンプ Scanned_at Scan_time Check-in_date Date_met Attended_on'],
  [
    'business',
    '直近の請求 請求書発行日 請求月日 Last_billed Last_transaction Last_payment Billed_on Most_recent_invoice Latest_invoice Last_billed_on Last_transaction_date Date_of_last_invoice',
  ],
])('%s: as programs for billing and badges write it', (wanted, list) => {
  for (const heading of list.split(' ').map((one) => one.replace(/_/g, ' ')))
    expect([heading, meaning(heading)]).toEqual([heading, wanted]);
});

test('a mere 日付 is of the business where there are amounts', () => {
  const columns = mapHeadings(['会社名', '日付', '金額'], [], rules).map(({ column }) => column);
  expect(columns).toEqual(['company', null, 'amount']);
});
