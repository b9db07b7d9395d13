/** The engine's thread: the workbook, its state on disk and the script live here, so that a script may stand still while a person is asked. */
import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import { createEvaluator } from '../../formula/evaluator';
import { createRuntime } from '../../runtime/index';
import type { UiHost } from '../../runtime/runtime';
import type { Push } from '../../wire/messages';
import { openScript } from '../load-script';
import { openState } from '../state/open-state';
import type { ChangeRecord } from '../state/record';
import { Engine } from './engine';
import { Mailbox } from './mailbox';
import type { Asked, EngineStart, Exchanges, FromEngine, ToEngine } from './protocol';
import type { Answer } from './questions';
import { Questions } from './questions';
import { saveWorkbook } from './workbook-files';

export interface ThreadData {
  start: EngineStart;
  port: MessagePort;
  bell: Int32Array;
}

const { start, port, bell } = workerData as ThreadData;
const send = (message: FromEngine): void => port.postMessage(message);
const push = (to: string | null, what: Push): void => send({ kind: 'push', to, push: what });

/** People who have a window open; only they can be asked anything. */
const present = new Set<string>();

const run = async (): Promise<void> => {
  const state = await openState(start);
  const mailbox = new Mailbox(port, bell);
  const questions = new Questions(
    push,
    (done) => {
      engine.publish();
      return mailbox.waitFor<Answer>(done, serve);
    },
    (user) => present.has(user),
  );
  const ui: UiHost = {
    alert: (user, { title, prompt, buttons }) =>
      questions.ask(user, { kind: 'alert', title, text: prompt, buttons }).button as ReturnType<UiHost['alert']>,
    prompt: (user, { title, prompt, buttons }) => questions.ask(user, { kind: 'prompt', title, text: prompt, buttons }),
    show: (user, page) => send({ kind: 'page', to: user, page }),
    toast: (user, { title, text, seconds }) => push(user, { kind: 'toast', title, text, seconds }),
    menu: (user, items) => push(user, { kind: 'menu', items }),
  };
  const script = openScript(start.code);
  const runtime = createRuntime({
    workbook: state.workbook,
    files: start.html,
    scriptTimeZone: start.scriptTimeZone,
    locale: start.language === 'ja' ? 'ja' : 'en_US',
    evaluator: createEvaluator(),
    owner: 'user-1@example.com',
    compile: script.compile,
    log: (line) => send({ kind: 'log', line }),
    ui,
  });
  runtime.properties.replace(state.properties);
  runtime.attach(script.load(runtime.globals));
  let behind = false;
  /** A line that could not be written (a full disk) leaves the journal behind the workbook; then everything is written anew. */
  const keep = (record: ChangeRecord): void => {
    try {
      if (!behind) {
        state.file.append(record);
        return;
      }
    } catch (error) {
      send({ kind: 'log', line: messageOf(error) });
      behind = true;
    }
    state.file.compact(runtime.workbook, runtime.properties.read(), state.source);
    behind = false;
  };
  const engine = new Engine(runtime, { keep, push, log: (line) => send({ kind: 'log', line }) });

  const tidyUp = (): void => {
    if (state.file.wantsCompacting) state.file.compact(runtime.workbook, engine.properties, state.source);
  };

  const answers: { [K in keyof Exchanges]: (ask: Exchanges[K]['ask'], reply: (value: Exchanges[K]['answer']) => void) => void } = {
    window: ({ user, language }, reply) => {
      present.add(user);
      reply(engine.window(user, language));
      questions.repeat(user);
    },
    greet: ({ user }, reply) => {
      engine.greet(user);
      reply(null);
    },
    action: ({ user, action }, reply) => {
      engine.action(user, action, reply);
      tidyUp();
    },
    sheet: ({ sheetId, band }, reply) => reply(engine.sheet(sheetId, band)),
    named: ({ name }, reply) => reply(engine.named(name)),
    sheets: (_, reply) => reply(engine.sheets()),
    live: ({ sheetId, row, rows }, reply) => reply(engine.live(sheetId, row, rows)),
    choices: ({ sheetId, row, column }, reply) => reply(engine.choices(sheetId, row, column)),
    save: ({ path }, reply) => {
      void saveWorkbook(runtime.workbook, path, start.file, start.language).then(
        () => reply({ path }),
        (error: unknown) => send({ kind: 'failed', id: saving.id, message: messageOf(error) }),
      );
    },
    stop: (_, reply) => {
      state.file.compact(runtime.workbook, engine.properties, state.source);
      state.file.close();
      state.unlock();
      reply(null);
    },
  };

  const saving = { id: 0 };
  const serve = (message: ToEngine): void => {
    if (message.kind === 'gone') present.delete(message.user);
    if (message.kind === 'gone' || message.kind === 'answer') {
      questions.hear(message);
      return;
    }
    if (message.kind === 'save') saving.id = message.id;
    answer(message);
  };
  const answer = <K extends keyof Exchanges>({ kind, id, ask }: Extract<Asked, { kind: K }>): void => {
    try {
      (answers[kind as K] as (ask: unknown, reply: (value: unknown) => void) => void)(ask, (value) => send({ kind: 'reply', id, value }));
    } catch (error) {
      send({ kind: 'failed', id, message: messageOf(error) });
    }
  };
  port.on('message', serve);
  send({ kind: 'opened', opened: { title: state.title, notices: state.notices } });
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

run().catch((error: unknown) => send({ kind: 'refused', message: messageOf(error) }));
