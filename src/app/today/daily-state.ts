/** What the workbook remembers of the morning run: who switched it on, whether it mails, whom it mailed today, and how it went. */
import type { Language } from '../../domain/settings/rules';
import type { Memory } from '../ports';

export interface DailySettings {
  /** Who switched it on, and as whom it runs; '' when it is off. */
  readonly by: string;
  readonly mail: boolean;
}

/** How a morning went. */
export interface DailyOutcome {
  readonly at: string;
  readonly sent: number;
  /** Members whose mail did not go out. */
  readonly failed: readonly string[];
  readonly why: '' | 'quota' | 'failed' | 'memory';
}

const parsed = <T>(text: string | null, otherwise: T): T => {
  try {
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
};

const off: DailySettings = { by: '', mail: false };

/** Writes and looks whether it stands: a store that is full forgets in silence. */
const keep = (memory: Memory, key: string, value: unknown): boolean => {
  const text = JSON.stringify(value);
  memory.put(key, text);
  return memory.get(key) === text;
};

export const dailySettings = (memory: Memory): DailySettings => parsed(memory.get('daicho.daily'), off);
export const keepDailySettings = (memory: Memory, settings: DailySettings): boolean => keep(memory, 'daicho.daily', settings);

export const lastMorning = (memory: Memory): DailyOutcome | null => parsed<DailyOutcome | null>(memory.get('daicho.daily.last'), null);
export const keepMorning = (memory: Memory, outcome: DailyOutcome): void => void keep(memory, 'daicho.daily.last', outcome);

/** FNV-1a of a name in base 36: all members of a large team have room in one property. */
const mark = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
};

interface Mailed {
  readonly day: string;
  readonly to: readonly string[];
}

const mailed = (memory: Memory, day: string): Mailed => {
  const known = parsed<Mailed>(memory.get('daicho.daily.mailed'), { day, to: [] });
  return known.day === day && Array.isArray(known.to) ? known : { day, to: [] };
};

/** Was the member mailed on that day, or was it begun? */
export const wasMailed = (memory: Memory, day: string, member: string): boolean => mailed(memory, day).to.includes(mark(member));

/** Notes the member before the mail goes out: a run that is killed then sends too little rather than twice. False when it cannot be noted. */
export const noteMailed = (memory: Memory, day: string, member: string): boolean =>
  keep(memory, 'daicho.daily.mailed', { day, to: [...mailed(memory, day).to, mark(member)] });

/** The mail was refused: another run of the day may try again. */
export const unnoteMailed = (memory: Memory, day: string, member: string): void => {
  const known = mailed(memory, day);
  keep(memory, 'daicho.daily.mailed', { day, to: known.to.filter((one) => one !== mark(member)) });
};

const languages = 'daicho.daily.languages';

/** The language in which a member uses Google; null when it is not known. */
export const languageOf = (memory: Memory, member: string): Language | null => {
  const known = parsed<Record<string, Language>>(memory.get(languages), {})[mark(member)];
  return known === 'ja' || known === 'en' ? known : null;
};

export const keepLanguage = (memory: Memory, member: string, language: Language): void => {
  const known = parsed<Record<string, Language>>(memory.get(languages), {});
  if (member !== '' && known[mark(member)] !== language) keep(memory, languages, { ...known, [mark(member)]: language });
};
