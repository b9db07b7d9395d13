/** Legal forms in English and other Latin names, at the end of a name (or in front: 'K.K. Aozora'). 'Holdings' is part of a name: X and X Holdings are two companies. */

/** A form of which only letters matter: 'llc' is also 'L.L.C.'. */
const dotted = (letters: string): string => `${Array.from(letters).join('\\.?')}\\.?`;

// [code, its spellings]; longer ones before those they contain.
const FORMS: readonly (readonly [string, string])[] = [
  ['株式会社', `${dotted('kk')}|k\\. k\\.|kabushiki ?[kg]aisha`],
  ['合同会社', `${dotted('gk')}|godo ?[kg]aisha`],
  ['有限会社', `${dotted('yk')}|yugen ?[kg]aisha`],
  ['pte', 'pte\\.?,? *(?:ltd|limited)\\.?'],
  ['pty', 'pty\\.?,? *(?:ltd|limited)\\.?'],
  ['sdn', 'sdn\\.? *bhd\\.?'],
  [
    'co',
    'co\\.? *,? *(?:ltd|limited)\\.?|company,? +limited|(?:and|&) +co(?:mpany)?\\.?|co\\.?|company|corp\\.?|corporation|inc\\.?|incorporated',
  ],
  ['ltd', 'ltd\\.?|limited'],
  ['as', 'a/s'],
  ...'llc llp lp plc gmbh ag sarl sas sa spa srl bv nv oyj oy ab'.split(' ').map((code): [string, string] => [code, dotted(code)]),
];
const ANY = new RegExp(`(?:\\s*,\\s*|\\s+|(?<=[^\\u0000-\\u024F]))(?:${FORMS.map(([, words]) => `(${words})`).join('|')})\\s*$`, 'i');
const FRONT = /^(?:(k\.?\s?k\.?)|(g\.?k\.?)|(y\.?k\.?))(?:\s+(?=\S)|(?=[\u3041-\u9FFF]))/i;

/** The English legal form at the end of a name and the name without it, or null. */
export function englishForm(name: string): { readonly rest: string; readonly code: string } | null {
  if (!/[a-z]/i.test(name)) return null;
  const front = FRONT.exec(name);
  if (front !== null)
    return { rest: name.slice(front[0].length), code: FORMS[front.slice(1).findIndex((one) => one !== undefined)]?.[0] ?? '' };
  const found = ANY.exec(name);
  if (found === null || found.index === 0) return null;
  const at = found.slice(1).findIndex((one) => one !== undefined);
  return { rest: name.slice(0, found.index).trim(), code: FORMS[at]?.[0] ?? '' };
}

/** Which of several names for one register a form belongs to: two forms of one kind may be one company. */
const KINDS: readonly RegExp[] = [
  /^(?:株式会社|co|ltd|plc)$/,
  /^(?:(?:特例)?有限会社|co|ltd)$/,
  /^(?:合同会社|llc)$/,
  /^(?:..)?社団法人$/,
  /^(?:..)?財団法人$/,
  /医療法人/,
  /特定非営利活動法人$/,
  /(?:独立行政|研究開発)法人$/,
  /立大学法人$/,
  /^(?:有限責任事業組合|llp)$/,
  /^(?:gmbh|ag)$/,
];

/** May the two forms be written for one company? Both are known. */
export function formsAgree(one: string, other: string): boolean {
  return one === other || KINDS.some((kind) => kind.test(one) && kind.test(other));
}
