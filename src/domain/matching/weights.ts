/**
 * How much each level of agreement says, in bits (log2 of the odds): written by bench/matching/fit-weights.ts and not changed by hand.
 * Its origin: docs/decisions/0011-matching.md.
 */
export type WeightTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const WEIGHTS: Readonly<Record<'org' | 'person' | 'latin', WeightTable>> = {
  // customers with a company
  org: {
    company: {
      equal: 3.8,
      site: 2,
      near: 1.7,
      alias: 1.3,
      part: 0.9,
      words: 0.9,
      'equal-short': 0.8,
      reading: -2.1,
      'other-script': -2.2,
      similar: -4.9,
      different: -6.8,
    },
    form: { same: 1.7, unsaid: 1.1, side: -1.1 },
    site: { same: 1.4, one: -0.8, other: -0.9 },
    kana: { equal: 0.8, near: 0.3, part: -0.5, different: -2.5 },
    person: {
      equal: 7.9,
      swapped: 6.9,
      'one-of-two': 5.8,
      half: 3.3,
      near: 3.3,
      'near-both': 3.3,
      'family-only': 2.5,
      'other-script': 0.7,
      'near-given': 0,
      different: -3.1,
      'same-family': -3.1,
    },
    phone: { equal: 6.1, near: 6.1, office: 3.6, different: -2.7 },
    email: { equal: 5.6, near: 3.8, 'equal-office': 3.3, domain: 2.3, local: 1, 'near-domain': 1, different: -3 },
    address: {
      'equal-room': 7.8,
      equal: 3.1,
      near: 3.1,
      'near-numbers': 3.1,
      partly: 3,
      'equal-building-differs': 3,
      words: 1.5,
      town: 0.1,
      street: -0.3,
      city: -1.4,
      prefecture: -3.5,
      elsewhere: -3.9,
    },
    postal: { equal: 5.3, near: 1, area: -1.5, different: -2.9 },
    code: { equal: 6, near: 1, different: -1 },
  },
  // two people without a company
  person: {
    kana: { equal: 0.3, different: -2.5 },
    person: { equal: 6.6, swapped: 6.4, near: 5.6, 'family-only': 4.6, 'near-given': 3, 'other-script': 1.6 },
    phone: { equal: 4.4, near: 2.2, different: -2.7 },
    email: { equal: 3.2, near: 3.2, local: 1, different: -3 },
    address: {
      'equal-room': 4,
      equal: 3.1,
      near: 2.9,
      partly: 2.1,
      'near-numbers': 1.8,
      'equal-building-differs': 1.4,
      town: 1.4,
      words: -0.7,
      city: -1.2,
      street: -3.5,
      elsewhere: -4.4,
      prefecture: -4.4,
    },
    postal: { equal: 1.8, near: 1, area: -1.5, different: -2.4 },
    code: { equal: 6, near: 1, different: -1 },
  },
  // two people without a company whose names are in Latin letters
  latin: {
    person: { equal: 9.8, swapped: 9.5, near: 9.1, 'near-both': 8.3, 'one-of-two': 5.8, 'same-family': 4.7, half: 3.7, different: 0.2 },
    address: { equal: 7.8, partly: 7.3, near: 5.3, words: 5.3, 'near-numbers': 4.4, street: 1.3, city: -1.8, elsewhere: -5.8 },
    postal: { equal: 4.4, near: 2.3, different: -4.4 },
    code: { equal: 6.7, near: 2.9, different: -3.5 },
  },
};
