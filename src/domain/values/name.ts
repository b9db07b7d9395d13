/** Company names under the workbook's legal-form policy (R41). */
import { type Cell, cellText, isBlank } from './cell';
import { legalFormSpans } from './legal-form-spans';
import { type LegalForm, shortForm } from './legal-forms';
import { blank, type Reading } from './reading';
import { finish, inWidth, type TextContext } from './text';

/** How the legal form is stored: 正式 株式会社, 略 ㈱, 省略, or as typed. */
export type LegalFormPolicy = 'full' | 'short' | 'drop' | 'keep';

/** What the reader may know about the column. */
export interface CompanyContext extends TextContext {
  readonly legalForm?: LegalFormPolicy;
}

const HONORIFIC = /[\s\u3000]*(?:御中|様)$/;

function written(form: LegalForm, policy: LegalFormPolicy): string {
  return policy === 'drop' ? '' : policy === 'short' ? shortForm(form) : form.full;
}

/** The name with every legal form written by the policy, in the place where it stood, and no blank between it and the name. */
function unified(name: string, policy: LegalFormPolicy): string {
  let result = '';
  let at = 0;
  for (const span of legalFormSpans(name)) {
    result += name.slice(at, span.start);
    if (span.side !== 'front') result = result.replace(/[\s\u3000]+$/, '');
    result += written(span.form, policy);
    at = span.end;
    if (span.side === 'front') at += /^[\s\u3000]*/.exec(name.slice(at))?.[0].length ?? 0;
  }
  return (result + name.slice(at)).trim();
}

/**
 * Reads a company cell. The form's place (前株, 後株) is kept, '木村金属株)' gets its bracket back, 御中 and 様 behind the name go.
 * A name that is nothing but a legal form stays as it is.
 */
export function readCompany(cell: Cell, context: CompanyContext = {}): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  const policy = context.legalForm ?? 'keep';
  let name = inWidth(cellText(cell), context.width);
  // Until nothing changes, so that reading the result again gives the same: dropping a form can bring another to the edge.
  for (let before = ''; before !== name; ) {
    before = name;
    const plain = name.replace(HONORIFIC, '');
    if (Array.from(plain).length > 1) name = plain;
    const next = policy === 'keep' ? name : unified(name, policy);
    if (next !== '') name = inWidth(next, context.width);
  }
  return finish(cell, name, context);
}
