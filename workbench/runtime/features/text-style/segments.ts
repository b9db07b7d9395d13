/** Rich text as segments that cover the whole text: each with its look and its link. */
import type { TextLook, TextRun } from '../../model/cell-format';

/** The look of a link: underlined, in the standard link colour (docs RichTextValueBuilder.setLinkUrl). */
const linkLook: TextLook = { underline: true, color: '#1155cc' };

/** Cuts the segments so that one begins at every given place. */
const cutAt = (segments: readonly TextRun[], places: readonly number[]): TextRun[] =>
  segments.flatMap((segment) => {
    const cuts = places.filter((place) => place > segment.start && place < segment.end).sort((a, b) => a - b);
    const starts = [segment.start, ...cuts];
    return starts.map((start, index) => ({ ...segment, start, end: starts[index + 1] ?? segment.end }));
  });

const sameLook = (a: TextLook, b: TextLook): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TextLook>;
  return [...keys].every((key) => a[key] === b[key]);
};

/** Joins neighbours that look alike and have the same link. */
export const joinRuns = (segments: readonly TextRun[]): TextRun[] => {
  const joined: TextRun[] = [];
  for (const segment of segments) {
    const last = joined[joined.length - 1];
    if (last !== undefined && last.link === segment.link && sameLook(last.look, segment.look))
      joined[joined.length - 1] = { ...last, end: segment.end };
    else joined.push(segment);
  }
  return joined;
};

export const plainRuns = (text: string): TextRun[] => [{ start: 0, end: text.length, look: {} }];

/** The segments with a change made to all of them between two places. */
export const changeRuns = (segments: readonly TextRun[], start: number, end: number, change: (segment: TextRun) => TextRun): TextRun[] =>
  joinRuns(cutAt(segments, [start, end]).map((segment) => (segment.start >= start && segment.end <= end ? change(segment) : segment)));

export const styled = (segment: TextRun, look: TextLook): TextRun => ({ ...segment, look: { ...segment.look, ...look } });

export const linked = (segment: TextRun, link: string | null): TextRun => {
  const { link: _old, ...bare } = segment;
  return link === null ? bare : { ...bare, link, look: { ...linkLook, ...segment.look } };
};

/** The part of the segments between two places, still numbered as in the whole text. */
export const slice = (segments: readonly TextRun[], start: number, end: number): TextRun[] =>
  segments
    .filter((segment) => segment.end > start && segment.start < end)
    .map((segment) => ({ ...segment, start: Math.max(segment.start, start), end: Math.min(segment.end, end) }));
