/** The rep's last five combinations of channel, result and next date: each becomes a chip that logs with one click. */
import type { SidebarState } from '../../src/contract';
import type { Store } from '../frame/storage';
import type { TouchFields } from './form';

export interface Preset {
  channel: string;
  result: string;
  /** 'offer:n' or 'none' as in the form; 'keep' when the customer's date was left alone on purpose; '' to ask again. */
  next: string;
}

const most = 5;

/** The list with the newest combination first. A touch without a result has only its text, which nobody repeats. */
export function remember(presets: Preset[], { channel, result, nextPick, nextAction }: TouchFields, lists: SidebarState): Preset[] {
  if (channel === '' || result === '') return presets;
  const offered = lists.nextDates.some((_, place) => nextPick === `offer:${place}`);
  const undecided = nextAction.trim() === '' ? 'keep' : '';
  const next = offered || nextPick === 'none' ? nextPick : nextPick === '' ? undecided : '';
  const others = presets.filter((preset) => preset.channel !== channel || preset.result !== result);
  return [{ channel, result, next }, ...others].slice(0, most);
}

/** Those that can still be logged: the lists are the workbook's and may have changed. */
export const usable = (presets: Preset[], lists: SidebarState): Preset[] =>
  presets.filter(
    ({ channel, result, next }) =>
      lists.channels.some(({ code }) => code === channel) &&
      lists.results.some(({ code }) => code === result) &&
      (!next.startsWith('offer:') || lists.nextDates[Number(next.slice(6))] !== undefined),
  );

/** What clicking the preset fills in; what is typed already stays. */
export function fill({ channel, result, next }: Preset, lists: SidebarState, present: TouchFields): Partial<TouchFields> {
  if (present.nextPick !== '' || !(next === 'none' || next.startsWith('offer:'))) return { channel, result };
  return { channel, result, nextPick: next, nextDay: lists.nextDates[Number(next.slice(6))]?.code ?? '' };
}

const place = (workbook: string, rep: string) => `daicho/presets/${workbook}/${rep}`;

export function readPresets(store: Store, workbook: string, rep: string): Preset[] {
  try {
    const list: unknown = JSON.parse(store.get(place(workbook, rep)) ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((item) => ['channel', 'result', 'next'].every((name) => typeof item?.[name] === 'string')).slice(0, most);
  } catch {
    return [];
  }
}

export const writePresets = (store: Store, workbook: string, rep: string, presets: Preset[]) =>
  store.set(place(workbook, rep), JSON.stringify(presets));
