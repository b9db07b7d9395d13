/** What was acknowledged is there after any end: kill -9, a stop, a damaged record. The opened file itself is never written. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Started } from '../running-server';
import { start } from '../running-server';

jest.setTimeout(120_000);

let folder = '';
let file = '';
let state = '';
let running: Started | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daicho-restart-'));
  file = join(folder, '得意先.csv');
  state = join(folder, '.daicho');
  writeFileSync(file, '会社名,担当\n株式会社青葉,佐藤\n');
  mkdirSync(state);
});
afterEach(async () => {
  await running?.stop().catch(() => undefined);
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

const open = async (args: string[] = []): Promise<Started> => {
  running = await start({ file, state, args });
  return running;
};

describe('after kill -9', () => {
  test('every acknowledged edit is there, and what the script wrote after it', async () => {
    const server = await open();
    const { welcome, act } = await server.window();
    const { sheetId } = welcome;
    for (let row = 3; row < 13; row++) await act({ kind: 'type', sheetId, row, column: 1, text: `会社${row}` });
    await act({ kind: 'paste', sheetId, row: 13, column: 1, texts: [['貼り付け', '鈴木']], formats: false });
    await act({ kind: 'insertRows', sheetId, before: 2, count: 1 });
    const before = await server.shown('得意先');
    await server.kill();
    const again = await open();
    expect(again.output()).toMatch(/前回の続きから開きました/);
    expect(await again.shown('得意先')).toEqual(before);
    expect(before[3]).toEqual(['会社3', '', '', '', '編集: 会社3']);
  });

  test('killed in the middle of a stream of edits, nothing that was answered is lost', async () => {
    const server = await open();
    const { welcome, act } = await server.window();
    const { sheetId } = welcome;
    let answered = 0;
    const typing = (async () => {
      for (let row = 3; row < 2000; row++) {
        await act({ kind: 'type', sheetId, row, column: 2, text: `値${row}` });
        answered = row;
      }
    })().catch(() => undefined);
    await new Promise((done) => setTimeout(done, 400));
    await server.kill();
    await typing;
    const shown = await (await open()).shown('得意先');
    expect(answered).toBeGreaterThan(3);
    for (let row = 3; row <= answered; row++) expect(shown[row - 1]?.[1]).toBe(`値${row}`);
  });

  test('a record that was damaged at its end is cut there, and said so', async () => {
    const server = await open();
    const { welcome, act } = await server.window();
    await act({ kind: 'type', sheetId: welcome.sheetId, row: 3, column: 1, text: '残る' });
    await server.kill();
    const journal = readdirSync(state).find((name) => name.endsWith('.journal'));
    appendFileSync(join(state, journal ?? ''), '0123456789abcdef {"cells":[{"sheetId":0');
    const again = await open();
    expect(again.output()).toMatch(/壊れていたため取り除きました/);
    expect((await again.shown('得意先'))[2]?.[0]).toBe('残る');
  });
});

describe('the opened file', () => {
  test('stays as it is; the .xlsx is written beside it on request and at the end', async () => {
    const before = { bytes: readFileSync(file), time: statSync(file).mtimeMs };
    const server = await open();
    const { welcome, act } = await server.window();
    await act({ kind: 'type', sheetId: welcome.sheetId, row: 3, column: 1, text: '書き出す' });
    const { path } = await server.post<{ path: string }>('/api/save', {});
    expect(path).toBe(join(folder, '得意先.daicho.xlsx'));
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    rmSync(path);
    expect(await server.stop()).toBe(0);
    running = null;
    expect(existsSync(path)).toBe(true);
    expect(server.output()).toMatch(/保存しました/);
    expect({ bytes: readFileSync(file), time: statSync(file).mtimeMs }).toEqual(before);
  });

  test('opened again under the name of the export, its own export has another name', async () => {
    const server = await open();
    const { path } = await server.post<{ path: string }>('/api/save', {});
    await server.stop();
    file = path;
    const bytes = readFileSync(path);
    const again = await open();
    const second = await again.post<{ path: string }>('/api/save', {});
    expect(second.path).not.toBe(path);
    await again.stop();
    running = null;
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('changed since, the earlier work is shown and the change is said; --fresh begins from the file and keeps the earlier work', async () => {
    const server = await open();
    const { welcome, act } = await server.window();
    await act({ kind: 'type', sheetId: welcome.sheetId, row: 3, column: 1, text: '前の作業' });
    await server.stop();
    writeFileSync(file, '会社名,担当\n別の会社,山田\n');
    const again = await open();
    expect(again.output()).toMatch(/前回から変わっています/);
    expect((await again.shown('得意先'))[2]?.[0]).toBe('前の作業');
    await again.stop();
    const anew = await open(['--fresh']);
    expect((await anew.shown('得意先'))[1]?.[0]).toBe('別の会社');
    expect(anew.output()).toMatch(/という名前で残しました/);
    expect(readdirSync(state).filter((name) => name.endsWith('.json')).length).toBe(2);
  });
});

test('a second server on the same file is refused', async () => {
  await open();
  await expect(start({ file, state })).rejects.toThrow(/すでに別の作業台で開かれています\(プロセス \d+\)。.*Ctrl\+C で終了してから/);
});

test('/quit ends it as Ctrl+C does, and a run that fails is told to the person who started it', async () => {
  const server = await open();
  const { act } = await server.window();
  const { error } = await act({ kind: 'menu', functionName: 'failOnPurpose' });
  expect(error).toEqual({ name: 'Error', message: 'わざと失敗しました' });
  expect(await server.stop()).toBe(0);
  running = null;
});
