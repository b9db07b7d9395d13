/** Rows as people keep them in their own lists: the same facts in every width, form and era. */
import { addDays, type Day } from '../src/domain/day';
import { tables } from '../src/domain/schema/tables';
import { type Chance, chance } from './chance';
import { companyOf, phoneOf } from './customers-of';
import { families, givens, members } from './names';

const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Katakana in half width, as older systems write it. */
const halfKana = (text: string): string => {
  const full = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンッャュョー';
  const half = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｯｬｭｮｰ';
  const sign = (kana: string): string => (full.includes(kana) ? half.charAt(full.indexOf(kana)) : kana === '\u3099' ? 'ﾞ' : 'ﾟ');
  return text.normalize('NFD').replace(/[\u3099-\u30ff]/g, sign);
};

const company = (name: string, luck: Chance): string =>
  luck.of([name, name.replace('株式会社', '㈱'), name.replace('株式会社', '(株)'), `${name.replace('有限会社', '㈲')}　御中`, ` ${name}`]);

const phone = (text: string, luck: Chance): string =>
  luck.of([text, wide(text), text.replace(/-/g, ''), text.replace(/^(\d+)-/, '($1)'), `TEL ${text}`, text.replace(/-/g, 'ー'), '調査中']);

const amount = (luck: Chance): string => luck.of(['3,200万', '1.2億', '¥１２０,０００', '500000', '約300万円', '8,000千円', '']);

const day = (of: Day, luck: Chance): string => {
  const [year = '', month = '', date = ''] = of.split('-');
  const [m, d] = [Number(month), Number(date)];
  return luck.of([
    `${year}/${m}/${d}`,
    `R${Number(year) - 2018}.${m}.${d}`,
    `令和${Number(year) - 2018}年${m}月${d}日`,
    `${year}${month}${date}`,
    '',
  ]);
};

export interface Messy {
  readonly company: string;
  readonly kana: string;
  readonly person: string;
  readonly phone: string;
  readonly email: string;
  readonly amount: string;
  readonly type: string;
  readonly owner: string;
  readonly postal: string;
  readonly address: string;
  readonly last: string;
  readonly next: string;
  readonly memo: string;
}

/** `count` rows; about every twelfth is a customer below `known` once more, written in another way. */
export const messyRows = (count: number, known: number, today: Day): Messy[] => {
  const luck = chance(count * 31);
  return Array.from({ length: count }, (_, index) => {
    const number = luck.in(0.08) ? luck.below(known) : known + index;
    const made = companyOf(number);
    const family = luck.of(families);
    return {
      company: company(made.name, luck),
      kana: luck.of([made.kana, halfKana(made.kana), '']),
      person: `${family[0]}${luck.of(['　', ' ', ''])}${luck.of(givens)}${luck.of(['', '様', ' 様'])}`,
      phone: phone(phoneOf(number), luck),
      email: luck.of([
        `${family[2]}@${made.host}`,
        wide(`${family[2]}@${made.host}`),
        `mailto:${family[2].toUpperCase()}@${made.host}`,
        '',
      ]),
      amount: amount(luck),
      type: luck.of(['見込み', '取引先', '既存', '休止中', '解約済', '']),
      owner: luck.of([...members, `${members[0]}さん`]),
      postal: luck.of([`〒${made.place[1]}`, made.place[1].replace('-', ''), wide(made.place[1])]),
      address: made.place[0] + made.place[2] + luck.of(['１－２－３', '4-5-6', '７丁目８番']),
      last: day(addDays(today, -luck.below(700)), luck),
      next: day(addDays(today, luck.below(60)), luck),
      memo: luck.of(['見積の返事待ち', '来月訪問', '']),
    };
  });
};

/** The rows in the columns of 顧客台帳 from 会社名 to 所在地, automatic columns empty: what somebody pastes who arranged the list alike. */
export const asLedgerRows = (rows: readonly Messy[]): string[][] => {
  const { columns } = tables.customers;
  const upTo = columns.slice(0, columns.findIndex((column) => column.key === 'address') + 1);
  return rows.map((row) => {
    const cells: Record<string, string> = { ...row, contactPerson: row.person, nextDate: row.next, nextAction: row.memo };
    return upTo.map((column) => cells[column.key] ?? '');
  });
};

const headings = ['No', 'お客様名', 'ふりがな', 'ご担当', 'TEL', 'E-mail', '〒', 'ご住所', '営業担当', '状況', '年商', '最終訪問', 'メモ'];

/** The rows as a list of its own: a title, an empty line, headings, rows. */
export const asList = (rows: readonly Messy[]): string[][] => {
  const line = (...cells: string[]): string[] => headings.map((_, at) => cells[at] ?? '');
  return [
    line('お得意様一覧'),
    line(),
    headings,
    ...rows.map((row, index) =>
      line(
        String(index + 1),
        row.company,
        row.kana,
        row.person,
        row.phone,
        row.email,
        row.postal,
        row.address,
        row.owner,
        row.type,
        row.amount,
        row.last,
        row.memo,
      ),
    ),
  ];
};
