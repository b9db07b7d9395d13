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

const words = (text: string) => text.split(' ').filter((word) => word !== '');

/**
 * `full|also|abbreviations|signs|reading|bank`: the reading goes without that of 会社 and 法人 at its end; 會社 is an old spelling of every 会社.
 */
function form(row: string): LegalForm {
  const [full = '', also = '', abbreviations = '', signs = '', reading = '', bank = ''] = row.split('|');
  const company = full.endsWith('会社');
  const ends = company ? ['ガイシャ', 'カイシャ'] : [full.endsWith('法人') ? 'ホウジン' : ''];
  const kana = ends.map((end) => reading + end);
  return { full, also: company ? [full.replace('会', '會')] : words(also), abbreviations: words(abbreviations), signs, kana, bank };
}

/** Longer names come before those they contain. */
export const LEGAL_FORMS: readonly LegalForm[] = [
  '株式会社||株|㈱㍿㊑|カブシキ|カ',
  '特例有限会社||||トクレイユウゲン',
  '有限会社||有|㈲㊒|ユウゲン|ユ',
  '合同会社||同||ゴウドウ|ド',
  '合資会社||資|㈾㊮|ゴウシ|シ',
  '合名会社||名|㈴㊔|ゴウメイ|メ',
  '相互会社||相||ソウゴ|ソ',
  '一般社団法人||一社||イッパンシャダン',
  '一般財団法人||一財||イッパンザイダン',
  '公益社団法人||公社||コウエキシャダン',
  '公益財団法人||公財||コウエキザイダン',
  '医療法人社団||医社||イリョウホウジンシャダン',
  '医療法人財団||医財||イリョウホウジンザイダン',
  '社会医療法人||||シャカイイリョウ',
  '特定医療法人||||トクテイイリョウ',
  '医療法人||医||イリョウ|イ',
  '社団法人||社|㈳㊓|シャダン|シャ',
  '財団法人||財|㈶㊖|ザイダン|ザイ',
  '学校法人||学|㈻㊫|ガッコウ|ガク',
  '社会福祉法人||社福 福||シャカイフクシ|フク',
  '宗教法人||宗||シュウキョウ|シュウ',
  '認定特定非営利活動法人|認定NPO法人 認定ＮＰＯ法人|||ニンテイトクテイヒエイリカツドウ',
  '特定非営利活動法人|NPO法人 ＮＰＯ法人|特非 NPO ＮＰＯ 特|㈵㊕|トクテイヒエイリカツドウ|トクヒ',
  '地方独立行政法人||地独||チホウドクリツギョウセイ',
  '独立行政法人||独||ドクリツギョウセイ|ドク',
  '国立研究開発法人||||コクリツケンキュウカイハツ',
  '国立大学法人||国大||コクリツダイガク|ダイ',
  '公立大学法人||公大||コウリツダイガク',
  '税理士法人||税||ゼイリシ|ゼイ',
  '弁護士法人|辯護士法人|弁||ベンゴシ|ベン',
  '司法書士法人||司||シホウショシ|シホウ',
  '行政書士法人||行||ギョウセイショシ|ギョ',
  '社会保険労務士法人||社労 労||シャカイホケンロウムシ|ロウム',
  '特許業務法人||||トッキョギョウム',
  '土地家屋調査士法人||||トチカオクチョウサシ',
  '監査法人||監|㈼|カンサ',
  '農事組合法人||農||ノウジクミアイ|ノウ',
  '企業組合||企|㈽㊭|キギョウクミアイ',
  '有限責任事業組合||LLP||ユウゲンセキニンジギョウクミアイ',
].map(form);

/** The short form to show: ㈱ and ㈲ have a sign that everybody uses, the others are '(同)'; one without an abbreviation stays whole. */
export function shortForm(legalForm: LegalForm): string {
  if (legalForm.abbreviations[0] === '株' || legalForm.abbreviations[0] === '有') return legalForm.signs.charAt(0);
  return legalForm.abbreviations[0] === undefined ? legalForm.full : `(${legalForm.abbreviations[0]})`;
}
