/** Names that look like an organisation's though the ledger does not know them: by legal form, by their last word, or by 様 and 御中. */
import { remembered } from './remembered';

export interface Organisation {
  readonly at: number;
  readonly length: number;
}

const FORM =
  '株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|医療法人(?:社団|財団)?|社会医療法人|学校法人|社会福祉法人|宗教法人|(?:一般|公益)?(?:社団|財団)法人|特定非営利活動法人|NPO法人|独立行政法人|税理士法人|弁護士法人|監査法人|協同組合|農業協同組合|[㈱㈲㈳㈶㍿]|\\((?:株|有|同|資|名|社|財|医|学|福|一社|一財|独|特非)\\)';
const SUFFIX =
  '工業|産業|興業|商事|商会|商店|商運|商社|建設|建築|建工|組|工務店|製作所|製造所|製鋼|製薬|製菓|製粉|製パン|製紙|印刷|電機|電気|電装|電子|電工|電設|電力|精密|精工|精機|機械|機工|鉄工|鉄工所|製鉄|鋼業|金属|化学|化成|化工|食品|食堂|物産|物流|運輸|運送|通運|倉庫|海運|交通|タクシー|観光|旅行|不動産|地所|設備|設計|事務所|開発|企画|技研|技術|研究所|研究会|薬品|薬局|病院|医院|診療所|歯科|眼科|内科|クリニック|園|学園|学院|学校|大学|高校|中学校|小学校|幼稚園|保育園|農園|農場|園芸|造園|酒店|酒造|書店|書房|文具|旅館|ホテル|銀行|信用金庫|信金|信用組合|農協|保険|証券|組合|協会|連合会|財団|市役所|区役所|町役場|役場|県庁|消防署|警察署|センター|サービス|システムズ?|ソフト(?:ウェア)?|ソリューションズ?|テック|テクノ|テクノロジーズ?|デザイン|エンジニアリング|インターナショナル|ホールディングス|フーズ|リース|レンタル|音響|楽器|工房|工芸|水産|畜産|牧場|農機|自動車|モータース|モーター|石油|石材|硝子|ガラス|瓦斯|ガス|水道|通信|放送|新聞社|新聞|出版|服飾|衣料|家具|木材|製材|建材|資材|繊維|紡績|染色|織物|住宅|住研|ホーム|ホームズ|ハウス|ハウジング|カンパニー|コーポレーション|グループ|商工会|商工会議所|美容室|理容|整骨院|薬舗|堂|屋|館|庵|亭|ストア|マート|スーパー|ショップ|カフェ|レストラン|ベーカリー|メディア|プランニング|コンサルティング|パートナーズ|ファーマ|メディカル|ケア|介護|ビル|ビルサービス|警備|清掃|塗装|板金|左官|電材|シール|パッケージ|紙業|紙工|プラスチック|樹脂|ゴム|社';
const NAME = "[\\u3400-\\u9FFF々〆ヶァ-ヺーA-Za-z0-9&.'+・-]";
const STOP =
  '(?:様|さま|御中|殿|さん|訪問|往訪|電話|架電|入電|来社|来店|来訪|来所|商談|面談|打合|TEL|Tel|tel|メール|Mail|mail|Zoom|ZOOM|zoom|Teams|Web|WEB|オンライン)';
const FRONT = new RegExp(`(?:${FORM})\\s?((?:${NAME}|[ぁ-ん]){1,30})`, 'g');
// 'みどり印刷': the name may begin in hiragana where nothing stands before it that could be its particle.
const SOFT = '(?:(?<![\\u3041-\\u9FFF々ァ-ヺーA-Za-z0-9])[ぁ-ん]{2,8})?';
const BACK = new RegExp(`(?:${SOFT}${NAME}{1,30}|[ぁ-ん]{2,12})\\s?(?:株式会社|有限会社|合同会社|[㈱㈲]|\\((?:株|有|同)\\))`, 'g');
const CUT = new RegExp(`${STOP}|(?<=[^ぁ-ん])(?:[をにへとはがでの]|より|から)|(?<=.)[をへ](?![ぁ-ん])`, 'g');
const ENDING = new RegExp(
  `(?<!${NAME})(${SOFT}(?:(?!${STOP})${NAME}){0,20}?(?:${SUFFIX}))(?=様|さま|さん|御中|殿|の|を|へ|に|と|より|から|は|が|${STOP}|[^\\u3400-\\u9FFF々ァ-ヺーA-Za-z0-9ぁ-ん]|$)`,
  'g',
);
const LATIN_WORD = "[A-Z][\\w'&.-]*";
const ENGLISH = new RegExp(
  `(?<![\\w])(?:${LATIN_WORD}\\s+(?:(?:&|and|of|the)\\s+)?){1,5}(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|plc|Corp|Corporation|Co|Company|GmbH|AG|SA|BV|Pty|Group|Holdings|Clinic|Hospital|Hotels?|Bakery|Foods?|Logistics|Software|Tools?|Industries|Industrial|Systems|Services?|Solutions|Partners|Bank|School|University|College|Studios?|Interiors|Components|Motors?|Engineering|Manufacturing|Trading|Supply|Supplies|Labs?|Laboratories|Pharma|Medical|Dental|Energy|Electric|Electronics|Textiles|Printing|Press|Media|Design|Designs|Construction|Builders|Farms?|Brewery|Coffee|Cafe|Restaurant|Associates|Consulting|Technologies|Technology|Tech|Networks?|Works|International|Enterprises|Brothers|Bros|Store|Stores|Market|Garage|Dairy|Travel|Insurance|Realty|Properties)(?![A-Za-z])(?:\\.?,?\\s+(?:Ltd|Inc|LLC|Corp|Co)(?![A-Za-z]))*\\.?`,
  'g',
);
const LEAD = /^(?:その後|そのあと|続いて|それから|最後に|帰りに|次に|また|午前|午後|本日|今日|昨日|同日)は?(?=.{3})/;
const LETTER = /(?<![A-Za-z])[A-ZＡ-Ｚ]社/g;

const NOT_ONE =
  /^(?:各社|弊社|当社|自社|御社|貴社|他社|同社|本社|支社|会社|帰社|出社|来社|入社|退社|商社|競合他?社|新規\d*社|\d+社|[一二三四五六七八九十数]社|見積屋|部屋|小屋|問屋|酒屋|本館|会館|図書館|体育館|食堂|病院|学校|大学|銀行|工場|倉庫|センター|サービス|システム|設計|開発|企画|技術|組|社内|事務所|電気|通信|保険|設備|清掃|警備|介護|ビル|ガス|水道|観光|旅行|交通|新聞|放送|出版|建築|建設|家具|資材|保険会社|.*(?:基本設計|製品開発|新製品|販売企画|アフターサービス|メールサービス|業務システム|管理システム|システム開発|開発))$/;

/** The organisations named in a text of one width (lines.ts) by their shape, from left to right, without overlaps. */
export const organisations = remembered(shapedNames, (plain) => plain);

function shapedNames(plain: string): Organisation[] {
  const found: Organisation[] = [];
  const add = (from: number, whole: number): void => {
    // 'その後大宮図書館': the word that leads the sentence is none of the name.
    const lead = LEAD.exec(plain.slice(from, from + whole))?.[0].length ?? 0;
    const [at, length] = [from + lead, whole - lead];
    if (length > 0 && !found.some((other) => at < other.at + other.length && other.at < at + length)) found.push({ at, length });
  };
  if (/[㈱㈲㈳㈶㍿(]|会社|法人|組合/.test(plain)) {
    for (const match of plain.matchAll(FRONT)) {
      const name = match[1] ?? '';
      const cut = [...name.matchAll(CUT)].find((stop) => stop.index >= 2)?.index ?? name.length;
      add(match.index, match[0].length - name.length + cut);
    }
    for (const match of plain.matchAll(BACK)) add(match.index, match[0].length);
  }
  for (const match of plain.matchAll(ENGLISH)) {
    const verb =
      /^(?:(?:Visited|Visit|Called|Call|Phoned|Emailed|Email|Met|Meeting|Zoom|Teams|Client|Customer|The|Had|With|At|To|New|Morning|Afternoon|Then|And|Also)\s+(?:with\s+|to\s+|at\s+)?)+/.exec(
        match[0],
      )?.[0].length ?? 0;
    add(match.index + verb, match[0].length - verb);
  }
  for (const match of plain.matchAll(LETTER)) add(match.index, match[0].length);
  for (const match of plain.matchAll(ENDING)) if (!NOT_ONE.test(match[1] ?? '')) add(match.index, (match[1] ?? '').length);
  return found.sort((a, b) => a.at - b.at);
}
