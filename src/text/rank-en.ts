/** Words of ranks decided by hand and of the rules' version, in English. */
import { formatDay } from '../domain/day';
import type { RankDecision } from '../domain/ranking/decision';
import type { rankJa } from './rank-ja';

const until = (day: string): string => `until ${formatDay(day, 'en')}`;

export const rankEn = {
  version: (version: number) => (version > 1 ? ` (rules v${version})` : ''),
  decided: (shown: string, { by, reason, until: last }: RankDecision, computed: string) =>
    `${shown}: decided${by === '' ? ' by hand' : ` by ${by}`}, ${until(last)}: “${reason}”. By the rules ${computed}`,
  over: ({ rank, until: last }: RankDecision) =>
    `Decided rank has ended: ${rank}* (${until(last)}), decide again in the sidebar or end the decision`,
  unknownRank: ({ rank }: RankDecision) => `Decided rank ${rank}* cannot be used (Settings has no rank ${rank})`,
  decide: {
    title: (shown: string, last: string, reason: string) => `${shown} decided (${until(last)}): “${reason}”`,
    ended: (shown: string, reason: string) => `decision ${shown} ended${reason === '' ? '' : `: “${reason}”`}`,
    line: (named: string, what: string) => `${named}: rank ${what}`,
    done: (shown: string, last: string) => `The rank is ${shown} now (${until(last)}).`,
    doneEnd: (shown: string) => `The decision has ended. By the rules the rank is ${shown}.`,
    before: 'It is so already. Nothing was written twice.',
    noReason: 'Enter a reason.',
    tooLong: (most: number) => `Keep the reason to ${most} characters.`,
    unknown: (rank: string) => `Settings has no rank ${rank}. Open the customer again and choose once more.`,
    day: (first: string, last: string) => `Choose a last day from ${formatDay(first, 'en')} to ${formatDay(last, 'en')}.`,
    changed: 'Somebody else decided the rank first. Their decision is shown now. Check it and choose again.',
    merged: 'This customer was merged into another one.',
  },
  typed:
    'The ledger gives the rank, so it was put back. To decide it by hand, choose “Decide the rank” in the customer’s sidebar and give a reason.',
} satisfies typeof rankJa;
