/** The words of headings by what they mean, besides the ledger's own headings and aliases (the schema). `_` stands for a blank. */

import type { Target } from './target';

/** Words that name one thing here and another there. The first target is meant unless the values or a better heading say otherwise. */
export const shared: readonly (readonly [string, readonly Target[]])[] = [
  ['担当者 担当', ['owner', 'contactPerson']],
  [
    '顧客ランク 見込ランク 見込みランク ランク区分 顧客種別 取引先区分 得意先区分 取引先種別 得意先種別 ステイタス 顧客ステイタス lifecycle_stage lifecycle ライフサイクルステージ ライフサイクル',
    ['type', 'stage'],
  ],
  ['略称 得意先略称 取引先略称 通称 通称名 名前(通称) 名称(通称)', ['aliases', 'company']],
  ['フェーズ 営業フェーズ 商談フェーズ 商談ステージ 営業ステージ phase sales_phase sales_stage', ['stage', 'type']],
  ['会社の担当者', ['owner', 'contactPerson']],
  ['担当者名 担当名 担当者氏名', ['contactPerson', 'owner']],
  ['連絡先', ['phone', 'email', 'contactPerson', 'address']],
  ['アドレス', ['email', 'address']],
  ['address addr', ['address', 'email']],
  ['状況 ステータス 状態 status 区分 種別 type 取引状況', ['type', 'stage']],
  ['進捗 進捗状況 段階 stage', ['stage', 'type']],
  ['state', ['type', 'stage']],
  ['名前 name full_name', ['contactPerson', 'company']],
  ['名称 お客様 customer_name client_name', ['company', 'contactPerson']],
  ['所属 ご所属 所属先 所属先名 所属名', ['department', 'company']],
  ['分類 カテゴリ カテゴリー category 顧客分類 取引先分類 得意先分類 関係 関係性 relationship', ['type', 'stage', 'industry']],
  ['申込者 申込者名 契約者 契約者名 会員 会員名 user', ['contactPerson', 'company']],
  ['contact', ['contactPerson', 'phone', 'email']],
  ['sales', ['amount', 'owner']],
  ['営業', ['owner', 'amount']],
  ['取引', ['type', 'amount']],
  ['次回', ['nextDate', 'nextAction']],
  ['コード code', ['externalCode']],
];

export const summaries = 'メモ 備考 コメント 摘要 ノート note notes memo remark remarks comment comments';
export const reports = '対応内容 訪問内容 商談内容 面談内容 活動内容 対応メモ 訪問メモ 商談メモ 内容';

export const results = '感触 反応 手応え 手ごたえ 評価 温度感 温度 確度 見込み度 判定 結果 商談結果 訪問結果 feeling rating impression';

/** A day of whatever: of a contact, unless the list is one of business. */
export const anyDay = '日付 年月日 date タイムスタンプ timestamp';

export const pieces: readonly (readonly [Target, number, string])[] = [
  ['address', 0, '都道府県 都道府県名 都道府県地域 都道府県市区町村 都道府県市町村 県 prefecture'],
  [
    'address',
    1,
    '市区町村 市町村 市区町村名 市区郡 町域 町名 町名番地 番地 番地以下 丁目番地 町域番地 市区町村番地 市町村番地 市区町村以降 市区町村以下 町名・番地 住所2 住所3 住所4 所在地2 所在地3 住所(番地)',
  ],
  [
    'address',
    2,
    '建物 建物名 ビル名 ビル ビル名等 ビル名階 ビル名階数 建物階数 建物名階数 マンション名 マンションビル名 ビルマンション名 方書 住所(建物) 建物名部屋番号 建物名部屋番号など 建物名等 建物名など',
  ],
  [
    'address',
    1,
    'address2 address3 address_line_1 address_line_2 street city town province region state state_province state_prefecture prefecture_state state_region city_ward ward district county suburb street_number house_number',
  ],
  ['contactPerson', 0, '姓 苗字 名字'],
  ['contactPerson', 1, '名'],
  ['contactPerson', 0, 'first_name given_name'],
  ['contactPerson', 1, 'last_name family_name surname'],
];

/** Further words for one column each, besides the aliases of the schema. */
export const further: readonly (readonly [Target, string])[] = [
  [
    'company',
    '法人個人名 取引先企業 元請 元請名 元請会社 元請会社名 施主 施主名 発注者 発注者名 代理店名 販売店名 特約店名 医院名 園名 法人名屋号 屋号商号 商号 会社名屋号 企業団体名 事業所名 事業者名 勤務先 勤務先名 お勤め先 会社団体名 会社名団体名 得意先正式名称 企業 正式名称 business vendor legal_name firm firm_name お勤め先名 売上先 売上先名 発注元 発注元名 注文者名 導入先 導入先名 所属企業 所属企業名 所属会社 所属会社名 所属組織 所属組織名 商店名 事業所 支払人 支払人名 送付先名 送付先名称 先方社名 先方会社名 名義 会社名漢字 社名漢字 bill-to_name bill_to_name bill-to bill_to billed_to sold-to_name sold_to_name sold-to sold_to ship-to_name ship_to payer buyer employer exhibitor trading_name trade_name entity entity_name debtor debtor_name',
  ],
  [
    'kana',
    'ヨミガナ ヨミ仮名 よみ仮名 読みがな 読みガナ 振り仮名 ふり仮名 振仮名 会社カナ 会社カナ名 取引先カナ名称 得意先カナ名称 phonetic_organization_name company_kana 半角カナ カナ検索 よみ ヨミ カナ名称 名称カナ カナ氏名 得意先名カナ 商号カナ',
  ],
  [
    'contactPerson',
    '名刺名 名刺交換者 名刺交換相手 面談者 面談相手 面会者 面会相手 代表 代表取締役 代表取締役名 社長名 店長名 院長名 所長名 購買担当 購買担当者 発注担当 発注担当者 仕入担当 仕入担当者 担当者様 担当様 担当者様名 代表者 代表者名 代表者氏名 記入者 責任者 フルネーム 受講者 出席者 person_name ご芳名 芳名 来場者 来場者名 参加者 参加者名 お客様担当 名刺氏名 担当者氏名 先方ご担当 attendee visitor delegate contact_full_name point_of_contact キーマン名 キーマン氏名 attendee_name visitor_name delegate_name guest_name participant participant_name registrant representative pic person_in_charge',
  ],
  [
    'owner',
    '主担当者 受持 受持ち 受け持ち 当方担当 当方担当者 うちの担当 アカウントオーナー レコード所有者 担 担当営業員 セールス 主担当 顧客担当営業 所有者 担当mr mr 対応者 販売員 訪問者 record_owner lead_owner 担当営業マン 営業マン アカウントマネージャー アカウント担当 フォロー担当 自社営業 弊社営業 当社営業 担当社員 担当ｾｰﾙｽ セールス担当 our_contact in_charge handled_by managed_by rep_name',
  ],
  [
    'phone',
    '固定 連絡先固定 ケータイ モバイル 日中の連絡先 日中連絡先 電話no 連絡先電話 固定電話 電話番号固定 ℡ 連絡先番号 連絡先tel contact_number contact_no landline direct direct_line 代表番号 代表tel main_number switchboard',
  ],
  ['email', 'emailアドレス eメール 電子メール 電子メールアドレス メルアド 連絡先メール e_mail_id mailアドレス 連絡先mail'],
  ['address', '所在 本店所在地 本店住所 事業所住所 登記住所 送付先 送付先住所 office_address'],
  [
    'amount',
    '昨年実績 前年実績 今年実績 今期実績 年間実績 年間取引 売上実績 取引高 年間購買額 購買額 契約金額 契約額 受注金額 受注額 年間受注額 成約金額 ご利用額 利用金額 年間利用額 お買上額 買上金額 累計金額 累計取引額 実績 実績額 前期実績 当期実績 annual_spend spend total_spend billings billed deal_value contract_value total_sales lifetime_value 年額 入金額 入金累計 total total_amount total_revenue total_invoiced invoiced_total invoiced_amount yearly_sales ytd_sales sales_ytd billed_amount lifetime_sales cumulative_sales sales_to_date gross_sales net_sales',
  ],
  [
    'externalCode',
    '請求先コード 請求先cd 納品先コード 納品先cd 販売先コード 出荷先コード account_id 得意先番号 取引先番号 管理番号 会員番号 顧客管理番号 お客様番号 お客様コード account_number account_no client_id',
  ],
  ['department', '課 部 担当部署 配属 部課 部課名 部署役職'],
  ['title', '職位 職名 職責'],
  ['postal', '郵便no 〒no 〒番号 zipコード'],
  ['nextDate', '次回コンタクト next_activity_date 次回アポ 次回アポ日 次回商談日 次回コンタクト日 フォロー予定日 next_meeting next_call'],
];
