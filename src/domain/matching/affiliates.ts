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

const PLACES =
  '北海道 宮城 福島 埼玉 千葉 東京 神奈川 新潟 石川 静岡 愛知 京都 大阪 兵庫 岡山 広島 福岡 沖縄 札幌 仙台 川崎 横浜 名古屋 神戸 堺 関東 関西 東北 東海 北陸 中部 中国 四国 九州 中央 東 西 南 北 第一 第二 第三';

/** The line of business at the end of a name: X工業 and X産業 are two companies. */
const TRADES =
  '製作所 製作 工業 商事 商店 商会 建設 建築 運輸 運送 輸送 電機 電気 電設 化学 化成 食品 不動産 技研 技術 産業 物産 精機 精密 鉄工 酒造 薬品 農場 住宅 興業 興産 設備 機械 金属 通商 貿易 土木 自動車 石油 ガス 保険 設計 情報システム 開発 総業 倉庫 事務所 医院 病院 クリニック 歯科 通信 空調 物流 リース 金融 証券 学園 学院 協会 システム システムズ ソリューションズ サービス コーポレーション デザイン コンサルティング テクノロジー エンジニアリング マネジメント パートナーズ ロジスティクス マーケティング ネットワーク インターナショナル エレクトロニクス ホールディングス グループ 販売 holdings works lab tech systems partners solutions studio net factory planning services consulting trading foods motors industries construction logistics';

/** Behind or before a name these make another company of the group, as places and lines of business do: X and X販売 have two registrations. */
const OF_A_GROUP =
  'ホールディング HD ファイナンス キャピタル ソフト テクノ 研究所 総研 グローバル ジャパン アジア アメリカ USA ケア ネット デジタル データ クリエイト エネルギー プラス 新 日本 2 21 3 二 ツー holding group hd international global japan asia usa service sales finance financial capital realty software technologies engineering research digital east west north south';

const TRADE = folded(TRADES);
const AFFILIATE = folded(`${PLACES} ${TRADES} ${OF_A_GROUP}`);

/** Behind a name they say which desk of the company it is. */
const NUMBER = '[一二三四五六七八九十\\d]*';
const TEAM = 'グループ|チーム';
const DEPARTMENT = new RegExp(
  `(?:第?${NUMBER}(?:営業|総務|経理|人事|購買|資材|製造|品質|保証|技術|開発|管理|企画|広報|法務|情報|業務|販売|生産|研究|商品|事業|海外|国際|物流|工事|設計|財務|監査|マーケティング|システム|サービス|工務|施工|調達|法人|公共|建築|土木|設備|電気|保守|推進|サポート|特販){1,2}${NUMBER}(?:本部|事業部|統括部|部|課|室|係|局|${TEAM}|センター|担当)(?:第?${NUMBER}(?:課|係|${TEAM}))?)$`,
);

/** Behind a name they say which site of the company it is; a place may stand before them. */
const BRANCH = '支店|支社|支部|支所|支局|営業所|出張所|事業所';
const SITE_WORD =
  BRANCH +
  '|事業部|営業本部|本社|本店|本部|オフィス|分室|(?:物流|配送|流通|サ[ー-]?ビス)センタ[ー-]?|工場|駐在所|連絡所|直売所|ショ[ー-]?ル[ー-]?ム';
const SITE = new RegExp(`(?:(?:${PLACES.replace(/ /g, '|')}|第\\d|本社){0,2}(?:${SITE_WORD}))$`);
/** The word that says so, whatever place stands before it: for what is left when one name begins with the other. */
const SITE_END = new RegExp(`(?:${SITE_WORD})$`);
const ENGLISH_SITE = /(?:[\s,-]+[A-Za-z]+){0,2}[\s,-]+(?:branch|office|head\s?office|headquarters|hq|department|dept\.?|division|div\.?)$/i;

/** A union, a health insurance or a club of a company's people. */
const OF_ITS_PEOPLE = /(?:組合|基金|[株援済助]会)$/;

/** Is what one name has more than the other a word that makes another company of it? `rest` is folded. */
export function isAffiliateWord(rest: string): boolean {
  return AFFILIATE.has(rest) || OF_ITS_PEOPLE.test(rest) || (rest.length > 2 && rest.length < 15 && isTwoAffiliateWords(rest));
}

function isTwoAffiliateWords(rest: string): boolean {
  for (let at = 1; at < rest.length; at++) if (AFFILIATE.has(rest.slice(0, at)) && AFFILIATE.has(rest.slice(at))) return true;
  return false;
}

/** Is what one name has more than the other a branch or department? `rest` is folded. */
export function isSiteWord(rest: string): boolean {
  return SITE_END.test(rest) || DEPARTMENT.test(rest);
}

/** A cheap look before the dear ones: nearly every name ends otherwise. */
const MAY_END_IN_SITE = /(?:[部課室係局プムータ当店所スト場]|(?<!会)社|[A-Za-z.])$/;

const BEHIND_BLANK = new RegExp(`^(.{2,}?)\\s+(\\S{1,8}(?:${BRANCH}|工場|(?<![商書薬酒飯茶質])店))$`);

/** A name without the branch and department at its end ('東京支店 営業部'), and what was taken off. A name is never emptied. */
export function withoutSite(name: string): { name: string; site: string } {
  if (!MAY_END_IN_SITE.test(name)) return { name, site: '' };
  // What follows a blank and ends like a site is one, whatever the place is called: '青空商事 鶴岡支店'.
  const after = BEHIND_BLANK.exec(name);
  let rest = after?.[1] ?? name;
  let site = after?.[2] ?? '';
  for (let turn = 0; turn < 3; turn++) {
    const found = DEPARTMENT.exec(rest) ?? SITE.exec(rest) ?? ENGLISH_SITE.exec(rest);
    if (found === null) break;
    const shorter = rest.slice(0, found.index).replace(/[\s\u3000・,、/-]+$/, '');
    // A lone character before '工場' or '事業部' is not a name.
    if (foldName(shorter).length < 2) break;
    site = `${rest.slice(shorter.length).trim()} ${site}`.trim();
    rest = shorter;
  }
  return { name: rest, site };
}

const LONGEST_TRADE = 12;

/** The line of business at the end of a folded name ('工業' of '丸山工業'), or ''. */
export function tradeOf(core: string): string {
  for (let length = Math.min(LONGEST_TRADE, core.length - 1); length > 0; length--) {
    const end = core.slice(-length);
    if (TRADE.has(end)) return end;
  }
  return '';
}
