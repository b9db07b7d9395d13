/** The words that speak for a day as the next step, and those that speak against it (next-step.ts). */

export const ACT =
  /また(?:来|行|伺|か(?:け|る)|連絡)|再(?:訪|度|架電|TEL|電|提案|提示|連絡|打合|打ち|商談|見積)|かけ直|掛け直|折り?返|連絡|電話|TEL|架電|訪問|伺|お会い|お邪魔|面談|打ち?合わ?せ|商談|アポ|提出|提案|提示|送付|送る|送り|送信|郵送|発送|持参|持って|届け|お渡し|渡す|回答|返事|返答|返信|確認|フォロー|フォローアップ|見積|報告|案内|定例|現調|現地調査|視察|修正|改訂|契約書|工場見学|下見|採寸|出す|聞く|まとめ|手配|用意|準備|共有|説明する|デモ|再送|催促|様子|来訪|来社|来店|Zoom|オンライン|メール|調整|引き取り|受け取|交渉|再?トライ|リトライ|一報|契約|相談|見に(?:行|伺)|納品(?=に|へ|行|立|する|します)|立ち?会|\bto be sent\b|\b(?:appointment|booked|scheduled|arranged|call|phone|send|sending|visit|meet|follow|quote|e-?mail|reply|retry|try again|check|deliver|bring|present|demo|ship|submit|confirm|review|get back|propose|proposal|ring|talk|catch up|reconnect|touch base|return|provide|share|schedule|contract|sample|answer|revert|chase|call back|circle back|check (?:back|in))\b/i;
export const NEXT =
  /次回|次は|次[、:\s]*$|(?<!有効|使用|契約|賞味|消費|(?<!見積|見積書|見積の)提出)(?:期限|期日|〆切|締切)(?!切)|次の(?:予定|アクション|打合|打ち|面談|商談)|次アポ|今後|ネクスト|TODO|宿題|\bnext(?: step| action| meeting| visit| call| contact)?\s*(?::|is|on|-|=)|\bnext\s*$|\bnext(?= (?:meeting|visit|call|step|contact|appointment|demo|review|session|talk|chat|check|catch))|follow[- ]?up|\bf\/?u\b|\bto ?do\b|\baction\b/i;
export const PROMISE =
  /お?約束|ことにな(?:った|りました|ってい)|\basked (?:me|us) to\b|(?:する|します|いたします|致します|予定|こと|約束|つもり|したい|必要|ていく|ておく|(?:行き|参り|伺い|送り|届けし|持ちし)ます|出す|送る|伺う|もらう|見る|行く|聞く|かける|直す|渡す|決める)(?:です|。)?\s*$|\b(?:will|'ll|must|need to|going to|promised|agreed to|should|plan(?:ned)? to)\b/i;
export const DUE = /^(?:\([^)]*\))?\s*(?:まで|迄|に(?!は(?!.*(?:する|ます|予定)))|頃|ごろ|:|→|-|以降)/;
export const BY = /\b(?:by|due|before|due on|on|until then)\s*$/i;
export const OTHERS =
  /決ま|決裁|\bdecides?\b|\bdelivery (?:is|date|due|on|by|will)\b|\bends (?:on|in|by)\b|\bdeadline is\b|納期|納入日|納品|開催|決算|満了|切れ|稼働|オープン|休業|休館|休暇|夏休み|予算|理事会|役員会|株主総会|入札|展示会(?=は)|説明会(?:が|あり|は)|搬入|着工|竣工|引渡|引っ越|移転|入社|異動|発売|リリース|運用開始|開始|導入(?:は|予定|希望|時期)|出荷|入荷|検収|支払|入金|請求日|増産|立ち上げ|設置|工事|点検日|とのこと|らしい|だそう|見込み|期待|希望(?!日)|\bpa(?:y|id|ys|ying|yment)\b|expected|until|on leave|out (?:until|till)|closes|opens|starts|launch|delivery date|renewal (?:date|is)|expires|budget|fiscal|shipment|arriv/i;
export const THEIRS = /納車|引き?渡|納入|搬入|工事|営業|年始|予約|から|より|から|\btill\b|\buntil\b|holiday|leave|を了承|に変更済/i;
export const DONE = /(?:した|ました|でした|っていた|済み?|完了)(?:。)?\s*$|\b(?:sent|was|were|had|received|arrived)\b/i;
