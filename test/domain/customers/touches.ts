/** Made-up touches of one customer, as 対応の集計 counts them. */
import fc from 'fast-check';

export const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-0${1 + (date % 9)}-${String(date).padStart(2, '0')}`);

/** Without an ID. `when`: on which moments, so that a test may ask for many at the same one. */
export const touchAt = (when: fc.Arbitrary<string>) =>
  fc.record({
    when,
    rep: fc.constantFrom('伊藤', '佐藤', 'Kim', '田中', '鈴木', '高橋', '渡辺', ''),
    channel: fc.constantFrom('phone', 'visit', 'mail', ''),
    result: fc.constantFrom('0', '0', '1', '4', '5', ''),
    next: fc.constantFrom('', '2026-12-01'),
    summary: fc.string({ unit: 'grapheme', maxLength: 60 }),
    complaint: fc.boolean(),
    settled: fc.boolean(),
  });

/** The same with IDs: none twice. */
export const numbered = <T>(all: readonly T[]): (T & { id: string })[] =>
  all.map((one, at) => ({ ...one, id: `T-${String(at + 1).padStart(6, '0')}` }));
