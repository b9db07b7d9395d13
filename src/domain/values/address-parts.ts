/** What an address is taken apart into. */
import type { Building } from './address-building';

/** The parts of an address; '' where nothing is said. English parts are in lower case. */
export interface Address {
  /** '123-4567'; for other countries as written. */
  readonly postal: string;
  /** '東京都'; the state of an English address. */
  readonly prefecture: string;
  /** 市区町村 with its 郡 and 区: '横浜市中区', '仲多度郡まんのう町'. */
  readonly city: string;
  /** 町字 without 大字, 字 and 丁目, its numerals in kanji: '奈佐原', '北三条西'; the street of an English address. */
  readonly town: string;
  /** 小字, or 甲乙・イロハ of the lot: '宮根', '甲'. */
  readonly section: string;
  /** 丁目・番・号 as '1-2-3', with as many steps as are written; the house number of an English address. */
  readonly numbers: string;
  readonly building: Building;
  /** Notes and whatever else stands behind. */
  readonly rest: string;
}
