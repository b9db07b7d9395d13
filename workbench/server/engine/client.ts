/** The server's end of the engine's thread: requests as promises, pushes as callbacks. */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Push } from '../../wire/messages';
import { makeBell, ring } from './mailbox';
import type { EngineStart, Exchanges, FromEngine, Opened, ShownPage, ToEngine, Told } from './protocol';

export interface EngineEvents {
  push(to: string | null, push: Push): void;
  page(to: string, page: ShownPage): void;
  log(line: string): void;
  /** The thread ended without being asked to. */
  lost(error: Error): void;
}

export class EngineClient {
  private next = 1;
  private stopped = false;
  private readonly open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  private constructor(
    private readonly worker: Worker,
    private readonly send: (message: ToEngine) => void,
  ) {}

  /** Starts the thread from its bundled file and answers once the workbook is open. */
  static async start(program: string, start: EngineStart, events: EngineEvents): Promise<{ engine: EngineClient; opened: Opened }> {
    const { port1, port2 } = new MessageChannel();
    const bell = makeBell();
    const worker = new Worker(program, { workerData: { start, port: port2, bell }, transferList: [port2] });
    const engine = new EngineClient(worker, (message) => {
      port1.postMessage(message);
      ring(bell);
    });
    const opened = await new Promise<Opened>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the engine ended')));
      port1.on('message', (message: FromEngine) => {
        if (message.kind === 'opened') resolve(message.opened);
        else if (message.kind === 'refused') reject(new Error(message.message));
        else engine.hear(message, events);
      });
    }).catch(async (error: unknown) => {
      await worker.terminate();
      throw error;
    });
    worker.removeAllListeners('exit').on('exit', () => engine.lose(new Error('the engine ended'), events));
    worker.removeAllListeners('error').on('error', (error: Error) => engine.lose(error, events));
    return { engine, opened };
  }

  ask<K extends keyof Exchanges>(kind: K, ask: Exchanges[K]['ask']): Promise<Exchanges[K]['answer']> {
    if (this.stopped) return Promise.reject(new Error('the engine has ended'));
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.send({ kind, id, ask } as ToEngine);
    });
  }

  tell(told: Told): void {
    if (!this.stopped) this.send(told);
  }

  /** Folds the journal into the snapshot and ends the thread. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    await this.ask('stop', {});
    this.stopped = true;
    await this.worker.terminate();
  }

  private hear(message: FromEngine, events: EngineEvents): void {
    switch (message.kind) {
      case 'reply':
        this.open.get(message.id)?.resolve(message.value);
        this.open.delete(message.id);
        return;
      case 'failed':
        this.open.get(message.id)?.reject(new Error(message.message));
        this.open.delete(message.id);
        return;
      case 'push':
        events.push(message.to, message.push);
        return;
      case 'page':
        events.page(message.to, message.page);
        return;
      case 'log':
        events.log(message.line);
        return;
      default:
        return;
    }
  }

  private lose(error: Error, events: EngineEvents): void {
    if (this.stopped) return;
    this.stopped = true;
    for (const { reject } of this.open.values()) reject(error);
    this.open.clear();
    events.lost(error);
  }
}
