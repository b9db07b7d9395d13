/** Prefecture and municipality at the front of a Japanese address, by rules: the names of 1,900 municipalities would fill a small book. */

const PREFECTURES =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 ' +
  '滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県';

// '神奈川' ► '神奈川県': the two first characters tell one prefecture from all others.
const BY_START: Readonly<Record<string, string>> = Object.fromEntries(PREFECTURES.split(' ').map((name) => [name.slice(0, 2), name]));

// Cities with wards (地方自治法 第252条の19: the 20 of 2024).
const WITH_WARDS = '(?:札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|神戸|岡山|広島|北九州|福岡|熊本)市';
// Municipalities whose name holds one of the words that end a name before its own end.
const ODD =
  '(?:四日市|廿日市|野々市|八日市場?|市[川原]|(?:大和)?郡[山上]|蒲郡|小郡|(?:十日|大)町|町田|(?:東|武蔵)?村山|羽村|村上|田村|大村)市';
const ODD_TOWN = '(?:[上下余]市|市貝|市川三郷|玉村|村田|大町)町';
const ODD_COUNTY = '(?:余市|高市)郡';
const NAME = '[^0-9 市区郡町村]';
const COUNTY = `(?:${ODD_COUNTY}|[^0-9 市区郡]{1,4}郡)(?:${ODD_TOWN}|[^町村]{1,6}[町村])`;

const CITY = new RegExp(`^(?:${WITH_WARDS}(?:中村区|${NAME}{1,5}区)?|${ODD}|${ODD_TOWN}|${COUNTY}|${NAME}{1,7}市|中村区|${NAME}{1,4}区)`);
const ODD_CITY = new RegExp(`^${ODD}`);
// Without county: 熊本県和水町西吉地, 東京都大島町元町.
const BARE_TOWN = /^[^0-9 市区郡町村]{1,6}[町村](?=[^0-9-])/;
// Without prefecture a name that is clearly no number or direction must follow (串本町串本), or 桜町西1-2 would be a municipality.
const NAMED_BEHIND = /^[^町村]+[町村](?![〇一二三四五六七八九十]+丁目|[町村丁番東西南北本新元])/;

/** What a Japanese address begins with. `length` is how much of the text was read, blanks included. */
export interface Place {
  readonly prefecture: string;
  readonly city: string;
  readonly length: number;
}

const LONGEST = 32;

/** Reads prefecture and municipality at the front of a folded address; what is not there is ''. */
export function readPlace(text: string): Place {
  // A blank may stand anywhere in front: '宮城県仙台市 若林区', '足立区保木 間'.
  const start = text.slice(0, LONGEST).replace(/ /g, '');
  const named = prefectureOf(start);
  const behind = start.slice(named.length);
  const city = cityOf(behind, named.prefecture !== '');
  return { prefecture: named.prefecture, city, length: reach(text, named.length + city.length) };
}

function prefectureOf(start: string): { prefecture: string; length: number } {
  const name = BY_START[start.slice(0, 2)];
  if (name === undefined) return { prefecture: '', length: 0 };
  if (start.startsWith(name)) return { prefecture: name, length: name.length };
  // '福島石川郡石川町', '千葉市川市': short for the prefecture only if a municipality follows, so that 千葉市 and 福島区 stay cities.
  const short = name.slice(0, -1);
  const rest = start.slice(short.length);
  const city = CITY.exec(rest)?.[0] ?? '';
  const apart =
    start.startsWith(short) &&
    (ODD_CITY.test(rest) ||
      (city !== '' && !/^[市区郡町村]/.test(rest) && !start.startsWith('大阪狭山市') && (name === '東京都' || !/^[^市]+区$/.test(city))));
  return apart ? { prefecture: name, length: short.length } : { prefecture: '', length: 0 };
}

function cityOf(text: string, inPrefecture: boolean): string {
  const found = CITY.exec(text)?.[0] ?? '';
  if (found !== '') return found;
  const bare = BARE_TOWN.exec(text)?.[0] ?? '';
  return inPrefecture || NAMED_BEHIND.test(text) ? bare : '';
}

/** How far the first `count` characters that are no blank reach in the text. */
function reach(text: string, count: number): number {
  let at = 0;
  for (let left = count; left > 0; at++) if (text.charAt(at) !== ' ') left--;
  return at;
}
