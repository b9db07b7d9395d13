/**
 * What a heading can mean: the ledger's own headings and aliases (the schema), words that mean different things in different lists (their
 * values decide, see fitness.ts), pieces of an address or a name, and endings such as 本社電話番号.
 */
import { customers } from '../schema/customers';
import { contactHeading, isLastContact } from './contact-headings';
import { foldHeading, headingForms, isNeverPlaced } from './heading';
import { endings } from './heading-endings';

/** A column key of 顧客台帳, or a part of the touch that a row's contact date becomes. */
export type Target = string;
export const touchWhen: Target = 'touch:when';
export const touchSummary: Target = 'touch:summary';
export const touchResult: Target = 'touch:result';

/** Said by a person only: the column becomes the user's own behind those of the ledger, or its values are told of in 取込結果 and nowhere else. */
export const ownTarget: Target = 'own';
export const outTarget: Target = 'out';

/** 'values': the heading says nothing known, what stands under it does. 'chosen': by a person. */
export type How = 'exact' | 'alias' | 'part' | 'values' | 'chosen';

export interface Candidate {
  readonly target: Target;
  readonly how: How;
  /** How sure the heading alone is. */
  readonly weight: number;
  /** Of a contact date: code of the list 'channel'. */
  readonly channel?: string;
  /** One of several columns that make up the value; the rank is its place in it, equal ranks go by the sheet's order. */
  readonly piece?: number;
}

/** Words that name one thing here and another there. The first target is meant unless the values or a better heading say otherwise. */
const shared: readonly (readonly [string, readonly Target[]])[] = [
  ['担当者 担当', ['owner', 'contactPerson']],
  [
    '顧客ランク 見込ランク 見込みランク ランク区分 顧客種別 取引先区分 得意先区分 取引先種別 得意先種別 ステイタス 顧客ステイタス lifecycle_stage lifecycle',
    ['type', 'stage'],
  ],
  ['略称 得意先略称 取引先略称', ['aliases', 'company']],
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

const summaries = 'メモ 備考 コメント 摘要 ノート note notes memo remark remarks comment comments';
const reports = '対応内容 訪問内容 商談内容 面談内容 活動内容 対応メモ 訪問メモ 商談メモ 内容';

const results = '感触 反応 手応え 手ごたえ 評価 温度感 温度 確度 見込み度 判定 結果 商談結果 訪問結果 feeling rating impression';

const pieces: readonly (readonly [Target, number, string])[] = [
  ['address', 0, '都道府県 都道府県名 県 prefecture'],
  [
    'address',
    1,
    '市区町村 市町村 市区町村名 市区郡 町域 町名 町名番地 番地 丁目番地 市区町村番地 市町村番地 町名・番地 住所2 住所3 住所4 住所(番地)',
  ],
  ['address', 2, '建物 建物名 ビル名 ビル マンション名 方書 住所(建物) 建物名部屋番号 建物名部屋番号など 建物名等 建物名など'],
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
const further: readonly (readonly [Target, string])[] = [
  [
    'company',
    '法人名屋号 屋号商号 商号 会社名屋号 企業団体名 事業所名 事業者名 勤務先 勤務先名 お勤め先 会社団体名 会社名団体名 得意先正式名称 企業 正式名称 business vendor legal_name firm firm_name',
  ],
  ['kana', '半角カナ カナ検索 よみ ヨミ カナ名称 名称カナ カナ氏名 得意先名カナ 商号カナ'],
  [
    'contactPerson',
    '担当者様 担当様 担当者様名 代表者 代表者名 代表者氏名 記入者 責任者 フルネーム 受講者 出席者 person_name ご芳名 芳名 来場者 来場者名 参加者 参加者名 お客様担当 名刺氏名 担当者氏名 先方ご担当 attendee visitor delegate contact_full_name point_of_contact',
  ],
  [
    'owner',
    '担 担当営業員 セールス 主担当 顧客担当営業 所有者 担当mr mr 対応者 販売員 訪問者 record_owner lead_owner 担当営業マン 営業マン アカウントマネージャー アカウント担当 フォロー担当 自社営業 弊社営業 当社営業 担当社員 担当ｾｰﾙｽ セールス担当 handled_by managed_by rep_name',
  ],
  [
    'phone',
    'ケータイ モバイル 日中の連絡先 日中連絡先 電話no 連絡先電話 固定電話 電話番号固定 ℡ 連絡先番号 連絡先tel contact_number contact_no landline direct direct_line',
  ],
  ['email', 'emailアドレス eメール 電子メール 電子メールアドレス メルアド 連絡先メール e_mail_id'],
  ['address', '所在 本店所在地 本店住所 事業所住所 登記住所 送付先 送付先住所 office_address'],
  [
    'amount',
    '売上実績 取引高 年間購買額 購買額 契約金額 契約額 受注金額 受注額 年間受注額 成約金額 ご利用額 利用金額 年間利用額 お買上額 買上金額 累計金額 累計取引額 実績 実績額 前期実績 当期実績 annual_spend spend total_spend billings billed deal_value contract_value total_sales lifetime_value',
  ],
  ['externalCode', '得意先番号 取引先番号 管理番号 会員番号 顧客管理番号 お客様番号 お客様コード account_number account_no client_id'],
  ['department', '課 部 担当部署 配属 部課 部課名 部署役職'],
  ['title', '職位 職名 職責'],
  ['postal', '郵便no 〒no 〒番号'],
  ['nextDate', '次回アポ 次回アポ日 次回商談日 次回コンタクト日 フォロー予定日 next_meeting next_call'],
];

/** 会社名(カナ) is the reading of the company, 氏名(カナ) that of a person, for which the ledger has no column. */
const READING = /(?:カナ|かな|ふりがな|フリガナ|よみがな|よみ|読み)\)?$/;
const COMPANY = /会社|社名|企業|法人|得意先|取引先|顧客|客先|客様|店/;

const split = (words: string): string[] => words.split(' ').map((word) => foldHeading(word.replace(/_/g, ' ')));

const build = (): Map<string, Candidate[]> => {
  const words = new Map<string, Candidate[]>();
  const add = (word: string, candidate: Candidate) => {
    const known = words.get(word) ?? [];
    if (!known.some((one) => one.target === candidate.target)) words.set(word, [...known, candidate]);
  };
  for (const [list, targets] of shared)
    for (const word of split(list))
      for (const [rank, target] of targets.entries()) add(word, { target, how: 'alias', weight: 15 - rank * 0.5 });
  for (const word of split(summaries)) add(word, { target: touchSummary, how: 'alias', weight: 15 });
  for (const word of split(reports)) add(word, { target: touchSummary, how: 'alias', weight: 20 });
  for (const word of split(results)) add(word, { target: touchResult, how: 'alias', weight: 15 });
  for (const [target, piece, list] of pieces) for (const word of split(list)) add(word, { target, how: 'alias', weight: 14, piece });
  for (const [target, list] of further) for (const word of split(list)) add(word, { target, how: 'alias', weight: 18 });
  const settled = new Set(words.keys());
  for (const column of customers.columns) {
    const headings = [column.heading.ja, column.heading.en].map(foldHeading);
    const aliases = (column.alias ?? []).map(foldHeading);
    if (column.by === 'auto') {
      // Their own number for the customer is not ours, but it is how they will look for it.
      if (column.key === 'id')
        for (const word of [...headings, ...aliases]) add(word, { target: 'externalCode', how: 'alias', weight: 12 });
      continue;
    }
    // A word that means several things gives up its claim to be exact, whoever's heading it is.
    for (const word of headings) if (!settled.has(word)) add(word, { target: column.key, how: 'exact', weight: 30 });
    for (const word of aliases) if (!settled.has(word)) add(word, { target: column.key, how: 'alias', weight: 20 });
  }
  return words;
};

const words = build();

/** Whose 担当 it is, said in brackets: 担当者(先方), 担当(当社). */
const side = (heading: string): Target | null => {
  const text = foldHeading(heading);
  if (!/担当|窓口/.test(text)) return null;
  if (/[([【](?:先方|お?客様|貴社|御社|客先|相手|顧客|取引先)側?[)\]】]/.test(text)) return 'contactPerson';
  return /[([【](?:当社|弊社|自社|社内|営業|我社)側?[)\]】]/.test(text) ? 'owner' : null;
};

/** Which half of a person's name it is, said in brackets or behind the noun: お名前(姓), 氏名(名), 担当者姓. Readings are none of it. */
const half = (heading: string): Candidate | null => {
  const found =
    /^(?:お?名前|ご?氏名|ご?芳名|(?:ご|先方)?担当者?名?|代表者名?|名刺|漢字)(?:[([【])?(姓|苗字|名字|氏|名|first|last)(?:[)\]】])?$/.exec(
      foldHeading(heading),
    );
  const [whole = '', part = ''] = found ?? [];
  if (found === null || (part === '名' && !/[)\]】]$/.test(whole))) return null;
  return { target: 'contactPerson', how: 'alias', weight: 14, piece: ['名', 'last'].includes(part) ? 1 : 0 };
};

/** Everything a heading can mean, judged by its words alone. */
export const candidatesOf = (heading: string): readonly Candidate[] => {
  if (isNeverPlaced(heading)) return [];
  const named = side(heading);
  if (named !== null) return [{ target: named, how: 'alias', weight: 20 }];
  const part = half(heading);
  if (part !== null) return [part];
  const forms = headingForms(heading);
  const whole = forms[0] ?? '';
  if (READING.test(whole) && !words.has(whole)) return COMPANY.test(whole) ? [{ target: 'kana', how: 'part', weight: 12 }] : [];
  for (const [level, form] of forms.entries()) {
    const contact = contactHeading(form);
    if (contact !== null) return [{ target: touchWhen, how: 'alias', weight: contact.last ? 25 : 20, channel: contact.channel }];
    const known = words.get(form);
    // Every step of loosening costs a little, so that of メール and メール1 the plain one wins.
    if (known !== undefined) return known.map((one) => ({ ...one, how: level > 0 ? 'alias' : one.how, weight: one.weight - level }));
  }
  // As it stands, without brackets, without honorifics: an ending may be what a looser form drops.
  const said = forms.slice(0, 3);
  const ending = endings.find(([form]) => said.some((one) => form.test(one)));
  if (ending === undefined && said.some(isLastContact)) return [{ target: touchWhen, how: 'part', weight: 12, channel: 'other' }];
  return ending === undefined ? [] : ending[1].map((target, rank) => ({ target, how: 'part', weight: 10 - rank * 0.5 }));
};
