/** Reads a formula into a tree: references, names, literals, operators and calls (docs: Sheets "Function list", operators as in its help). */
import type { Reference } from '../model/formula-text';
import { mapReferences } from '../model/formula-text';

export type Node =
  | { kind: 'literal'; value: number | string | boolean | null }
  | { kind: 'error'; text: string }
  | { kind: 'reference'; reference: Reference }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'unary'; sign: '+' | '-' | '%'; of: Node }
  | { kind: 'binary'; sign: string; left: Node; right: Node };

/** Thrown when the text is no formula at all: the cell shows #ERROR!. */
export class Unreadable extends Error {}

interface Token {
  kind: 'reference' | 'text' | 'number' | 'word' | 'error' | 'sign' | 'end';
  text: string;
}

/** References are cut out first, by the one grammar of formula-text, and stand in the text as their number between these signs. */
const open = '\u27e6';
const close = '\u27e7';
const lexer = new RegExp(
  [
    String.raw`\s+`,
    String.raw`${open}(?<reference>\d+)${close}`,
    '"(?<text>(?:[^"]|"")*)"',
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    '(?<error>#(?:REF|VALUE|NAME|NUM|NULL|ERROR)[!?]|#DIV/0!|#N/A)',
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_.]*)`,
    '(?<sign><=|>=|<>|[-+*/^&=<>%(),;])',
  ].join('|'),
  'uy',
);

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  lexer.lastIndex = 0;
  while (lexer.lastIndex < text.length) {
    const found = lexer.exec(text);
    if (found === null) throw new Unreadable();
    const [kind, value] = Object.entries(found.groups ?? {}).find(([, each]) => each !== undefined) ?? [];
    if (kind !== undefined) tokens.push({ kind: kind as Token['kind'], text: value as string });
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
};

/** How strongly each operator binds; a minus before a number binds more than ^ ("=-2^2" is 4 in Sheets as in Excel). */
const strength: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

class Reader {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly references: readonly Reference[],
  ) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.next.kind !== 'end') throw new Unreadable();
    return node;
  }

  private get next(): Token {
    return this.tokens[this.at] as Token;
  }

  private takes(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private expression(least: number): Node {
    let left = this.operand();
    for (;;) {
      const sign = this.next.kind === 'sign' ? this.next.text : '';
      const binds = strength[sign] ?? 0;
      if (binds === 0 || binds <= least) return left;
      this.at += 1;
      left = { kind: 'binary', sign, left, right: this.expression(binds) };
    }
  }

  private operand(): Node {
    let node = this.prefixed();
    while (this.takes('%')) node = { kind: 'unary', sign: '%', of: node };
    return node;
  }

  private prefixed(): Node {
    if (this.takes('-')) return { kind: 'unary', sign: '-', of: this.operand() };
    if (this.takes('+')) return { kind: 'unary', sign: '+', of: this.operand() };
    return this.primary();
  }

  private primary(): Node {
    if (this.takes('(')) {
      const node = this.expression(0);
      if (!this.takes(')')) throw new Unreadable();
      return node;
    }
    const { kind, text } = this.next;
    this.at += 1;
    if (kind === 'number') return { kind: 'literal', value: Number(text) };
    if (kind === 'text') return { kind: 'literal', value: text.replaceAll('""', '"') };
    if (kind === 'error') return { kind: 'error', text };
    if (kind === 'reference') return { kind: 'reference', reference: this.references[Number(text)] as Reference };
    if (kind !== 'word') throw new Unreadable();
    if (this.takes('(')) return { kind: 'call', name: text.toUpperCase(), args: this.args() };
    const upper = text.toUpperCase();
    return upper === 'TRUE' || upper === 'FALSE' ? { kind: 'literal', value: upper === 'TRUE' } : { kind: 'name', name: text };
  }

  /** Arguments up to the closing bracket; one left out is an empty one. */
  private args(): Node[] {
    const args: Node[] = [];
    if (this.takes(')')) return args;
    for (;;) {
      const empty = this.next.kind === 'sign' && [',', ';', ')'].includes(this.next.text);
      args.push(empty ? { kind: 'literal', value: null } : this.expression(0));
      if (this.takes(')')) return args;
      if (!this.takes(',') && !this.takes(';')) throw new Unreadable();
    }
  }
}

export const readFormula = (formula: string): Node => {
  const references: Reference[] = [];
  const text = mapReferences(formula.slice(1), (reference) => `${open}${references.push(reference) - 1}${close}`);
  return new Reader(tokensOf(text), references).whole();
};

/** Every reference of the tree, named ranges aside. */
export const referencesOf = (node: Node): Reference[] => {
  if (node.kind === 'reference') return [node.reference];
  if (node.kind === 'call') return node.args.flatMap(referencesOf);
  if (node.kind === 'unary') return referencesOf(node.of);
  return node.kind === 'binary' ? [...referencesOf(node.left), ...referencesOf(node.right)] : [];
};
