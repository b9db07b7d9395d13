/** Words for duplicates: verdicts, what agrees and what differs between two customers. Japanese; this file gives the type. */
import type { Verdict } from '../domain/matching/compare';
import type { Field, LevelCode } from '../domain/matching/levels';
import type { VetoCode } from '../domain/matching/veto';

/** A reason as a clause, and one word for the side-by-side view. */
export interface LevelWords {
  readonly clause: string;
  readonly short: string;
}

const words = (clause: string, short: string): LevelWords => ({ clause, short });

export const matchingJa = {
  verdict: { same: '同じ', likely: 'ほぼ同じ', possible: '可能性', related: '関連', none: 'なし' } as Record<Verdict, string>,
  field: {
    company: '会社名',
    form: '法人格',
    site: '支店・部署',
    kana: '読み',
    person: '先方担当者',
    phone: '電話',
    email: 'メール',
    address: '住所',
    postal: '郵便番号',
    code: '外部コード',
  } as Record<Field, string>,
  /** What stands between two reasons. */
  joint: '・',
  level: {
    'company:equal': words('会社名が同じ', '同じ'),
    'company:equal-short': words('会社名が同じ', '同じ'),
    'company:alias': words('別名・旧社名が同じ', '別名'),
    'company:reading': words('会社名の読みが同じ', '読み'),
    'company:near': words('会社名が一字違い', '一字違い'),
    'company:site': words('会社名が同じ(支店・部署を除く)', '支店'),
    'company:words': words('会社名の語が同じ', '語が同じ'),
    'company:part': words('会社名の一部が同じ', '一部'),
    'company:affiliate': words('会社名が関連会社の違い', '関連会社'),
    'company:trade': words('会社名の業種が違う', '業種違い'),
    'company:similar': words('会社名が似ている', '似ている'),
    'company:other-script': words('会社名の文字の種類が違う', '文字の種類'),
    'company:different': words('会社名が違う', '違う'),
    'form:same': words('法人格が同じ', '同じ'),
    'form:side': words('前株・後株が違う', '前後違い'),
    'form:unsaid': words('法人格は片方だけ', '片方だけ'),
    'form:other': words('法人格が違う', '違う'),
    'site:same': words('支店・部署が同じ', '同じ'),
    'site:one': words('支店・部署は片方だけ', '片方だけ'),
    'site:other': words('支店・部署が違う', '違う'),
    'kana:equal': words('読みが同じ', '同じ'),
    'kana:near': words('読みがよく似ている', '似ている'),
    'kana:part': words('読みの一部が同じ', '一部'),
    'kana:different': words('読みが違う', '違う'),
    'person:equal': words('先方担当者が同じ', '同じ'),
    'person:swapped': words('先方担当者が同じ(姓名の順が逆)', '順が逆'),
    'person:near': words('先方担当者がよく似ている', '似ている'),
    'person:near-given': words('先方担当者の名が一字違い', '名が一字違い'),
    'person:near-both': words('先方担当者の姓名が似ている', '似ている'),
    'person:one-of-two': words('先方担当者の姓か名が同じ', '片方'),
    'person:family-only': words('先方担当者の姓が同じ', '姓だけ'),
    'person:same-family': words('先方担当者の姓が同じで名が違う', '名が違う'),
    'person:half': words('先方担当者の一部が同じ', '一部'),
    'person:other-script': words('先方担当者の漢字と読み', '読み'),
    'person:different': words('先方担当者が違う', '違う'),
    'phone:equal': words('電話が同じ', '同じ'),
    'phone:near': words('電話が一字違い', '一字違い'),
    'phone:office': words('電話の局番が同じ', '局番'),
    'phone:different': words('電話が違う', '違う'),
    'email:equal': words('メールが同じ', '同じ'),
    'email:equal-office': words('メールが同じ(代表アドレス)', '同じ'),
    'email:near': words('メールが一字違い', '一字違い'),
    'email:local': words('メールの@の前が同じ', '@の前'),
    'email:domain': words('メールのドメインが同じ', 'ドメイン'),
    'email:near-domain': words('メールのドメインが一字違い', 'ドメイン一字違い'),
    'email:different': words('メールが違う', '違う'),
    'address:equal-room': words('住所が同じ', '同じ'),
    'address:equal': words('住所が同じ', '同じ'),
    'address:equal-building-differs': words('住所の階・部屋が違う', '階・部屋違い'),
    'address:partly': words('住所が途中まで同じ', '途中まで'),
    'address:near': words('住所がよく似ている', '似ている'),
    'address:near-numbers': words('住所の番地がよく似ている', '番地が似ている'),
    'address:words': words('住所の番地が違う', '番地違い'),
    'address:street': words('住所の一部が同じ', '一部'),
    'address:town': words('住所の番地が違う', '番地違い'),
    'address:city': words('住所の町が違う', '町違い'),
    'address:prefecture': words('住所の市区町村が違う', '市区町村違い'),
    'address:elsewhere': words('住所が違う', '違う'),
    'postal:equal': words('郵便番号が同じ', '同じ'),
    'postal:near': words('郵便番号が一字違い', '一字違い'),
    'postal:area': words('郵便番号の上3桁が同じ', '上3桁'),
    'postal:different': words('郵便番号が違う', '違う'),
    'code:equal': words('外部コードが同じ', '同じ'),
    'code:near': words('外部コードが一字違い', '一字違い'),
    'code:different': words('外部コードが違う', '違う'),
  } as Record<LevelCode, LevelWords>,
  /** The name agrees and one of the two names no legal form. */
  sameNameWithoutForm: '会社名が同じ(㈱などを除く)',
  veto: {
    'forms-differ': '株式会社と有限会社など、法人格が違うので別の会社です',
    affiliate: 'グループの別会社のようです',
    trade: '業種の違う別会社のようです',
    branch: '同じ会社の別の拠点です',
    'other-company': '連絡先は同じですが、会社名が違います',
    neighbour: '同じ場所の別の会社のようです',
    family: '家族のようです',
    'other-person': '別の人のようです',
    'side-alone': '前株と後株が違い、ほかに決め手がありません',
    elsewhere: '場所が違うので、同じ顧客とは言い切れません',
  } as Record<VetoCode, string>,
};

export type MatchingTexts = typeof matchingJa;
