/** Endings of headings: 請求先会社名, 本社電話番号, 直近年間売上額. Offices make such words by the hundred, and their ends say what they mean. */

/** Endings that keep their meaning whatever stands before them; tried on headings that say nothing known as a whole. */
export const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?:会社|企業|法人|得意先|取引先|顧客|お?客様|お?客さま|客先|団体|店舗|貴社|御社|請求先|納品先|納入先|販売先|契約先|仕入先|加盟店|施設|病院|学校|組織|アカウント|相手先|出展社|来場社|ユーザー|クライアント|お得意様|お得意先|事業所)(?:の?正式)?(?:会社)?(?:名|名称)$|(?:company|customer|client|account|organi[sz]ation|business|firm)\d?name$|(?:請求先|納品先|納入先|販売先|契約先|相手先)$|^(?:店舗|施設|組織|アカウント|クライアント|ユーザー|加盟店|病院|学校)$|name\(?(?:company|organi[sz]ation|business)\)?$/,
    ['company'],
  ],
  [/(?:得意先|取引先|顧客|お?客様|会社)(?:cd|コード|no|番号|id)$/, ['externalCode']],
  [/(?:メール(?:アドレス)?|email(?:address|アドレス)?|mailaddress)(?:会社|代表|勤務先|仕事|業務|pc)?$/, ['email']],
  [/(?:電話(?:番号)?|tel(?:番号|no)?|携帯(?:電話|番号)?|phone(?:number|no)?|telephone(?:number|no)?|mobile(?:number|no)?)$/, ['phone']],
  [/(?:電話|tel|携帯|phone|mobile)(?:番号|number|no)?[2-9②-⑨]$/, ['phone']],
  [/(?:メール(?:アドレス)?|e?mail(?:address)?)[2-9②-⑨]$/, ['email']],
  [/^(?:tel|電話)(?:会社|代表|部門|直通|本社)$/, ['phone']],
  [/(?:郵便番号|〒|zip(?:code)?|postalcode|postcode)$/, ['postal']],
  [/(?:住所|所在地|address)$/, ['address']],
  [
    /(?:先方|お?客様|お?客さま|相手|窓口|貴社|御社).*(?:担当(?:者|者名|者氏名)?|責任者|窓口|氏名)$|contactperson$|contactname$/,
    ['contactPerson'],
  ],
  // Theirs or ours: 得意先担当 is who speaks for them in one office and who looks after them in another. The values tell.
  [/(?:顧客|客先|取引先|得意先|請求先|納品先|連絡|部署).*(?:担当(?:者|者名|者氏名)?|責任者|窓口|氏名)$/, ['contactPerson', 'owner']],
  [/(?:来場|参加|申込|出席|面談|商談|代表|受講|訪問先)(?:者|相手)?(?:の?(?:氏名|お?名前|名))$/, ['contactPerson']],
  [
    /(?:自社|当社|弊社|社内|営業|セールス|フォロー|対応|販売|外商|訪問|接客|受付).*(?:担当(?:者|員)?|社員|営業員?)(?:名|氏名)?$|所有者$|salesrep$|accountmanager$|owner(?:name)?$/,
    ['owner'],
  ],
  [
    /^[^\d]*(?:年商|売上高?|売上額|売上金額|取引額|取引金額|購入額|購入金額|購買額|売上実績|実績額|取引高|契約金額|受注金額|annualrevenue|annualsales)(?:円|千円|万円|百万円|jpy|yen)?$/,
    ['amount'],
  ],
  [
    /(?:売上|取引|購入|購買|受注|契約|請求|販売|出荷|発注|納品|利用|買上げ?|成約|お?支払)(?:高|総?額|金額|実績|規模|累計|合計|計|見込)(?:累計|総?合計|計|総?額|金額|実績)?(?:円|千円|万円|百万円)?$|\d年?度?売上$|[年期]売上$|^(?:売上高?|年商|取引高)(?:fy)?\d{4}年?度?$|^(?:rev|revenue|sales|turnover)(?:fy)?\d{2,4}$|(?:sales|revenue|billings?|turnover|spend|purchases?|orders?|contract|deal|transactions?)(?:amount|total|value|volume|ytd|jpy|yen)$|(?:amount|total)(?:of)?(?:sales|revenue|billed|spent|purchases?|orders?)$/,
    ['amount'],
  ],
  [/(?:役職|肩書き?|職位|jobtitle)名?$/, ['title']],
  [/(?:部署|部門|department)名?$/, ['department']],
  [/業種$/, ['industry']],
  [
    /(?:ステータス|ステイタス|状況|状態|区分|種別|種類|タイプ|分類|有無|現況|現状|status|type)$|^(?:見込み?|新規|既存)(?:か|or)?(?:見込み?|新規|既存)$|^新既$|^客種$/,
    ['type', 'stage'],
  ],
  [/^次回.*(?:日|予定)$/, ['nextDate']],
];
