/** HtmlTemplate: a page with scriptlets; `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is (docs guides/html/templates). */
import type { Kernel } from '../kernel/kernel';
import { publish } from '../kernel/publish';
import { escapeHtml } from './html-output';

interface TemplateState {
  raw: string;
  self: () => object;
}

/**
 * Makes a function of named parameters from its body. The host gives one that compiles inside the script's realm when scriptlets
 * are to see the script's own globals; without it the functions that were attached are passed by name.
 */
export type Compile = (names: readonly string[], body: string) => (...values: unknown[]) => unknown;

const compileHere: Compile = (names, body) => new Function(...names, body) as (...values: unknown[]) => unknown;

type Piece = { kind: 'text' | 'run' | 'print' | 'raw'; text: string };

const pieces = (raw: string): Piece[] => {
  const found: Piece[] = [];
  const scriptlet = /<\?(!=|=)?([\s\S]*?)\?>/g;
  let at = 0;
  for (let match = scriptlet.exec(raw); match !== null; match = scriptlet.exec(raw)) {
    if (match.index > at) found.push({ kind: 'text', text: raw.slice(at, match.index) });
    found.push({ kind: match[1] === '=' ? 'print' : match[1] === '!=' ? 'raw' : 'run', text: match[2] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < raw.length) found.push({ kind: 'text', text: raw.slice(at) });
  return found;
};

const commented = (text: string): string => `// ${text.trim().replace(/\n/g, '\n// ')}\n`;

/** The program of a template; `output` collects what it prints. */
const programOf = (raw: string, comments: boolean): string => {
  const lines = pieces(raw).map(({ kind, text }) => {
    if (kind === 'text') return `output._ = ${JSON.stringify(text)};`;
    const line = kind === 'run' ? text : kind === 'print' ? `output._$ = ${text};` : `output._ = ${text};`;
    return comments ? commented(text) + line : line;
  });
  return `(function() { var output = HtmlService.initTemplate();\n${lines.join('\n')}\nreturn output.$out.append('');})();`;
};

const bodyOf = (raw: string): string =>
  pieces(raw)
    .map(({ kind, text }) => {
      if (kind === 'text') return `$print(${JSON.stringify(text)}, false);`;
      if (kind === 'run') return text;
      return `$print((${text.trim().replace(/;$/, '')}\n), ${kind === 'print'});`;
    })
    .join('\n');

const isName = (text: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);

export interface TemplateOptions {
  compile?: Compile | undefined;
  /** What scriptlets see beside the template's own properties: services and the script's functions. */
  scope: () => Record<string, unknown>;
  output: (content: string) => object;
}

export const createTemplates = (kernel: Kernel, options: TemplateOptions): { make(raw: string): object } => {
  const evaluate = ({ raw, self }: TemplateState): object => {
    let content = '';
    const print = (value: unknown, escaped: boolean): void => {
      const text = String(value);
      content += escaped ? escapeHtml(text) : text;
    };
    const scope: Record<string, unknown> = { ...options.scope(), ...(self() as Record<string, unknown>), $print: print };
    const names = Object.keys(scope).filter(isName);
    const compile = options.compile ?? compileHere;
    compile(names, bodyOf(raw))(...names.map((name) => scope[name]));
    return options.output(content);
  };
  const published = publish<TemplateState>(kernel, 'HtmlService.HtmlTemplate', 'HtmlTemplate', {
    evaluate: { kind: 'local', call: evaluate },
    getRawContent: { kind: 'local', call: ({ raw }) => raw },
    getCode: { kind: 'local', call: ({ raw }) => programOf(raw, false) },
    getCodeWithComments: { kind: 'local', call: ({ raw }) => programOf(raw, true) },
  });
  return {
    make: (raw) => {
      const object: object = published.wrap({ raw, self: () => object });
      return object;
    },
  };
};
