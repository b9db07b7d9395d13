/** `npm start [file]`: opens the workbench and keeps it open until it is told to end. */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { whenOrphaned } from './orphan';
import { startServer } from './server';
import { stateText } from './text';

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'ja' },
      port: { type: 'string', default: '0' },
      // Both for tests: another place for the state, another script than dist/.
      state: { type: 'string' },
      script: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const main = async (): Promise<void> => {
  let given: ReturnType<typeof parse>;
  try {
    given = parse();
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${stateText('ja').usage}`);
  }
  const { values, positionals } = given;
  const language = values.lang === 'en' ? 'en' : 'ja';
  const say = stateText(language);
  const port = Number(values.port);
  if (values.help || positionals.length > 1 || !Number.isInteger(port) || port < 0 || port > 65535) return fail(say.usage);
  const [file] = positionals;
  if (file !== undefined && !existsSync(file)) return fail(say.noSuchFile(file));

  const server = await startServer({
    ...(file === undefined ? {} : { file }),
    ...(values.state === undefined ? {} : { stateDir: values.state }),
    ...(values.script === undefined ? {} : { scriptDir: values.script }),
    language,
    port,
    fresh: values.fresh,
    log: (line) => console.error(line),
    lost: () => fail(say.lost),
  }).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
  for (const notice of server.notices) console.log(notice);
  console.log(say.ready(server.url));
  console.log(say.savedWhere(server.target));
  console.log(say.howToStop);

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    console.log(say.ending);
    let code = 0;
    try {
      console.log(say.saved(await server.save()));
    } catch (error) {
      // The state file has everything all the same.
      console.error(say.notSaved(error instanceof Error ? error.message : String(error)));
      code = 1;
    }
    await server.stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  process.on('SIGHUP', () => void end());
  // Nobody may be left to read what is said; that must not keep the rest from being done.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  whenOrphaned(() => {
    console.log(say.orphaned);
    void end();
  });
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line.trim() === '/quit') void end();
  });
};

void main();
