/** HtmlService: pages and templates from texts and from the project's HTML files (docs reference/html). */
import { textArgument } from '../kernel/arguments';
import { Exception } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import { publish } from '../kernel/publish';
import type { Blobs } from './blob';
import { createHtmlOutputs, SandboxMode, XFrameOptionsMode } from './html-output';
import { type Compile, createTemplates } from './html-template';

export interface HtmlOptions {
  files: Record<string, string>;
  compile?: Compile | undefined;
  scope: () => Record<string, unknown>;
}

export const createHtmlService = (kernel: Kernel, blobs: Blobs, options: HtmlOptions): object => {
  const templates = createTemplates(kernel, { compile: options.compile, scope: options.scope, output: (content) => outputs.make(content) });
  const outputs = createHtmlOutputs(kernel, blobs, (content) => templates.make(content));

  const file = (method: string, args: readonly unknown[]): string => {
    const name = textArgument(method, args, 0);
    // The editor shows "sidebar.html"; scripts name it with or without the extension.
    const content = options.files[name] ?? options.files[name.replace(/\.html$/, '')];
    if (content === undefined) throw new Exception(`No HTML file named ${name} was found.`);
    return content;
  };
  /** A text, or the text of a blob. */
  const content = (method: string, args: readonly unknown[]): string => blobs.textOf(args[0]) ?? textArgument(method, args, 0);

  const service = publish<object>(kernel, 'HtmlService', 'HtmlService', {
    createHtmlOutput: {
      kind: 'local',
      call: (_, ...args) => outputs.make(args.length === 0 ? '' : content('HtmlService.createHtmlOutput', args)),
    },
    createHtmlOutputFromFile: { kind: 'local', call: (_, ...args) => outputs.make(file('HtmlService.createHtmlOutputFromFile', args)) },
    createTemplate: { kind: 'local', call: (_, ...args) => templates.make(content('HtmlService.createTemplate', args)) },
    createTemplateFromFile: { kind: 'local', call: (_, ...args) => templates.make(file('HtmlService.createTemplateFromFile', args)) },
    // null outside a web app (live: gas-fakes test/testhtmlservice.js "HtmlService constants and properties").
    getUserAgent: { kind: 'local', call: () => null },
  }).wrap({});
  return Object.assign(service, { SandboxMode, XFrameOptionsMode });
};
