/** A report as lines: how deep each stands, its bullet, and its text in one width so that patterns need to know one form only. */
import { toFullKana } from '../../values/width';

export interface ReportLine {
  /** From 0, in the pasted text. */
  readonly number: number;
  /** As written. */
  readonly raw: string;
  /** The text behind indent and bullet, as written (half-width kana apart, which become full-width). */
  readonly body: string;
  /** `body` in half-width ASCII, one kind of dash and wave; as long as `body`, so that places in one are places in the other. */
  readonly plain: string;
  readonly indent: number;
  /** The bullet, or ''. */
  readonly bullet: string;
  /** 1 for ■ and headings, 2 for numbers, 3 for lines without a bullet, 4 for ・ and hyphens. */
  readonly rank: 1 | 2 | 3 | 4;
  readonly blankBefore: boolean;
}

/** ASCII in half width, all dashes '-', all waves '~'; character for character. */
export function plainText(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200A\t]/g, ' ')
    .replace(/[〜∼〰]/g, '~')
    .replace(/[‐‑‒–—―−─━]/g, '-')
    .replace(/[｡]/g, '。')
    .replace(/[､]/g, '、')
    .replace(/[⇒➡➔➜▶►⮕]/g, '→')
    .replace(/[∕⁄]/g, '/')
    .replace(/[‘’]/g, "'");
}

/** What chat programs write around a text and nobody reads: '[info]', '[To:123]', ':bow:', the stars of '*bold*'. */
const CHAT_TAG = /\[\/?(?:info|title|hr|code|qt|toall|To:\d+|rp aid=[^\]]*|qtmeta[^\]]*|picon:\d+|piconname:\d+)\]/g;
const SHORTCODE =
  /:(?!(?:telephone|phone|iphone|calling|computer|desktop|e-?mail|envelope|mailbox|walking|runner|car|busts|video|movie)[a-z_]*:)[a-z][a-z0-9_+-]{1,30}:/g;
const BOLD = /(\*{1,2})(?=[^\s*])([^*]{1,80}?[^\s*])\1(?!\*)/g;

/** The same text with blanks for chat tags, place by place; a line of nothing else stays as it is. */
function withoutChatSigns(text: string): string {
  const blanks = (whole: string): string => ' '.repeat(whole.length);
  const rest = text
    .replace(CHAT_TAG, blanks)
    .replace(SHORTCODE, blanks)
    .replace(BOLD, (_, stars: string, inner: string) => `${blanks(stars)}${inner}${blanks(stars)}`);
  return rest.trim() === '' ? text : rest;
}

const HEADING =
  /^(?:#{1,6}(?=\s|[^\s#\d])|[■□◆◇●○◎◯〇▼▽▲△★☆◉❖✔✓☑※◼▪]+|\p{Extended_Pictographic}\uFE0F?(?<![\d#*→▶←↑↓☎✉📞📧📩📱📠🚗🚙🏃🚶💻🖥👥🏢]\uFE0F?))\s*/u;
const NUMBER =
  /^(?:[①-⑳❶-❿]|\(?\d{1,2}[.)](?!\d)|\d{1,2}、|[一二三四五六七八九十]{1,2}[、.)]|(?:\d{1,2}|[一二三四五六七八九])(?:件目|社目|番目)\s*[:.、]?)\s*/u;
const POINT = /^(?:[・･•‣◦·*+>»]|-(?!>))\s*(?:\[[xX ]\]\s+)?/u;
/** A sign that tells the channel stays in the text, and heads its line all the same. */
const CHANNEL_SIGN = /^(?:\p{Extended_Pictographic}\uFE0F?|:[a-z][a-z0-9_+-]{1,30}:)(?<!^[\d#*→▶←↑↓]\uFE0F?)/u;

function bulletOf(text: string): { bullet: string; rank: 1 | 2 | 3 | 4 } {
  const heading = HEADING.exec(text)?.[0];
  if (heading !== undefined) return { bullet: heading, rank: 1 };
  const number = NUMBER.exec(text)?.[0];
  if (number !== undefined) return { bullet: number, rank: 2 };
  const point = /^[-=*_・.]{3,}\s*$/.test(text) ? undefined : POINT.exec(text)?.[0];
  return point === undefined
    ? { bullet: '', rank: /^[【<[≪《〔]/.test(text) || CHANNEL_SIGN.test(text) ? 1 : 3 }
    : { bullet: point, rank: 4 };
}

/** The lines that are not blank. Line breaks are \n, \r\n or \r; a byte order mark goes. */
export function reportLines(text: string): ReportLine[] {
  const lines: ReportLine[] = [];
  let blankBefore = false;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, number) => {
      const indent = /^\s*/.exec(plainText(raw))?.[0].length ?? 0;
      const full = withoutChatSigns(toFullKana(raw));
      const wide = plainText(full);
      const end = wide.trimEnd().length;
      const start = /^\s*/.exec(wide)?.[0].length ?? 0;
      if (end <= start) {
        blankBefore = true;
        return;
      }
      const { bullet, rank } = bulletOf(wide.slice(start, end));
      const from = start + bullet.length;
      lines.push({
        number,
        raw,
        body: full.slice(from, end),
        plain: wide.slice(from, end),
        indent,
        bullet: bullet.trim(),
        rank,
        blankBefore,
      });
      blankBefore = false;
    });
  return lines;
}

/** A part of a line as a line of its own. */
export function partOfLine(line: ReportLine, start: number, end: number): ReportLine {
  const lead = /^\s*/.exec(line.plain.slice(start, end))?.[0].length ?? 0;
  const from = start + lead;
  return { ...line, body: line.body.slice(from, end).trimEnd(), plain: line.plain.slice(from, end).trimEnd() };
}
