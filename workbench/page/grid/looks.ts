/** Turns the model's looks into Univer's styles, each once: cells that look alike share one object. */
import type { IStyleData } from '@univerjs/core';
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { WireLook } from '../../wire/cells';
import type { WireLiveLook } from '../../wire/sheets';

const horizontal: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const vertical: Record<string, VerticalAlign> = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** Google's default: Arial 10; the fallback fonts are those of design.md for Japanese. */
const fonts = 'Arial, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif';
/** Google's room beside and below a text; without it the line below frozen rows cuts the tails of letters. */
export const defaultStyle: IStyleData = { ff: fonts, fs: 10, vt: VerticalAlign.BOTTOM, pd: { t: 0, r: 3, b: 2, l: 3 } };

const side = (color: string | undefined) => (color === undefined ? undefined : { s: BorderStyleTypes.THIN, cl: { rgb: color } });

const made = new WeakMap<WireLook, IStyleData>();

export const styleOf = (look: WireLook): IStyleData => {
  const known = made.get(look);
  if (known !== undefined) return known;
  const style: IStyleData = {
    ...defaultStyle,
    ...(look.bg === undefined ? {} : { bg: { rgb: look.bg } }),
    ...(look.color === undefined ? {} : { cl: { rgb: look.color } }),
    ...(look.font === undefined ? {} : { ff: `${look.font}, ${fonts}` }),
    ...(look.size === undefined ? {} : { fs: look.size }),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(look.h === undefined ? {} : { ht: horizontal[look.h] ?? null }),
    ...(look.v === undefined ? {} : { vt: vertical[look.v] ?? null }),
    ...(look.wrap === undefined ? {} : { tb: look.wrap === 'wrap' ? WrapStrategy.WRAP : WrapStrategy.CLIP }),
  };
  const border = look.border;
  if (border !== undefined) {
    style.bd = {};
    const sides = { t: side(border.t), b: side(border.b), l: side(border.l), r: side(border.r) };
    for (const [name, line] of Object.entries(sides)) if (line !== undefined) style.bd[name as 't'] = line;
  }
  made.set(look, style);
  return style;
};

/** A style with a conditional look laid over it. */
export const withLive = (base: IStyleData, live: WireLiveLook): IStyleData => ({
  ...base,
  ...(live.bg === undefined ? {} : { bg: { rgb: live.bg } }),
  ...(live.color === undefined ? {} : { cl: { rgb: live.color } }),
  ...(live.bold === undefined ? {} : { bl: live.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  ...(live.italic === undefined ? {} : { it: live.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  ...(live.underline === undefined ? {} : { ul: { s: live.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
  ...(live.strike === undefined ? {} : { st: { s: live.strike ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
});
