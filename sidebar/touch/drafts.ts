/** What a rep has typed and not yet logged, one draft per customer. It outlives a failed save, another customer and a reload. */
import type { Choice, SidebarState } from '../../src/contract';
import type { Store } from '../frame/storage';
import type { Submission } from '../frame/submission';
import type { TouchFields } from './form';

export interface Draft {
  fields: TouchFields;
  submission: Submission;
}

export interface Drafts {
  find(customerId: string): Draft | null;
  keep(customerId: string, draft: Draft): void;
  drop(customerId: string): void;
}

const lifetime = 30 * 24 * 60 * 60 * 1000;
const fieldNames: (keyof TouchFields)[] = ['when', 'channel', 'result', 'summary', 'nextPick', 'nextDay', 'nextAction'];
/** Fields that drafts of earlier versions do not have. */
const laterNames: (keyof TouchFields)[] = ['kind', 'impression', 'original', 'stage', 'files', 'reason'];

/** A stored text as a draft; null when it is not one, for instance because an earlier version wrote it. */
function readDraft(text: string | null): (Draft & { at: number }) | null {
  try {
    const { fields, submission, at } = JSON.parse(text ?? 'null');
    const whole = fieldNames.every((name) => typeof fields[name] === 'string');
    const keyed = typeof submission.key === 'string' && typeof submission.attempt === 'number' && typeof submission.sent === 'string';
    if (!(whole && keyed && typeof at === 'number')) return null;
    const { since, ...sent } = submission;
    const known = typeof since === 'number' && since > 0 ? { ...sent, since } : sent;
    const later = Object.fromEntries(laterNames.map((name) => [name, typeof fields[name] === 'string' ? fields[name] : '']));
    return { fields: { ...fields, ...later, met: typeof fields.met === 'string' ? fields.met : null }, submission: known, at };
  } catch {
    return null;
  }
}

/** `workbook` is part of every name: customer IDs repeat between workbooks, and the storage is shared by all of them. */
export function openDrafts(store: Store, workbook: string, clock: () => number): Drafts {
  const prefix = `daicho/draft/${workbook}/`;
  for (const name of store.names()) {
    if (!name.startsWith('daicho/draft/')) continue;
    const draft = readDraft(store.get(name));
    if (draft === null || clock() - draft.at > lifetime) store.remove(name);
  }
  return {
    find: (customerId) => readDraft(store.get(prefix + customerId)),
    keep: (customerId, { fields, submission }) => store.set(prefix + customerId, JSON.stringify({ fields, submission, at: clock() })),
    drop: (customerId) => store.remove(prefix + customerId),
  };
}

const known = (list: readonly Choice[], code: string) => (list.some((choice) => choice.code === code) ? code : '');

/** An old draft's fields under today's lists: a chip that stands for another day by now becomes a plain date. */
export function revive(fields: TouchFields, lists: SidebarState): TouchFields {
  const { nextPick, nextDay } = fields;
  const moved = nextPick === 'cadence' || (nextPick.startsWith('offer:') && lists.nextDates[Number(nextPick.slice(6))]?.code !== nextDay);
  return {
    ...fields,
    channel: known(lists.channels, fields.channel),
    result: known(lists.results, fields.result),
    kind: known(lists.kinds, fields.kind),
    stage: fields.stage === 'keep' ? 'keep' : known(lists.stages, fields.stage),
    nextPick: moved ? 'date' : nextPick,
  };
}
