/** The numbers of a Japanese address: where they begin, and 丁目・番地・号 as '1-2-3'. */
import { japaneseNumber, kanjiDigits } from './japanese-number';

const KANJI = '〇一二三四五六七八九十百千';
const BEGIN = new RegExp(`第?(?:([0-9]+)|([${KANJI}]+))`, 'g');
// Behind an Arabic number: a floor or a house, not the number of a lot (3F, 2号館).
const NO_LOT = /^(?: ?(?:[a-z]?F(?![a-z])|階)|号[線館棟室]|番[館街])/i;
// Behind an Arabic number of two digits at most: part of a name (7番町, 北3条, 8軒町, 東4線, 3ケ尻).
const IN_NAME = /^(?:条|番[町丁](?!目)|軒|線|[ケつ](?![ァ-ヺー])|日[市町]|本[木松]|世|分目|区)/;
// 14号北1番地; 北1西2 and 西5南7 (札幌, 帯広: for 北1条西2丁目).
const DIRECTION_NUMBER = /^号[東西南北]/;
const CROSSING = /^[東西南北][0-9]/;
const KANJI_LOT = new RegExp(`^(?:丁目|番地|番(?=[${KANJI}]|$| )|番(?=[0-9]+号)|丁(?=[0-9]|[${KANJI}]+番)|地割)`);
const KANJI_RUN = new RegExp(`^[${KANJI}]+(?:[-のノ之][${KANJI}]+)+(?= |$)`);
const STEP = new RegExp(`第?([0-9]+|[${KANJI}]+)`, 'y');
const UNIT =
  / ?(丁目|番地割|番地|番戸|番(?![町丁街館])|地割|丁(?=[-0-9の 〇一二三四五六七八九十]|$)|号+(?![館棟室線]))?(?: ?([-のノ之.]) ?(?=[0-9〇一二三四五六七八九十])| (?=[0-9]))?/y;
const NO_STEP = /^(?: ?(?:[a-z]?F(?![a-z])|階)|号[室館棟]|室|棟|番[館街]|街区|画地|[ケつ](?![ァ-ヺー])|[A-Za-z]{2})/i;
const KANJI_STEP = new RegExp(`^(?:丁目|番(?![町丁街館])|号(?![室館棟])|地割|[-のノ之][${KANJI}]|$| |[(、,])`);
const MOST_CHOME = 60;

/** The numbers found in a text, from `start` to `end`; `room` is the room written behind them with one more dash. */
export interface LotNumbers {
  readonly start: number;
  readonly end: number;
  readonly numbers: string;
  readonly room: string;
}

/** The value of kanji or Arabic digits, as plain digits; '' if it is no number. */
export function digitsOf(text: string): string {
  if (/^[0-9]/.test(text)) return text.replace(/^0+(?=[0-9])/, '');
  const value = japaneseNumber(kanjiDigits(text));
  return value === null ? '' : String(value);
}

/** Finds the numbers of the lot in what follows the municipality; null if there are none. */
export function findNumbers(text: string): LotNumbers | null {
  BEGIN.lastIndex = 0;
  for (let found = BEGIN.exec(text); found !== null; found = BEGIN.exec(text)) {
    const start = beginning(text, found);
    const lot = start < 0 ? null : readSteps(text, start);
    if (lot !== null && lot.numbers !== '') return lot;
  }
  return null;
}

/** Where the numbers begin in this run of digits, or -1 if the run is part of a name. */
function beginning(text: string, found: RegExpExecArray): number {
  const end = found.index + found[0].length;
  const behind = text.slice(end, end + 12);
  const ordinal = found[0].startsWith('第');
  if (found[1] !== undefined) {
    const part =
      NO_LOT.test(behind) ||
      (found[1].length < 3 && IN_NAME.test(behind)) ||
      DIRECTION_NUMBER.test(behind) ||
      (found.index === 1 && CROSSING.test(behind) && /^[東西南北]/.test(text)) ||
      (ordinal && !behind.startsWith('地割'));
    // 花巻市12丁目: with no name before it, the 丁目 is the name.
    const name = found.index === 0 && behind.startsWith('丁目');
    return part || name || /[A-Za-z]/.test(text.charAt(found.index - 1)) ? -1 : found.index;
  }
  const run = found[2] ?? '';
  const from = end - run.length;
  if (KANJI_LOT.test(behind)) {
    if (behind.startsWith('丁目') || behind.startsWith('丁')) return chomeBeginning(text, run, from, behind);
    // 麻布十番二丁目: 番 belongs to the name when a 丁目 follows.
    if (/^番[^地]+丁目/.test(behind) || digitsOf(run) === '') return -1;
    return ordinal ? found.index : from;
  }
  if (from > 0 && KANJI_RUN.test(text.slice(from, from + 24))) return from;
  // 串本千二百三十四: nothing but kanji digits up to the end.
  return from > 0 && run.length > 1 && behind === '' && digitsOf(run) !== '' ? from : -1;
}

/** 三十町二丁目, 美千二丁目: as many of the digits as still make a 丁目 that exists. A 丁目 with nothing before it is a name (花巻市十二丁目). */
function chomeBeginning(text: string, run: string, from: number, behind: string): number {
  for (let cut = 0; cut < run.length; cut++) {
    const value = digitsOf(run.slice(cut));
    if (value !== '' && Number(value) <= MOST_CHOME) {
      const name = from + cut;
      // 京都 as well: 白川筋西入二丁目北木之元町.
      return name === 0 || (name === 1 && !behind.startsWith('丁目')) || /(?:[東西]入[るル]?|[上下]が?[るル])$/.test(text.slice(0, name))
        ? -1
        : name;
    }
  }
  return -1;
}

function readSteps(text: string, start: number): LotNumbers {
  const steps: string[] = [];
  let room = '';
  let at = start;
  let end = start;
  let dashed = false;
  let arabic = false;
  for (let open = true; open && steps.length < 7; ) {
    STEP.lastIndex = at;
    const step = STEP.exec(text);
    if (step === null) break;
    const digits = step[1] ?? '';
    const behind = text.slice(STEP.lastIndex, STEP.lastIndex + 8);
    const isArabic = /^[0-9]/.test(digits);
    const value = digitsOf(digits);
    if (
      value === '' ||
      NO_STEP.test(behind) ||
      (!isArabic && steps.length > 0 && !(KANJI_STEP.test(behind) && (!arabic || /^[丁番号地]/.test(behind))))
    )
      break;
    arabic = arabic || isArabic;
    UNIT.lastIndex = STEP.lastIndex;
    const [, unit = '', join = ''] = UNIT.exec(text) ?? [];
    // '1-2-3-405', '1番2-403号': three or four digits behind the last dash are a room, not a branch of the lot.
    const long = dashed && /^[0-9]{3,4}$/.test(value) && join === '';
    if (long && (steps.length >= 3 || (unit.startsWith('号') && steps.length >= 2))) room = value;
    else steps.push(value);
    at = UNIT.lastIndex;
    end = at;
    dashed = join === '-';
    open = room === '' && (join !== '' || (unit !== '' && !unit.startsWith('号')));
    if (unit.startsWith('号') && join !== '') open = false;
  }
  return { start, end, numbers: steps.join('-'), room };
}
