/** The server's JSON API: what a page asks, and what tests ask in its place. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome, Welcome } from '../../wire/messages';
import type { EngineClient } from '../engine/client';
import type { Person, Windows } from '../people';
import { parseAction } from './actions';
import { BadRequest, openStream, readJson, sendJson } from './reply';

export interface ApiParts {
  engine: EngineClient;
  windows: Windows;
  title: string;
  language: 'ja' | 'en';
  pages: string;
  save(): Promise<string>;
}

const textIn = (body: Record<string, unknown>, name: string): string => {
  const value = body[name];
  if (typeof value !== 'string') throw new BadRequest(`${name} is missing`);
  return value;
};

const numberIn = (url: URL, name: string): number => {
  const value = Number(url.searchParams.get(name) ?? Number.NaN);
  if (!Number.isInteger(value) || value < 0) throw new BadRequest(`${name} is missing or wrong`);
  return value;
};

export class Api {
  private calls = 0;

  constructor(private readonly parts: ApiParts) {}

  async get(url: URL, response: ServerResponse): Promise<boolean> {
    const { engine, windows } = this.parts;
    switch (url.pathname) {
      case '/events': {
        const id = url.searchParams.get('window') ?? '';
        if (windows.person(id) === null) throw new BadRequest('unknown window');
        openStream(response);
        windows.connect(id, response);
        windows.push(null, { kind: 'people', people: windows.people() });
        return true;
      }
      case '/api/sheets':
        sendJson(response, 200, await engine.ask('sheets', {}));
        return true;
      case '/api/sheet': {
        const name = url.searchParams.get('name');
        const band = url.searchParams.has('rows') ? { row: numberIn(url, 'row'), rows: numberIn(url, 'rows') } : null;
        const ask = (): Promise<unknown> => engine.ask('sheet', { sheetId: numberIn(url, 'id'), band });
        sendJson(response, 200, await (name === null ? ask() : engine.ask('named', { name })));
        return true;
      }
      case '/api/live': {
        const ask = { sheetId: numberIn(url, 'id'), row: numberIn(url, 'row'), rows: Math.min(numberIn(url, 'rows'), 2000) };
        sendJson(response, 200, await engine.ask('live', ask));
        return true;
      }
      case '/api/choices': {
        const ask = { sheetId: numberIn(url, 'id'), row: numberIn(url, 'row'), column: numberIn(url, 'column') };
        sendJson(response, 200, await engine.ask('choices', ask));
        return true;
      }
      default:
        return false;
    }
  }

  async post(url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { engine, windows } = this.parts;
    const body = await readJson(request);
    switch (url.pathname) {
      case '/api/window':
        sendJson(response, 200, await this.open(body));
        return true;
      case '/api/greet': {
        const { email } = this.personIn(body);
        sendJson(response, 202, {});
        void engine.ask('greet', { user: email }).catch(() => undefined);
        return true;
      }
      case '/api/action':
        await this.act(body, response);
        return true;
      case '/api/answer': {
        const { email } = this.personIn(body);
        const question = Number(body.question);
        engine.tell({ kind: 'answer', question, user: email, button: textIn(body, 'button'), text: textIn(body, 'text') });
        sendJson(response, 200, {});
        return true;
      }
      case '/api/leave':
        windows.leave(textIn(body, 'window'));
        sendJson(response, 200, {});
        return true;
      case '/api/save':
        sendJson(response, 200, { path: await this.parts.save() });
        return true;
      default:
        return false;
    }
  }

  private personIn(body: Record<string, unknown>): Person {
    const person = this.parts.windows.person(textIn(body, 'window'));
    if (person === null) throw new BadRequest('unknown window');
    return person;
  }

  private async open(body: Record<string, unknown>): Promise<Welcome> {
    const { engine, windows, title, pages } = this.parts;
    const language = body.language === 'ja' || body.language === 'en' ? body.language : this.parts.language;
    const { id, person } = windows.open(typeof body.window === 'string' ? body.window : undefined, language);
    const state = await engine.ask('window', { user: person.email, language });
    return { window: id, ...person, title, language, pages, ...state };
  }

  /**
   * An edit is answered when it is done and kept. A run of the script may take minutes and stand still for a question, so a page is
   * answered at once and told the result by its stream; `wait` is for tests, which have no stream.
   */
  private async act(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const { engine, windows } = this.parts;
    const { email } = this.personIn(body);
    const action = parseAction(body.action);
    const outcome = engine.ask('action', { user: email, action });
    if (body.wait === true || (action.kind !== 'menu' && action.kind !== 'call')) {
      sendJson(response, 200, await outcome);
      return;
    }
    this.calls += 1;
    const call = this.calls;
    sendJson(response, 202, { call });
    const tell = (result: Outcome): void => windows.push(email, { kind: 'result', call, outcome: result });
    outcome.then(tell, (error: Error) => tell({ error: { name: error.name, message: error.message } }));
  }
}
