/**
 * Words that make another company of a name, or only another desk or site of the same one. Gathered from what Japanese groups call their
 * members; folded once with `foldName`, as they are compared with folded names.
 */
import { foldName } from './fold-name';

const folded = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(foldName),
  );

/** Behind or before a name they make another company of the group: X and X販売 have two registrations. */
const AFFILIATE = folded(`
  ホールディングス ホールディング HD HLDGS HLD 持株会社 グループ グループ本社 コーポレーション 販売 販社 物流 運輸 運送 輸送 倉庫 サービス サービシーズ 不動産 ファイナンス 金融 リース クレジット
  キャピタル 証券 保険 保険サービス 保険代理店 システム システムズ 情報システム ソフト ソフトウェア ソリューション ソリューションズ テクノロジー テクノロジーズ テクノ テクニカ エンジニアリング 技研
  研究所 総研 総合研究所 ロジスティクス ロジ トレーディング 商事 貿易 通商 インターナショナル グローバル ジャパン アジア アメリカ ヨーロッパ チャイナ USA メンテナンス ビルサービス
  ビジネスサービス ビジネスサポート スタッフ スタッフサービス 人材サービス エステート リアルティ 開発 建設 工業 製造 マニュファクチャリング プロダクツ ケミカル 化学 電子 電機 フーズ
  ファーム メディカル ケア ネット ネットワーク ネットワークス デジタル データ クリエイト クリエイティブ マーケティング コンサルティング パートナーズ ベンチャーズ エナジー エネルギー 環境 エコ リサイクル
  プラス 本社 東 西 南 北 新 日本 関東 関西 東京 大阪 名古屋 京都 神戸 横浜 札幌 仙台 広島 福岡 九州 四国 中国 東北 北海道 北陸 東海 中部 中央 首都圏 近畿 沖縄 信越 北関東 南関東
  東日本 西日本 中日本 北日本 埼玉 千葉 神奈川 茨城 栃木 群馬 静岡 愛知 兵庫 長野 新潟 石川 富山 岡山 熊本 鹿児島 2 21 3 二 第二 第2
  holdings holding group hd international global japan asia asiapacific apac europe emea america americas usa us uk china india services service sales trading logistics transport finance financial
  capital leasing insurance realty realestate properties systems system solutions software technologies technology tech engineering research labs lab digital data media networks network consulting partners ventures energy
  foundation manufacturing products east west north south
`);

/** Behind a name they say which desk of the company it is. */
const DEPARTMENT =
  /(?:第?[一二三四五六七八九十\d]*(?:営業|総務|経理|人事|購買|資材|製造|品質保証|品質管理|技術|開発|管理|企画|経営企画|営業企画|広報|法務|情報システム|業務|販売|生産|研究|研究開発|商品|商品開発|事業|事業開発|海外|国際|物流|工事|設計|財務|監査|秘書|庶務|マーケティング|マ-ケティング|システム|サービス|工務|施工|調達|輸出|輸入|法人|公共|建築|土木|設備|電気|保守|外商|営業推進|総合企画|人材開発|お客様|カスタマーサポート|サポート|統括|推進|特販|広域|住宅|リフォーム|通信|医薬|食品)[一二三四五六七八九十\d]*(?:本部|事業部|統括部|部|課|室|係|局|グループ|チーム|センター|担当)(?:[第]?[一二三四五六七八九十\d]*(?:課|係|グループ|チーム))?)$/;

/** Behind a name they say which site of the company it is; a place may stand before them. */
const SITE_WORD =
  '支店|支社|支部|支所|支局|営業所|出張所|事業所|事業部|営業本部|営業部|本社|本店|本部|本社営業部|オフィス|分室|サテライト|物流センタ[ー-]?|配送センタ[ー-]?|流通センタ[ー-]?|サ[ー-]ビスセンタ[ー-]?|工場|製作所工場|駐在所|連絡所|直売所|ショ[ー-]ル[ー-]ム';
const PLACE =
  '(?:北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄|札幌|函館|旭川|釧路|帯広|八戸|盛岡|仙台|郡山|いわき|水戸|つくば|宇都宮|高崎|前橋|大宮|川崎|横浜|川越|船橋|柏|立川|八王子|町田|多摩|渋谷|新宿|池袋|品川|上野|銀座|日本橋|秋葉原|丸の内|赤坂|六本木|相模原|厚木|甲府|松本|浜松|沼津|豊橋|豊田|岡崎|名古屋|四日市|金沢|神戸|姫路|尼崎|堺|梅田|難波|本町|心斎橋|北九州|小倉|博多|久留米|那覇|倉敷|福山|高松|松山|松江|米子|関東|関西|東北|東海|北陸|中部|中国|四国|九州|近畿|首都圏|北関東|南関東|東日本|西日本|中央|第一|第二|第三|第\\d|東|西|南|北|本社)';
const SITE = new RegExp(`(?:${PLACE}{0,2}(?:${SITE_WORD}))$`);
/** The word that says so, whatever place stands before it: for what is left when one name begins with the other. */
const SITE_END = new RegExp(`(?:${SITE_WORD.replace(/\[ー-\]\?/g, '')})$`);
const ENGLISH_SITE =
  /(?:[\s,-]+[A-Za-z]+){0,2}[\s,-]+(?:branch|office|head\s?office|headquarters|hq|plant|factory|department|dept\.?|division|div\.?)$/i;

/** Is what one name has more than the other a word that makes another company of it? `rest` is folded. */
export function isAffiliateWord(rest: string): boolean {
  return AFFILIATE.has(rest) || isTwoAffiliateWords(rest);
}

function isTwoAffiliateWords(rest: string): boolean {
  if (rest.length < 3 || rest.length > 14) return false;
  for (let at = 1; at < rest.length; at++) if (AFFILIATE.has(rest.slice(0, at)) && AFFILIATE.has(rest.slice(at))) return true;
  return false;
}

/** Is what one name has more than the other a branch or department? `rest` is folded. */
export function isSiteWord(rest: string): boolean {
  return SITE_END.test(rest) || DEPARTMENT.test(rest);
}

/** A name without the branch and department at its end ('東京支店 営業部'), and what was taken off. A name is never emptied. */
export function withoutSite(name: string): { name: string; site: string } {
  let rest = name;
  let site = '';
  for (let turn = 0; turn < 3; turn++) {
    const found = DEPARTMENT.exec(rest) ?? SITE.exec(rest) ?? ENGLISH_SITE.exec(rest);
    if (found === null) break;
    const shorter = rest.slice(0, found.index).replace(/[\s\u3000・,、/-]+$/, '');
    // A lone character before '工場' or '事業部' is not a name.
    if (foldName(shorter).length < 2) break;
    site = `${rest.slice(shorter.length).trim()} ${site}`.trim();
    rest = shorter;
  }
  // What follows a blank and ends like a site is one, whatever the place is called: '青空商事 鶴岡支店'.
  const after =
    /^(.{2,}?)[\s\u3000]+([^\s\u3000]{1,8}(?:支店|支社|営業所|出張所|事業所|工場|支部|支所|支局|(?<![商書薬酒飯茶質])店))$/.exec(rest);
  if (after?.[1] !== undefined && site === '') return { name: after[1], site: after[2] ?? '' };
  return { name: rest, site };
}

const TRADE = folded(`
  製作所 製作 製造 工業 工業所 工務店 商事 商店 商会 商社 建設 建設工業 建築設計事務所 建築 運輸 運送 輸送 電機 電気 電設 電工 電子 化学 化成 食品 食品工業 印刷 不動産 技研 技建 技術 産業 物産 精機 精密
  精工 鉄工所 鉄工 鉄鋼 塗装 警備 観光 出版 酒造 薬局 薬品 農園 農場 水産 木材 住宅 住建 興業 興産 設備 機械 金属 紙業 繊維 通商 貿易 土木 造園 自動車 自動車販売 石油 ガス 保険事務所 測量設計 設計
  設計事務所 情報システム 開発 総業 倉庫 冷凍 製菓 製パン 製薬 計器 硝子 ガラス 陶器 事務所 法律事務所 会計事務所 税理士事務所 工房 工芸 家具 旅館 ホテル 旅行 交通 タクシー バス 海運 航空 新聞 放送 書店 書房 書院 堂
  医院 病院 クリニック 歯科 歯科医院 整形外科 内科 内科医院 薬品工業 農業 林業 漁業 牧場 畜産 青果 製麺 製粉 醸造 飲料 衣料 縫製 織物 染色 皮革 ゴム 樹脂 製紙 包装 紙器 資材 建材 鋼材 鋼業 鋳造 鍛工
  溶接 板金 工機 機工 機器 計装 通信 電装 冷熱 空調 水道 管工 解体 舗装 道路 環境 衛生 清掃 整備 オート モータース 物流 リース 金融 証券 信用 教育 学園 学院 幼稚園 保育園 福祉会 協会 振興会 連合会 財団 組合
  システム システムズ ソリューションズ サービス コーポレーション デザイン コンサルティング テクノロジー エンジニアリング プランニング クリエイティブ マネジメント パートナーズ ホーム フーズ ロジスティクス
  トレーディング エージェンシー メディカル エステート マーケティング ネットワーク ワークス スタジオ ラボ ファーム カンパニー インターナショナル エレクトロニクス マテリアル ホールディングス
  works lab labs design tech systems partners solutions studio net factory planning group link services consulting trading foods motors electric industries construction logistics
`);
const LONGEST_TRADE = 12;

/** The line of business at the end of a folded name ('工業' of '丸山工業'), or ''. */
export function tradeOf(core: string): string {
  for (let length = Math.min(LONGEST_TRADE, core.length - 1); length > 0; length--) {
    const end = core.slice(-length);
    if (TRADE.has(end)) return end;
  }
  return '';
}
