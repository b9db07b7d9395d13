/** RichTextValue and RichTextValueBuilder (docs; gas-fakes test/testsheetsformatting.js "rich text tests"). */
import { Exception } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish, stateOf } from '../../kernel/publish';
import type { TextRun } from '../../model/cell-format';
import type { AppState, Host } from '../../spreadsheet/state';
import { isNumber, isText, passed, requireThat } from '../arguments';
import { commonLook } from './cell-look';
import { changeRuns, joinRuns, linked, plainRuns, slice, styled } from './segments';
import { textLookOf } from './text-style';

/** `segments` cover start … end of `text`; a run is the same text with a part of its segments. */
export interface RichTextState {
  host: Host;
  text: string;
  start: number;
  end: number;
  segments: TextRun[];
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    RichTextValue: RichTextState;
    RichTextValueBuilder: RichTextState;
  }
}

const path = 'SpreadsheetApp.RichTextValueBuilder';

/** The state of a RichTextValue given as an argument; null for anything else. */
export const richTextOf = (value: unknown): RichTextState | null => stateOf<RichTextState>(value, 'SpreadsheetApp.RichTextValue');

/** The segments that getTextStyle and getLinkUrl speak of: all, or those between two offsets. */
const chosen = (state: RichTextState, name: string, args: readonly unknown[]): TextRun[] => {
  const given = passed(...args);
  if (given.length === 0) return state.segments;
  requireThat(given.length === 2 && given.every(isNumber), `SpreadsheetApp.RichTextValue.${name}`, given);
  return slice(state.segments, given[0] as number, given[1] as number);
};

const reading: Methods<RichTextState> = {
  copy: { kind: 'local', call: (state) => state.host.classes.wrap('RichTextValueBuilder', whole(state)) },
  getEndIndex: { kind: 'local', call: ({ end }) => end },
  getLinkUrl: {
    kind: 'local',
    call: (state, ...args) => {
      const links = new Set(chosen(state, 'getLinkUrl', args).map(({ link }) => link));
      return links.size === 1 ? ([...links][0] ?? null) : null;
    },
  },
  getRuns: {
    kind: 'local',
    call: ({ host, text, segments }) =>
      joinRuns(segments).map((run) => host.classes.wrap('RichTextValue', { host, text, start: run.start, end: run.end, segments: [run] })),
  },
  getStartIndex: { kind: 'local', call: ({ start }) => start },
  getText: { kind: 'local', call: ({ text, start, end }) => text.slice(start, end) },
  getTextStyle: {
    kind: 'local',
    call: (state, ...args) => {
      const look = commonLook(chosen(state, 'getTextStyle', args).map((segment) => segment.look));
      return state.host.classes.wrap('TextStyle', { host: state.host, look });
    },
  },
};

/** A run taken as a text of its own. */
const whole = ({ host, text, start, end, segments }: RichTextState): RichTextState => ({
  host,
  text: text.slice(start, end),
  start: 0,
  end: end - start,
  segments: segments.map((segment) => ({ ...segment, start: segment.start - start, end: segment.end - start })),
});

/** (value) for the whole text, (start, end, value) for a part of it. */
const span = (state: RichTextState, name: string, args: readonly unknown[]): { start: number; end: number; value: unknown } => {
  if (args.length === 1) return { start: 0, end: state.text.length, value: args[0] };
  const [start, end, value] = args;
  requireThat(args.length === 3 && isNumber(start) && isNumber(end), `${path}.${name}`, args);
  if ((start as number) < 0 || (end as number) > state.text.length || (start as number) > (end as number)) {
    throw new Exception('Illegal argument.');
  }
  return { start: start as number, end: end as number, value };
};

const again = (state: RichTextState): object => state.host.classes.wrap('RichTextValueBuilder', state);

const building: Methods<RichTextState> = {
  build: { kind: 'local', call: (state) => state.host.classes.wrap('RichTextValue', { ...state }) },
  setLinkUrl: {
    kind: 'local',
    call: (state, ...args) => {
      const { start, end, value } = span(state, 'setLinkUrl', args);
      requireThat(isText(value) || value === null, `${path}.setLinkUrl`, args);
      state.segments = changeRuns(state.segments, start, end, (segment) => linked(segment, value as string | null));
      return again(state);
    },
  },
  setText: {
    kind: 'local',
    call: (state, text) => {
      requireThat(isText(text), `${path}.setText`, passed(text));
      state.text = text;
      state.end = text.length;
      state.segments = plainRuns(text);
      return again(state);
    },
  },
  setTextStyle: {
    kind: 'local',
    call: (state, ...args) => {
      const { start, end, value } = span(state, 'setTextStyle', args);
      const look = textLookOf(value);
      requireThat(look !== null || value === null, `${path}.setTextStyle`, args);
      if (look !== null) state.segments = changeRuns(state.segments, start, end, (segment) => styled(segment, look));
      return again(state);
    },
  },
};

/** SpreadsheetApp.newRichTextValue(). */
export const richTextApp: Methods<AppState> = {
  newRichTextValue: {
    kind: 'local',
    call: ({ host }) => host.classes.wrap('RichTextValueBuilder', { host, text: '', start: 0, end: 0, segments: plainRuns('') }),
  },
};

export const registerRichText = (host: Host): void => {
  host.classes.add('RichTextValue', publish<RichTextState>(host.kernel, 'SpreadsheetApp.RichTextValue', 'RichTextValue', reading));
  host.classes.add('RichTextValueBuilder', publish<RichTextState>(host.kernel, path, 'RichTextValueBuilder', building));
};
