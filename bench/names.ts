/** Words from which companies, people and places are made up: as [written, kana, roman letters]. */

type Word = readonly [text: string, kana: string, roman: string];

const words = (...lines: string[]): Word[] => lines.flatMap((line) => line.split(' ').map((word) => word.split('/') as unknown as Word));

/** First halves of company names. */
export const stems = words(
  '青葉/アオバ/aoba 朝日/アサヒ/asahi 東/アズマ/azuma 泉/イズミ/izumi 稲穂/イナホ/inaho 梅本/ウメモト/umemoto 大空/オオゾラ/ozora 丘上/オカガミ/okagami',
  '楓/カエデ/kaede 霞/カスミ/kasumi 金沢屋/カナザワヤ/kanazawaya 共栄/キョウエイ/kyoei 桐生/キリュウ/kiryu 銀河/ギンガ/ginga 久遠/クオン/kuon 紅葉/コウヨウ/koyo',
  '桜/サクラ/sakura 三和/サンワ/sanwa 清水/シミズ/shimizu 昭栄/ショウエイ/shoei 新光/シンコウ/shinko 翠嵐/スイラン/suiran 青雲/セイウン/seiun 泉州/センシュウ/senshu',
  '大成/タイセイ/taisei 高砂/タカサゴ/takasago 千歳/チトセ/chitose 鶴亀/ツルカメ/tsurukame 東海/トウカイ/tokai 富田/トミタ/tomita 中央/チュウオウ/chuo 成田屋/ナリタヤ/naritaya',
  '日進/ニッシン/nisshin 野村屋/ノムラヤ/nomuraya 白山/ハクサン/hakusan 東雲/シノノメ/shinonome 氷川/ヒカワ/hikawa 福寿/フクジュ/fukuju 富士見/フジミ/fujimi 北斗/ホクト/hokuto',
  '松風/マツカゼ/matsukaze 丸正/マルショウ/marusho 瑞穂/ミズホ/mizuho 都/ミヤコ/miyako 明星/ミョウジョウ/myojo 大和屋/ヤマトヤ/yamatoya 若草/ワカクサ/wakakusa 渡辺/ワタナベ/watanabe',
);

/** Second halves: the trade, with the code of its 業種. */
export const trades = words(
  '工業/コウギョウ/manufacturing 製作所/セイサクショ/manufacturing 精機/セイキ/manufacturing 食品/ショクヒン/manufacturing 化学/カガク/manufacturing',
  '建設/ケンセツ/construction 工務店/コウムテン/construction 設備/セツビ/construction 商事/ショウジ/wholesale 物産/ブッサン/wholesale 通商/ツウショウ/wholesale',
  '薬局/ヤッキョク/retail 書店/ショテン/retail 家具/カグ/retail 警備/ケイビ/service 旅館/リョカン/service 印刷/インサツ/service 電算/デンサン/it 情報/ジョウホウ/it',
  '運輸/ウンユ/transport 倉庫/ソウコ/transport 不動産/フドウサン/realestate 地所/ジショ/realestate 医院/イイン/medical 福祉会/フクシカイ/medical 保険/ホケン/finance',
);

/** Places: part of a company's name and its address. As [name, kana, prefecture, first half of the postal code, city]; the quarter is made of a stem. */
export const places = [
  ['札幌', 'サッポロ', '北海道', '060', '札幌市中央区'],
  ['仙台', 'センダイ', '宮城県', '980', '仙台市青葉区'],
  ['日本橋', 'ニホンバシ', '東京都', '103', '中央区'],
  ['新宿', 'シンジュク', '東京都', '160', '新宿区'],
  ['多摩', 'タマ', '東京都', '206', '多摩市'],
  ['横浜', 'ヨコハマ', '神奈川県', '231', '横浜市中区'],
  ['金沢', 'カナザワ', '石川県', '920', '金沢市'],
  ['名古屋', 'ナゴヤ', '愛知県', '460', '名古屋市中区'],
  ['京都', 'キョウト', '京都府', '604', '京都市中京区'],
  ['難波', 'ナンバ', '大阪府', '542', '大阪市中央区'],
  ['堺', 'サカイ', '大阪府', '590', '堺市堺区'],
  ['神戸', 'コウベ', '兵庫県', '650', '神戸市中央区'],
  ['岡山', 'オカヤマ', '岡山県', '700', '岡山市北区'],
  ['広島', 'ヒロシマ', '広島県', '730', '広島市中区'],
  ['高松', 'タカマツ', '香川県', '760', '高松市'],
  ['博多', 'ハカタ', '福岡県', '812', '福岡市博多区'],
] as const;

export const families = words(
  '佐藤/サトウ/sato 鈴木/スズキ/suzuki 高橋/タカハシ/takahashi 田中/タナカ/tanaka 伊藤/イトウ/ito 渡辺/ワタナベ/watanabe 山本/ヤマモト/yamamoto 中村/ナカムラ/nakamura',
  '小林/コバヤシ/kobayashi 加藤/カトウ/kato 吉田/ヨシダ/yoshida 山田/ヤマダ/yamada 松本/マツモト/matsumoto 井上/イノウエ/inoue 木村/キムラ/kimura 清水/シミズ/shimizu',
);

export const givens = [
  '健',
  '美咲',
  '誠',
  '陽子',
  '翔',
  '恵',
  '浩',
  '直美',
  '学',
  '千尋',
  '剛',
  '由美',
  '亮',
  '香織',
  '徹',
  '真理',
] as const;

/** The sales people of the made-up company. */
export const members = ['伊藤', '佐藤', '田中', '高橋', '鈴木', '中村', '小林', '加藤'] as const;

/** Put before a name's first half: makes the names of 50,000 companies differ. */
export const infixes = ['', '第一', '総合', '新'] as const;

/** Beginnings of telephone numbers; digits follow up to ten, or eleven for mobile phones. */
export const areaCodes = ['033', '066', '0452', '0529', '0924', '0112', '0901', '0801'] as const;
