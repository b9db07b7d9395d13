/** Lists to open: a small one in Shift_JIS as offices keep them, an English one, and the big one of the project's data where it lies. */
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';

export interface ListFile {
  readonly name: string;
  /** Rows with a customer. */
  readonly rows: number;
  /** Who they are: several rows may be one customer. Of the big list within 1 % of the 806 that its truth.csv tells apart. */
  readonly customers: { readonly least: number; readonly most: number };
  /** Writes it into a folder and answers the path. */
  readonly put: (folder: string) => string;
}

const japanese = `営業部 得意先リスト,,,,,,,,
,,,,,,,,
No,お客様名,ご担当,TEL,E-mail,営業担当,状況,年商(当社取引),最終訪問
1,㈱髙﨑商店,山田　太郎様,03-0000-0001,yamada@takasaki.example,佐藤,取引先,3200万,2026/4/1
2,(有)はなやま,花山,０３－００００－０００２,info@hanayama.example,伊藤さん,見込み,"￥1,200,000",R8.6.4
3,合同会社ＡＢＣ企画,,,,佐藤,新規,,
4,北陸エージェンシー,池田 貴司,0166-00-0004,ikeda@hokuriku.example,田中,休止,-,20260105
5,,木村秀晃,070-0000-0005,kimura@mail.example,田中,既存,九十万円,
`;

const english = `Customer list,,,,,,
Company name,Contact,Phone,E-mail,Sales rep,Status,Annual sales
"Blue Sky Trading, Inc.",Ann Lee,03-0000-0001,ann@bluesky.example,Sato,Active,32000000
Maple Foods Ltd.,Bob Ray,03-0000-0002,bob@maple.example,Ito,Lead,500000
Snow Works,Cat Day,03-0000-0003,cat@snow.example,Sato,Prospect,
`;

const big = join(import.meta.dirname, '../../../shared/data/lists/eigyo.csv');

export const japaneseList: ListFile = {
  name: 'a small Shift_JIS list',
  rows: 5,
  customers: { least: 5, most: 5 },
  put: (folder) => {
    const path = join(folder, '得意先.csv');
    writeFileSync(path, Buffer.from(Encoding.convert(Array.from(new TextEncoder().encode(japanese)), { to: 'SJIS', from: 'UTF8' })));
    return path;
  },
};

export const englishList: ListFile = {
  name: 'an English list',
  rows: 3,
  customers: { least: 3, most: 3 },
  put: (folder) => {
    const path = join(folder, 'clients.csv');
    writeFileSync(path, english);
    return path;
  },
};

export const bigList: ListFile | null = existsSync(big)
  ? {
      name: 'a list of 1,005 rows',
      rows: 1005,
      customers: { least: 798, most: 814 },
      put: (folder) => {
        const path = join(folder, 'eigyo.csv');
        copyFileSync(big, path);
        return path;
      },
    }
  : null;
