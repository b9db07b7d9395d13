/** The entries of a report while a person looks through them, as a pure machine: what is chosen, what is wrong, and what is sent. */
import type {
  ReportCandidate,
  ReportCaution,
  ReportFailure,
  ReportItem,
  ReportLogged,
  ReportPreviewAnswer,
  ReportTouchRequest,
} from '../../src/contract';

/** Chosen for a customer that is to be made. */
export const aNewOne = 'new';

export interface EntryState {
  readonly item: ReportItem;
  readonly include: boolean;
  /** ID of the customer, `aNewOne`, or '' when nobody is chosen yet. */
  readonly who: string;
  /** Customers that were searched for, besides those offered. */
  readonly found: readonly ReportCandidate[];
  /** Name of a new customer. */
  readonly company: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly channel: string;
  readonly result: string;
  readonly kind: string;
  readonly met: string;
  readonly summary: string;
  readonly impression: string;
  readonly nextDate: string;
  readonly nextAction: string;
  /** Why a stopped customer was contacted. */
  readonly reason: string;
  /** What came up while it was logged: a colleague was faster. */
  readonly asked: readonly ReportCaution[];
  /** Why it could not be logged. */
  readonly refused: string;
  readonly logged: ReportLogged | null;
  /** It was logged and taken back by itself: its key is spent. */
  readonly undone: boolean;
}

const entryOf = (item: ReportItem): EntryState => ({
  item,
  include: item.logged === '',
  who: item.chosen !== '' ? item.chosen : item.candidates.length === 0 ? aNewOne : '',
  found: [],
  company: item.customer,
  date: item.date.value,
  start: item.start.value,
  end: item.end.value,
  channel: item.channel.value,
  result: item.result.value,
  kind: item.kind.value,
  met: item.met.value,
  summary: item.summary.value,
  impression: item.impression.value,
  nextDate: item.nextDate.value,
  nextAction: item.nextAction.value,
  reason: '',
  asked: [],
  refused: '',
  logged: null,
  undone: false,
});

export const entriesOf = (read: ReportPreviewAnswer): EntryState[] => read.items.map(entryOf);

/** Everybody the entry may belong to. */
export const offered = ({ item, found }: EntryState): ReportCandidate[] => [
  ...item.candidates,
  ...found.filter(({ id }) => item.candidates.every((one) => one.id !== id)),
];

export const chosenOf = (entry: EntryState): ReportCandidate | null => offered(entry).find(({ id }) => id === entry.who) ?? null;

/** The name it stands under: of the customer, of the new one, or as the report has it. */
export const nameOf = (entry: EntryState): string =>
  chosenOf(entry)?.company ?? (entry.who === aNewOne ? entry.company : entry.item.customer);

/** What is to be known of the chosen customer. A stop sign that stood against another kind is asked about again when it is logged. */
export const cautionsOf = ({ item, asked, who, kind: about }: EntryState): ReportCaution[] => {
  const before = item.cautions.filter(({ kind }) => kind !== 'stop' || about === item.kind.value);
  const all = [...before, ...asked].filter(({ id }) => id === '' || id === who);
  return all.filter(({ text }, at) => all.findIndex((one) => one.text === text) === at);
};

export type EntryFault = 'who' | 'company' | 'date' | 'channel' | 'summary' | 'reason';

/** What keeps an entry from being logged, in the order of its fields. */
export const faultsOf = (entry: EntryState, today: string, summaryLimit: number): EntryFault[] => {
  const faults: [EntryFault, boolean][] = [
    ['who', entry.who === ''],
    ['company', entry.who === aNewOne && entry.company.trim() === ''],
    ['date', entry.date === '' || entry.date > today],
    ['channel', entry.channel === ''],
    ['summary', Array.from(entry.summary).length > summaryLimit],
    ['reason', entry.reason.trim() === '' && cautionsOf(entry).some(({ kind }) => kind === 'stop')],
  ];
  return faults.flatMap(([fault, there]) => (there ? [fault] : []));
};

/** Those that the button logs. */
export const wanted = (entries: readonly EntryState[]): EntryState[] => entries.filter(({ include, logged }) => include && logged === null);

export const requestOf = (entry: EntryState): ReportTouchRequest => {
  const chosen = chosenOf(entry);
  const { item, date, start, end, channel, result, kind, met, summary, impression, nextDate, nextAction, reason } = entry;
  return {
    at: item.at,
    customerId: chosen?.id ?? '',
    row: chosen?.row ?? 0,
    company: chosen === null ? entry.company.trim() : '',
    seen: offered(entry)
      .map(({ id }) => id)
      .slice(0, 20),
    when: start === '' ? date : `${date} ${start}`,
    end: start === '' ? '' : end,
    ...{ channel, result, kind, met: met.trim(), summary: summary.trim(), impression: impression.trim(), nextDate },
    nextAction: nextDate === 'none' ? '' : nextAction.trim(),
    source: item.source.slice(0, 50_000),
    // It was shown as logged before, and chosen all the same.
    again: item.logged !== '',
    reason: reason.trim(),
    confirmed: cautionsOf(entry)
      .map(({ confirm }) => confirm)
      .filter((confirm) => confirm !== '')
      .join('\n'),
  };
};

/** The entries after an answer: some logged, some refused with a sentence, or with what has to be known first. */
export const answered = (entries: readonly EntryState[], logged: readonly ReportLogged[], failed: readonly ReportFailure[]): EntryState[] =>
  entries.map((entry) => {
    const done = logged.find(({ at }) => at === entry.item.at);
    if (done !== undefined) return { ...entry, logged: done, refused: '' };
    const failure = failed.find(({ at }) => at === entry.item.at);
    if (failure === undefined) return entry;
    const { message, caution } = failure;
    return caution === null
      ? { ...entry, refused: message }
      : { ...entry, refused: '', asked: [...entry.asked, { ...caution, id: entry.who }] };
  });
