/**
 * Old and variant kanji folded into one form, for keys only: 髙橋 and 高橋 are two spellings on the screen and one in a search. Characters
 * that NFKC already joins (神, 塚 as compatibility ideographs) are not repeated.
 */

/**
 * [old form, form in use] in turn: the bracketed forms of 常用漢字表 (平成22年内閣告示第2号) and of 人名用漢字, taken from the data of npm
 * kyujitai 1.3.0 (MIT) and checked against the table of the notice.
 */
const OLD_FORMS = [
  '萬万與与兩両竝並乘乗亂乱龜亀豫予爭争亙亘亞亜佛仏假仮會会傳伝體体餘余倂併價価儉倹僞偽兒児黨党內内圓円册冊寫写冱冴凛凜處処刄刃劍剣劑剤剩剰勵励勞労效効敕勅勸勧勳勲區区醫医單単卽即',
  '嚴厳參参雙双收収敍叙臺台號号吳呉吿告營営囑嘱囘回團団圍囲圖図國国圈圏壓圧墮堕壘塁鹽塩增増壞壊壤壌壯壮聲声壹壱賣売變変奧奥奬奨姙妊姬姫娛娯壻婿孃嬢學学寶宝實実寬寛寢寝對対壽寿專専',
  '將将尙尚堯尭盡尽屆届屬属屢屡嶽岳峽峡巖巌巢巣卷巻帶帯歸帰廳庁廣広廢廃辨弁瓣弁辯弁貳弐彌弥强強彈弾當当彥彦徑径從従德徳徵徴應応戀恋恆恒惠恵悅悦惱悩惡悪慘惨愼慎懷懐戰戦戲戯戶戸戾戻',
  '拂払拔抜擇択擔担拜拝據拠擴拡擧挙挾挟插挿搜捜揭掲搖揺攜携攝摂擊撃敎教數数齊斉齋斎斷断舊旧晝昼晉晋晚晩曉暁曆暦曾曽條条來来樞枢榮栄櫻桜棧桟檢検樓楼樂楽槪概樣様槇槙權権橫横缺欠歐欧',
  '歡歓步歩齒歯歲歳歷歴殘残毆殴殼殻每毎氣気沒没澤沢淨浄淺浅濱浜淚涙淸清渴渇濟済涉渉澁渋溪渓溫温灣湾濕湿滿満瀧滝滯滞潛潜瀨瀬燈灯爐炉點点爲為燒焼犧犠狀状獨独狹狭獵猟獻献獸獣瑤瑶甁瓶',
  '產産畫画疊畳瘦痩癡痴發発盜盗縣県眞真硏研碎砕禮礼禰祢禱祷祿禄禪禅祕秘稱称稅税稻稲穗穂穩穏穰穣竊窃龍竜粹粋黏粘肅粛絲糸糺糾經経繪絵絕絶繼継續続總総綠緑緖緒緣縁繩縄縱縦纖繊罐缶飜翻',
  '聰聡聽聴膽胆脫脱腦脳臟臓舍舎舖舗艷艶藝芸莖茎莊荘萠萌藏蔵薰薫藥薬虛虚蟲虫蠶蚕螢蛍蠻蛮衞衛裝装襃褒霸覇覺覚覽覧觀観觸触譯訳證証譽誉說説讀読謠謡讓譲豐豊贊賛踐践轉転輕軽辭辞邊辺遞逓',
  '遲遅遙遥郞郎鄕郷醉酔釀醸釋釈鐵鉄鑛鉱錢銭銳鋭鑄鋳鍊錬錄録鐮鎌鎭鎮關関閱閲鬪闘鬭闘陷陥險険隨随隱隠鄰隣隸隷雜雑靈霊靑青靜静賴頼顏顔顯顕飮飲餠餅驛駅驅駆騷騒驗験髓髄髮髪鷄鶏麥麦麵麺',
  '黃黄黑黒默黙齡齢',
].join('');

// Variants met in names and place names that the notice does not list. 斎 and 斉 are two characters by it, but the four of 斉斎齊齋 are
// mixed up in every list of customers.
const NAME_VARIANTS = [
  '髙高﨑崎嵜崎嶋島嶌島隝島冨富斎斉邉辺濵浜渕淵渊淵峯峰埜野栁柳桺柳檜桧鷗鴎鶯鴬籏旗舘館舩船桒桑㐂喜穐秋龝秋',
  '枩松柗松杦杉圡土𠮷吉兔兎蘆芦籠篭薮藪籔藪劔剣剱剣劒剣杤栃靍鶴靏鶴凉涼煕熙凞熙晧皓曻昇昻昂圀国囯国寳宝',
  '頚頸壺壷麴麹蠟蝋啟啓栢柏槗橋鐡鉄銕鉄鉃鉄駈駆翆翠桝枡礪砺蠣蛎竃竈鰺鯵讚讃閒間鳫雁',
].join('');

/** Both tables in one run of [old, in use]. */
export const OLD_AND_VARIANT = OLD_FORMS + NAME_VARIANTS;

function table(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const characters = Array.from(OLD_AND_VARIANT);
  for (let at = 0; at + 1 < characters.length; at += 2) forms.set(characters[at] ?? '', characters[at + 1] ?? '');
  // 齋 ► 斎 ► 斉: one look-up must lead to the end.
  for (const [old, form] of forms) forms.set(old, forms.get(form) ?? form);
  return forms;
}

const FORMS = table();
// Only what the table knows, so that most texts cost one search.
const OLD = new RegExp(`[${Array.from(FORMS.keys()).join('')}]`, 'gu');
// Variation selectors pick a glyph of the same character: 辻󠄀, 葛󠄁.
const VARIATION = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/** The text with every old or variant kanji as the form in use. */
export function foldKanji(text: string): string {
  return text.replace(VARIATION, '').replace(OLD, (kanji) => FORMS.get(kanji) ?? kanji);
}
