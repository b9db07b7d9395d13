/**
 * Legal forms in Japanese organisation names (法人格) and how they are abbreviated. Full names and abbreviations: 法務省 商業登記 and the
 * everyday signs of JIS X 0213; kana abbreviations for bank transfers: 全国銀行協会 (全銀) 法人略語.
 */

/** One legal form. The first abbreviation is the usual one. */
export interface LegalForm {
  readonly full: string;
  /** Other full spellings: old characters, NPO法人. */
  readonly also: readonly string[];
  /** What stands between brackets: '(株)'. */
  readonly abbreviations: readonly string[];
  /** One-character signs: ㈱. */
  readonly signs: string;
  readonly kana: readonly string[];
  /** Bank-transfer abbreviations: 'カ)', '(カ'. */
  readonly bank: string;
}

function form(full: string, also: string, abbreviations: string, signs: string, kana: string, bank = ''): LegalForm {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  return { full, also: words(also), abbreviations: words(abbreviations), signs, kana: words(kana), bank };
}

/** Longer names come before those they contain. */
export const LEGAL_FORMS: readonly LegalForm[] = [
  form('株式会社', '株式會社', '株', '㈱㍿㊑', 'カブシキガイシャ カブシキカイシャ', 'カ'),
  form('特例有限会社', '', '', '', 'トクレイユウゲンガイシャ'),
  form('有限会社', '有限會社', '有', '㈲㊒', 'ユウゲンガイシャ ユウゲンカイシャ', 'ユ'),
  form('合同会社', '合同會社', '同', '', 'ゴウドウガイシャ ゴウドウカイシャ', 'ド'),
  form('合資会社', '合資會社', '資', '㈾㊮', 'ゴウシガイシャ ゴウシカイシャ', 'シ'),
  form('合名会社', '合名會社', '名', '㈴㊔', 'ゴウメイガイシャ ゴウメイカイシャ', 'メ'),
  form('相互会社', '相互會社', '相', '', 'ソウゴガイシャ ソウゴカイシャ', 'ソ'),
  form('一般社団法人', '', '一社', '', 'イッパンシャダンホウジン'),
  form('一般財団法人', '', '一財', '', 'イッパンザイダンホウジン'),
  form('公益社団法人', '', '公社', '', 'コウエキシャダンホウジン'),
  form('公益財団法人', '', '公財', '', 'コウエキザイダンホウジン'),
  form('医療法人社団', '', '医社', '', 'イリョウホウジンシャダン'),
  form('医療法人財団', '', '医財', '', 'イリョウホウジンザイダン'),
  form('社会医療法人', '', '', '', 'シャカイイリョウホウジン'),
  form('特定医療法人', '', '', '', 'トクテイイリョウホウジン'),
  form('医療法人', '', '医', '', 'イリョウホウジン', 'イ'),
  form('社団法人', '', '社', '㈳㊓', 'シャダンホウジン', 'シャ'),
  form('財団法人', '', '財', '㈶㊖', 'ザイダンホウジン', 'ザイ'),
  form('学校法人', '', '学', '㈻㊫', 'ガッコウホウジン', 'ガク'),
  form('社会福祉法人', '', '社福 福', '', 'シャカイフクシホウジン', 'フク'),
  form('宗教法人', '', '宗', '', 'シュウキョウホウジン', 'シュウ'),
  form('認定特定非営利活動法人', '認定NPO法人 認定ＮＰＯ法人', '', '', 'ニンテイトクテイヒエイリカツドウホウジン'),
  form('特定非営利活動法人', 'NPO法人 ＮＰＯ法人', '特非 NPO ＮＰＯ 特', '㈵㊕', 'トクテイヒエイリカツドウホウジン', 'トクヒ'),
  form('地方独立行政法人', '', '地独', '', 'チホウドクリツギョウセイホウジン'),
  form('独立行政法人', '', '独', '', 'ドクリツギョウセイホウジン', 'ドク'),
  form('国立研究開発法人', '', '', '', 'コクリツケンキュウカイハツホウジン'),
  form('国立大学法人', '', '国大', '', 'コクリツダイガクホウジン', 'ダイ'),
  form('公立大学法人', '', '公大', '', 'コウリツダイガクホウジン'),
  form('税理士法人', '', '税', '', 'ゼイリシホウジン', 'ゼイ'),
  form('弁護士法人', '辯護士法人', '弁', '', 'ベンゴシホウジン', 'ベン'),
  form('司法書士法人', '', '司', '', 'シホウショシホウジン', 'シホウ'),
  form('行政書士法人', '', '行', '', 'ギョウセイショシホウジン', 'ギョ'),
  form('社会保険労務士法人', '', '社労 労', '', 'シャカイホケンロウムシホウジン', 'ロウム'),
  form('特許業務法人', '', '', '', 'トッキョギョウムホウジン'),
  form('土地家屋調査士法人', '', '', '', 'トチカオクチョウサシホウジン'),
  form('監査法人', '', '監', '㈼', 'カンサホウジン'),
  form('農事組合法人', '', '農', '', 'ノウジクミアイホウジン', 'ノウ'),
  form('企業組合', '', '企', '㈽㊭', 'キギョウクミアイ'),
  form('有限責任事業組合', '', 'LLP', '', 'ユウゲンセキニンジギョウクミアイ'),
];

/** The short form to show: ㈱ and ㈲ have a sign that everybody uses, the others are '(同)'; one without an abbreviation stays whole. */
export function shortForm(legalForm: LegalForm): string {
  if (legalForm.abbreviations[0] === '株' || legalForm.abbreviations[0] === '有') return legalForm.signs.charAt(0);
  return legalForm.abbreviations[0] === undefined ? legalForm.full : `(${legalForm.abbreviations[0]})`;
}
