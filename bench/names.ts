/** Words from which companies, people and places are made up: as [written, kana, roman letters]. */

type Word = readonly [text: string, kana: string, roman: string];

const words = (...lines: string[]): Word[] => lines.flatMap((line) => line.split(' ').map((word) => word.split('/') as unknown as Word));

/** The signs of which the names of companies begin: two of them, then the trade. */
export const heads = words(
  '青/アオ/ao 赤/アカ/aka 秋/アキ/aki 浅/アサ/asa 天/アマ/ama 荒/アラ/ara 有/アリ/ari 石/イシ/ishi 稲/イナ/ina 今/イマ/ima 岩/イワ/iwa 上/ウエ/ue 梅/ウメ/ume',
  '大/オオ/oo 岡/オカ/oka 奥/オク/oku 柿/カキ/kaki 笠/カサ/kasa 風/カザ/kaza 片/カタ/kata 金/カネ/kane 亀/カメ/kame 菊/キク/kiku 北/キタ/kita 倉/クラ/kura 栗/クリ/kuri',
  '黒/クロ/kuro 桑/クワ/kuwa 坂/サカ/saka 桜/サクラ/sakura 白/シラ/shira 杉/スギ/sugi 鈴/スズ/suzu 高/タカ/taka 滝/タキ/taki 竹/タケ/take 立/タテ/tate 谷/タニ/tani 玉/タマ/tama',
  '鶴/ツル/tsuru 寺/テラ/tera 富/トミ/tomi 永/ナガ/naga 並/ナミ/nami 西/ニシ/nishi 橋/ハシ/hashi 花/ハナ/hana 浜/ハマ/hama 原/ハラ/hara 藤/フジ/fuji 船/フナ/funa 星/ホシ/hoshi',
);
export const tails = words(
  '池/イケ/ike 泉/イズミ/izumi 井/イ/i 浦/ウラ/ura 江/エ/e 尾/オ/o 垣/ガキ/gaki 方/カタ/kata 川/カワ/kawa 岸/ギシ/gishi 木/キ/ki 口/グチ/guchi 窪/クボ/kubo',
  '越/コシ/koshi 崎/サキ/saki 沢/サワ/sawa 島/シマ/shima 瀬/セ/se 田/タ/ta 岳/タケ/take 塚/ツカ/tsuka 月/ツキ/tsuki 津/ツ/tsu 戸/ト/to 堂/ドウ/do 中/ナカ/naka',
  '波/ナミ/nami 根/ネ/ne 野/ノ/no 葉/ハ/ha 畑/ハタ/hata 林/バヤシ/bayashi 平/ヒラ/hira 淵/ブチ/buchi 辺/ベ/be 堀/ホリ/hori 前/マエ/mae 松/マツ/matsu 丸/マル/maru',
  '港/ミナト/minato 宮/ミヤ/miya 村/ムラ/mura 本/モト/moto 森/モリ/mori 屋/ヤ/ya 柳/ヤナギ/yanagi 山/ヤマ/yama 湯/ユ/yu 吉/ヨシ/yoshi 代/ヨ/yo 和/ワ/wa 脇/ワキ/waki',
);

/** Quarters of towns. */
export const quarters =
  '青葉 朝日 泉 稲穂 大空 楓 霞 共栄 銀河 紅葉 桜 三和 清水 昭栄 新光 青雲 大成 高砂 千歳 鶴亀 東海 富田 中央 日進 白山 東雲 氷川 福寿 富士見 北斗 松風 瑞穂 都 明星 若草'.split(
    ' ',
  );

/** What follows: the trade, with the code of its 業種. */
export const trades = words(
  '工業/コウギョウ/manufacturing 製作所/セイサクショ/manufacturing 精機/セイキ/manufacturing 食品/ショクヒン/manufacturing 化学/カガク/manufacturing',
  '建設/ケンセツ/construction 工務店/コウムテン/construction 設備/セツビ/construction 商事/ショウジ/wholesale 物産/ブッサン/wholesale 通商/ツウショウ/wholesale',
  '薬局/ヤッキョク/retail 書店/ショテン/retail 家具/カグ/retail 警備/ケイビ/service 旅館/リョカン/service 印刷/インサツ/service 電算/デンサン/it 情報/ジョウホウ/it',
  '運輸/ウンユ/transport 倉庫/ソウコ/transport 不動産/フドウサン/realestate 地所/ジショ/realestate 医院/イイン/medical 福祉会/フクシカイ/medical 保険/ホケン/finance',
);

/** Places of addresses. As [prefecture, first half of the postal code, city]. */
export const places = [
  ['北海道', '060', '札幌市中央区'],
  ['宮城県', '980', '仙台市青葉区'],
  ['東京都', '103', '中央区'],
  ['東京都', '160', '新宿区'],
  ['東京都', '206', '多摩市'],
  ['神奈川県', '231', '横浜市中区'],
  ['石川県', '920', '金沢市'],
  ['愛知県', '460', '名古屋市中区'],
  ['京都府', '604', '京都市中京区'],
  ['大阪府', '542', '大阪市中央区'],
  ['大阪府', '590', '堺市堺区'],
  ['兵庫県', '650', '神戸市中央区'],
  ['岡山県', '700', '岡山市北区'],
  ['広島県', '730', '広島市中区'],
  ['香川県', '760', '高松市'],
  ['福岡県', '812', '福岡市博多区'],
] as const;

export const families = words(
  '佐藤/サトウ/sato 鈴木/スズキ/suzuki 高橋/タカハシ/takahashi 田中/タナカ/tanaka 伊藤/イトウ/ito 渡辺/ワタナベ/watanabe 山本/ヤマモト/yamamoto 中村/ナカムラ/nakamura',
  '小林/コバヤシ/kobayashi 加藤/カトウ/kato 吉田/ヨシダ/yoshida 山田/ヤマダ/yamada 松本/マツモト/matsumoto 井上/イノウエ/inoue 木村/キムラ/kimura 清水/シミズ/shimizu',
  '林/ハヤシ/hayashi 斎藤/サイトウ/saito 山口/ヤマグチ/yamaguchi 森/モリ/mori 池田/イケダ/ikeda 橋本/ハシモト/hashimoto 阿部/アベ/abe 石川/イシカワ/ishikawa',
  '山崎/ヤマザキ/yamazaki 中島/ナカジマ/nakajima 石井/イシイ/ishii 小川/オガワ/ogawa 前田/マエダ/maeda 岡田/オカダ/okada 長谷川/ハセガワ/hasegawa 藤田/フジタ/fujita',
);

export const givens =
  '健 美咲 誠 陽子 翔 恵 浩 直美 学 千尋 剛 由美 亮 香織 徹 真理 修 明美 隆 智子 豊 京子 大輔 裕子 和也 麻衣 拓也 愛 聡 久美子 達也 結衣'.split(
    ' ',
  );

/** The sales people of the made-up company. */
export const members = ['伊藤', '佐藤', '田中', '高橋', '鈴木', '中村', '小林', '加藤'] as const;

/** Beginnings of telephone numbers; digits follow up to ten, or eleven for mobile phones. */
export const areaCodes = ['033', '066', '0452', '0529', '0924', '0112', '0901', '0801'] as const;
