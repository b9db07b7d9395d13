/** The part of the stand-in server that finds, compares, merges and undoes: on the cards of the fake world, with batches like the real one. */
import type {
  CustomerCard,
  DuplicateGroup,
  FoundPair,
  GroupMember,
  HistoryBatch,
  KeptCell,
  MergeField,
  MergePair,
  MergePreview,
  Sureness,
} from '../../src/contract';
import type { FakePage } from './fake-host';

export interface FakeDuplicates {
  /** What a scan finds, in slices of so many customers. */
  pairs: FoundPair[];
  total: number;
  slice: number;
  /** Groups that are answered at once. */
  page: number;
  batches: HistoryBatch[];
  /** What the next undo leaves alone. */
  kept: KeptCell[];
  /** Customers as they were before each batch. */
  before: Record<string, Record<string, CustomerCard>>;
  different: [string, string][];
  merged: Record<string, string>;
}

type Handler = (request: never, fake: FakePage) => unknown;

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeDuplicates(): void {
  const good = <T>(value: T) => ({ ok: true, value });
  const word = (fake: FakePage, ja: string, en: string) => (fake.world.state.language === 'ja' ? ja : en);
  const card = (fake: FakePage, id: string) => fake.world.cards[id] as CustomerCard;

  const member = (fake: FakePage, centre: string, id: string, sureness: Sureness, score: number): GroupMember => {
    const reasons = [
      { label: word(fake, '会社名が同じ(㈱を除く)', 'same company name (but for Ltd.)'), weight: score * 0.7 },
      { label: word(fake, '電話が同じ', 'same phone'), weight: score * 0.45 },
      { label: word(fake, '住所の番地が違う', 'other house number'), weight: score * -0.15 },
    ];
    const { company, phone, row } = card(fake, id);
    return { id, company, detail: phone, row, sureness, score, reasons: id === centre ? [] : reasons, note: '' };
  };
  const groupsOf = (fake: FakePage, pairs: FoundPair[]): DuplicateGroup[] => {
    const groups = new Map<string, GroupMember[]>();
    const taken = new Set<string>();
    for (const [a, b, sureness, score] of pairs) {
      if (fake.world.duplicates.merged[a] || fake.world.duplicates.merged[b] || taken.has(b)) continue;
      if (fake.world.duplicates.different.some(([one, other]) => one === a && other === b)) continue;
      taken.add(b);
      groups.set(a, [...(groups.get(a) ?? [member(fake, a, a, 'same', 0)]), member(fake, a, b, sureness, score)]);
    }
    return [...groups.values()].map((members) => ({
      sureness: members[members.length - 1]?.sureness ?? 'possible',
      score: members[members.length - 1]?.score ?? 0,
      members,
    }));
  };
  const fieldOf = (
    cards: CustomerCard[],
    key: 'company' | 'phone' | 'contactPerson' | 'cautions' | 'type',
    label: string,
  ): MergeField | null => {
    const values: MergeField['values'] = [];
    for (const one of cards) {
      if (one[key] === '') continue;
      const known = values.find(({ value }) => value === one[key]);
      if (known) known.ids.push(one.id);
      else values.push({ ids: [one.id], value: one[key] });
    }
    if (values.length === 0) return null;
    const kind = key === 'cautions' ? 'join' : values.length === 1 ? 'same' : 'choose';
    const result = kind === 'join' ? values.map(({ value }) => value).join('\n') : (values[0]?.value ?? '');
    const keptIn = kind !== 'choose' ? '' : key === 'phone' ? 'その他の連絡先' : '別名';
    return { column: key, label, kind, values, chosen: values[0]?.ids[0] ?? '', result, keptIn };
  };
  const previewOf = (fake: FakePage, { survivor, losers }: MergePair): MergePreview => {
    const cards = [survivor, ...losers].map((id) => card(fake, id));
    const party = ({ id, company, row }: CustomerCard) => ({
      id,
      company,
      row,
      registered: '2024-04-01',
      updated: '2026-01-10',
      rows: [{ label: word(fake, '対応', 'Touches'), count: id === 'C-00001' ? 12 : 3 }],
    });
    const fields = [
      fieldOf(cards, 'company', word(fake, '会社名', 'Company')),
      fieldOf(cards, 'type', word(fake, '区分', 'Type')),
      fieldOf(cards, 'contactPerson', word(fake, '先方担当者', 'Contact person')),
      fieldOf(cards, 'phone', word(fake, '電話', 'Phone')),
      fieldOf(cards, 'cautions', word(fake, '申し送り・注意点', 'Handover & cautions')),
    ].filter((field): field is MergeField => field !== null);
    const [first, ...others] = cards.map(party);
    return { survivor: first as MergePreview['survivor'], losers: others, fields };
  };
  const journal = (fake: FakePage, cause: string, operation: string, title: string): string => {
    const world = fake.world.duplicates;
    const batch = `b${world.batches.length + 1}`;
    world.before[batch] = structuredClone(fake.world.cards);
    const at = `${fake.world.state.today} 10:0${world.batches.length}`;
    world.batches.unshift({ batch, at, by: fake.world.state.me, cause, operation, title, undoable: true, undone: false });
    return batch;
  };

  const handlers: Record<string, Handler> = {
    sidebarScan: ({ after }: { after: string }, fake) => {
      const { pairs, total, slice } = fake.world.duplicates;
      const from = after === '' ? 0 : Number(after.slice(2));
      const done = Math.min(total, from + slice);
      const inSlice = ([a]: FoundPair) => Number(a.slice(2)) > from && Number(a.slice(2)) <= done;
      const next = done < total ? `C-${String(done).padStart(5, '0')}` : '';
      return good({ pairs: pairs.filter(inSlice), unlisted: 0, next, done, total });
    },
    sidebarGroups: ({ pairs, from }: { pairs: FoundPair[]; from: number }, fake) => {
      const groups = groupsOf(fake, pairs);
      return good({ groups: groups.slice(from, from + fake.world.duplicates.page), total: groups.length });
    },
    sidebarCompare: ({ ids }: { ids: string[] }, fake) => {
      const [centre = '', ...others] = ids;
      const members = [member(fake, centre, centre, 'same', 0), ...others.map((id) => member(fake, centre, id, 'likely', 7.5))];
      return good({ group: { sureness: 'likely', score: 7.5, members } });
    },
    sidebarMergePreview: ({ merges }: { merges: MergePair[] }, fake) =>
      good({ merges: merges.map((merge) => previewOf(fake, merge)), expected: `r-${JSON.stringify(merges)}` }),
    sidebarMerge: ({ merges, expected }: { merges: MergePair[]; expected: string }, fake) => {
      const plain = merges.map(({ survivor, losers }) => ({ survivor, losers }));
      if (expected !== `r-${JSON.stringify(plain)}`) throw new Error('not what was previewed');
      const title = plain.map(({ survivor, losers }) => `${losers.join()} → ${survivor} ${card(fake, survivor).company}`).join('\n');
      const batch = journal(fake, 'merge', word(fake, '統合', 'Merge'), title);
      for (const { survivor, losers } of plain)
        for (const id of losers) {
          fake.world.duplicates.merged[id] = survivor;
          delete fake.world.cards[id];
        }
      const moved = [{ label: word(fake, '対応', 'Touches'), count: 3 * plain.length }];
      return good({
        batch,
        alreadyMerged: false,
        cards: plain.map(({ survivor }) => card(fake, survivor)),
        moved,
        kept: [],
        message: title,
      });
    },
    sidebarMarkDifferent: ({ id, others }: { id: string; others: string[] }, fake) => {
      const batch = journal(fake, 'different', word(fake, '別の会社', 'Not the same'), `${id} ≠ ${others.join()}`);
      for (const other of others) fake.world.duplicates.different.push([id, other]);
      return good({ batch, message: '' });
    },
    sidebarHistory: ({ before }: { before: string }, fake) => {
      const { batches } = fake.world.duplicates;
      const from = before === '' ? 0 : batches.findIndex(({ batch }) => batch === before) + 1;
      return good({ batches: batches.slice(from, from + 10), more: batches.length > from + 10 });
    },
    sidebarUndoBatch: ({ batch }: { batch: string }, fake) => {
      const world = fake.world.duplicates;
      const found = world.batches.find((one) => one.batch === batch);
      const alreadyUndone = found?.undone === true;
      if (found) found.undone = true;
      const was = world.before[batch];
      if (was && !alreadyUndone) {
        fake.world.cards = was;
        world.merged = {};
        world.different = [];
      }
      return good({ restored: 9, kept: world.kept, alreadyUndone, message: '' });
    },
  };
  Object.assign(window, { fakeDuplicates: handlers });
}
