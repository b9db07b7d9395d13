/** HtmlOutput: a page a script made, with its title, size and meta tags (docs reference/html/html-output). */
import { textArgument } from '../kernel/arguments';
import { enumeration, enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import type { Blobs } from './blob';
import { utf8Encode } from './charset';

export interface HtmlOutputState {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  favicon: string | null;
  meta: { name: string; content: string }[];
  self: () => object;
}

export const SandboxMode = enumeration('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
export const XFrameOptionsMode = enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/** docs: HtmlOutput.addMetaTag. */
const metaAllowed = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

/** Makes text safe inside HTML (live: gas-fakes test/testhtmlservice.js "HtmlTemplate scriptlet types"). */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] as string);

const path = 'HtmlService.HtmlOutput';

const size = (method: string, args: readonly unknown[]): number | null => {
  const [value] = args;
  if (value === null) return null;
  if (typeof value !== 'number') throw signatureMismatch(method, args);
  return value;
};

export interface HtmlOutputs {
  make(content: string): object;
}

export const createHtmlOutputs = (kernel: Kernel, blobs: Blobs, asTemplate: (content: string) => object): HtmlOutputs => {
  const tag = publish<{ name: string; content: string }>(kernel, 'HtmlService.HtmlOutputMetaTag', 'HtmlOutputMetaTag', {
    getName: { kind: 'local', call: ({ name }) => name },
    getContent: { kind: 'local', call: ({ content }) => content },
  });
  const blobOf = ({ content, title }: HtmlOutputState, type: string): object =>
    blobs.make({ bytes: utf8Encode(content), contentType: type, name: title === '' ? null : title });

  const setter = (name: string, set: (state: HtmlOutputState, args: readonly unknown[]) => void): Methods<HtmlOutputState> => ({
    [name]: {
      kind: 'local',
      call: (state, ...args) => {
        set(state, args);
        return state.self();
      },
    },
  });
  const text = (name: string, args: readonly unknown[]): string => textArgument(`${path}.${name}`, args, 0);

  const published = publish<HtmlOutputState>(
    kernel,
    path,
    'HtmlOutput',
    {
      getContent: { kind: 'local', call: ({ content }) => content },
      getTitle: { kind: 'local', call: ({ title }) => title },
      getWidth: { kind: 'local', call: ({ width }) => width },
      getHeight: { kind: 'local', call: ({ height }) => height },
      getFaviconUrl: { kind: 'local', call: ({ favicon }) => favicon },
      getMetaTags: { kind: 'local', call: ({ meta }) => meta.map((one) => tag.wrap(one)) },
      getBlob: { kind: 'local', call: (state) => blobOf(state, 'text/html') },
      getAs: { kind: 'local', call: (state, ...args) => blobs.convert(`${path}.getAs`, blobOf(state, 'text/html'), text('getAs', args)) },
      asTemplate: { kind: 'local', call: ({ content }) => asTemplate(content) },
    },
    setter('setContent', (state, args) => {
      state.content = text('setContent', args);
    }),
    setter('append', (state, args) => {
      state.content += text('append', args);
    }),
    setter('appendUntrusted', (state, args) => {
      state.content += escapeHtml(text('appendUntrusted', args));
    }),
    setter('clear', (state) => {
      state.content = '';
    }),
    setter('setTitle', (state, args) => {
      state.title = text('setTitle', args);
    }),
    setter('setWidth', (state, args) => {
      state.width = size(`${path}.setWidth`, args);
    }),
    setter('setHeight', (state, args) => {
      state.height = size(`${path}.setHeight`, args);
    }),
    setter('setFaviconUrl', (state, args) => {
      state.favicon = text('setFaviconUrl', args);
    }),
    setter('addMetaTag', (state, args) => {
      const name = text('addMetaTag', args);
      if (!metaAllowed.includes(name)) throw new Exception('The meta tag you specified is not allowed in this context.');
      state.meta.push({ name, content: textArgument(`${path}.addMetaTag`, args, 1) });
    }),
    setter('setSandboxMode', (_, args) => {
      if (enumName(args[0], 'HtmlService.SandboxMode') === null) throw signatureMismatch(`${path}.setSandboxMode`, args);
    }),
    setter('setXFrameOptionsMode', (_, args) => {
      if (enumName(args[0], 'HtmlService.XFrameOptionsMode') === null) throw signatureMismatch(`${path}.setXFrameOptionsMode`, args);
    }),
  );
  return {
    make: (content) => {
      const object: object = published.wrap({
        content,
        title: '',
        width: null,
        height: null,
        favicon: null,
        meta: [],
        self: () => object,
      });
      return object;
    },
  };
};
