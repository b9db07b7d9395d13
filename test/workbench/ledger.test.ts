/** `npm run ledger`: files in, a ledger out; with a stand-in script for its own rules, and with the real add-on, as a program too. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import Encoding from 'encoding-japanese';
import { newWorkbook, openFiles } from '../../workbench/files/open';
import { buildLedger } from '../../workbench/server/ledger/build-ledger';
import { runLedger } from '../../workbench/server/ledger/run-ledger';
import { LedgerProblem } from '../../workbench/server/ledger/text';

const root = join(__dirname, '../..');
const fixture = join(root, 'test/fixtures/eigyo-sjis.csv');
const folder = mkdtempSync(join(tmpdir(), 'daicho-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

describe('with a stand-in for the add-on', () => {
  /** Adopts sheets whose first cell says so, asks first, and tells of it. */
  const code = `
    function onOpen() { Logger.log('opened'); }
    function menuSetUp() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('顧客台帳', 0);
      sheet.getRange(1, 1, 1, 3).setValues([['会社名', '顧客ID', '警告']]);
      SpreadsheetApp.getUi().alert('できました');
    }
    function menuAdoptSheet() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const source = book.getActiveSheet();
      const values = source.getDataRange().getValues();
      if (values[0][0] !== '会社名') return null;
      const ui = SpreadsheetApp.getUi();
      if (ui.alert('取り込み', '取り込みますか', ui.ButtonSet.YES_NO) !== ui.Button.YES) return null;
      const target = book.getSheetByName('顧客台帳');
      values.slice(1).forEach((row, index) => target.appendRow([row[0], 'C-0000' + target.getLastRow(), index === 0 ? '重複の可能性' : '']));
      return { rowsRead: values.length - 1, adopted: values.length - 1, flagged: 1, problems: [{ row: 2, column: '会社名', message: '短い' }] };
    }
    function menuTidy() { SpreadsheetApp.getActiveSpreadsheet().toast('整えました'); }
  `;

  const workbook = async (...texts: string[]) =>
    (
      await openFiles(
        texts.map((text, index) => ({ name: `list${index}.csv`, bytes: Buffer.from(text) })),
        { language: 'ja' },
      )
    ).workbook;

  test('every list is adopted, other sheets are passed over, figures come from the finished workbook', async () => {
    const book = await workbook('会社名\n青空\n緑\n', 'メモだけ\n', '会社名\n海\n');
    const said: string[] = [];
    const figures = buildLedger({ workbook: book, code, sidebar: '', language: 'ja', say: (text) => said.push(text) });
    expect(figures).toMatchObject({ customers: 3, rowsRead: 3, adopted: 3, flagged: 2 });
    expect(figures.problems).toEqual([
      { sheet: 'list0', row: 2, column: '会社名', message: '短い' },
      { sheet: 'list2', row: 2, column: '会社名', message: '短い' },
    ]);
    expect(figures.serviceCalls).toBeGreaterThan(10);
    expect(figures.estimatedSeconds).toBeGreaterThan(0);
    expect(said.join('\n')).toMatch(/できました[\s\S]*整えました/);
    expect(said.join('\n')).not.toContain('取り込みますか');
  });

  test('no list, an empty workbook, a command that fails: each is said', async () => {
    const attempt = (book: Awaited<ReturnType<typeof workbook>>, script = code) => {
      try {
        buildLedger({ workbook: book, code: script, sidebar: '', language: 'ja' });
        return 'made';
      } catch (error) {
        return error instanceof LedgerProblem ? error.fault.code : String(error);
      }
    };
    expect(attempt(await workbook('メモだけ\n'))).toBe('no-list');
    expect(attempt(newWorkbook({ language: 'ja' }, 'x', 'シート1'))).toBe('no-list');
    expect(attempt(await workbook('会社名\n海\n'), code.replace("Logger.log('opened')", "throw new Error('x')"))).toBe('command-failed');
  });
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** In this process: starting one for each bad file would take most of the time. */
const ledger = async (...args: string[]): Promise<Ended> => {
  const [said, answered]: [string[], string[]] = [[], []];
  const say = (text: string): unknown => said.push(text);
  const code = await runLedger(args, { dist: join(root, 'dist'), say, answer: (line) => answered.push(line) });
  return { code, stdout: answered.map((line) => `${line}\n`).join(''), stderr: said.map((text) => `${text}\n`).join('') };
};

const program = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'tools/run.mjs'), 'workbench/server/ledger.ts', ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
  });

describe('as a program', () => {
  test('a Shift_JIS list becomes a ledger with dropdowns; the list is untouched', async () => {
    const before = readFileSync(fixture);
    const { code, stdout } = await program(fixture, at('台帳.xlsx'));
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      customers: 3,
      rowsRead: 3,
      adopted: 3,
      serviceCalls: expect.any(Number),
      problems: expect.any(Array),
    });
    expect(readFileSync(fixture)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['台帳.xlsx']);
    const { workbook } = await openFiles([{ name: '台帳.xlsx', bytes: readFileSync(at('台帳.xlsx')) }], { language: 'ja' });
    const sheet = workbook.sheetByName('顧客台帳');
    const company = sheet?.values.rowAt(1)?.indexOf('会社名') ?? -1;
    const type = sheet?.values.rowAt(1)?.indexOf('区分') ?? -1;
    expect([2, 3, 4].map((row) => sheet?.values.get(row, company + 1))).toEqual(
      expect.arrayContaining([expect.stringContaining('髙﨑商店')]),
    );
    expect(sheet?.validations.get(2, type + 1)?.criterion?.type).toBe('VALUE_IN_RANGE');
    expect(sheet?.rows.frozen).toBe(1);
  }, 60_000);

  test('what cannot work is refused in one plain sentence, in either language', async () => {
    writeFileSync(at('memo.csv'), 'ただのメモ\n');
    writeFileSync(at('broken.xlsx'), 'x');
    const refused = await Promise.all([
      ledger(),
      ledger(at('nowhere.csv'), at('out.xlsx'), '--lang', 'en'),
      ledger(at('memo.csv'), at('out.csv')),
      ledger(at('memo.txt'), at('out.xlsx')),
      ledger(at('broken.xlsx'), at('broken.xlsx')),
      ledger(at('broken.xlsx'), at('out.xlsx')),
      ledger(at('memo.csv'), at('out.xlsx'), '--lang=en'),
      ledger(at('memo.csv'), at('no/out.xlsx')),
    ]);
    const sentences = [
      /^使い方/,
      /not found: .*nowhere\.csv$/,
      /\.xlsx で終わる/,
      /\.csv と \.xlsx だけ/,
      /上書きしません/,
      /壊れている/,
      /^No list of customers/m,
      /保存できません/,
    ];
    expect(await program(at('memo.csv'), at('out.xlsx'), '--lang=en')).toEqual(refused[6]);
    refused.forEach(({ code, stdout, stderr }, index) => {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr.trim()).toMatch(sentences[index] as RegExp);
      expect(stderr).not.toMatch(/\n {4}at /);
    });
    expect(existsSync(at('out.xlsx'))).toBe(false);
  }, 120_000);

  test('bad input ends in a plain sentence or in a flagged row, each kind of it', async () => {
    const put = (name: string, content: string | Buffer): string => {
      writeFileSync(at(name), content);
      return at(name);
    };
    const huge = put('huge.csv', '会社名\n');
    truncateSync(huge, 200_000_000);
    const wide = put('wide.csv', `会社名,${Array.from({ length: 999 }, (_, index) => `列${index}`).join()}\n青空${',x'.repeat(999)}\n`);
    const refused = await Promise.all([
      ledger(huge, at('bad.xlsx')),
      ledger(put('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])), at('bad.xlsx')),
      ledger(
        put('program.csv', Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256))),
        at('bad.xlsx'),
        '--lang=en',
      ),
      ledger(put('nothing.csv', ''), at('bad.xlsx')),
      ledger(put('headings.csv', '会社名,電話\n'), at('bad.xlsx')),
    ]);
    const sentences = [
      /大きすぎます\(200MB\)/,
      /文字の一覧ではない/,
      /This is no text/,
      /見出しの行がある一覧/,
      /取り込める行がありません|見出しの行がある一覧/,
    ];
    refused.forEach(({ code, stdout, stderr }, index) => {
      expect([index, code, stdout]).toEqual([index, 1, '']);
      expect(stderr).toMatch(sentences[index] as RegExp);
      expect(stderr).not.toMatch(/\n {4}at /);
    });
    expect(existsSync(at('bad.xlsx'))).toBe(false);

    const text = [
      '会社名,電話,メール,年商,最終訪問,電話,備考',
      '=HYPERLINK("http://x"),+81312345678,@a,-5,1826/4/1,\tx,#REF!',
      '青\0空,03-1234-5678,a@b.example,3200万,45883,x,',
      '白雪,06-1234-5678,,#N/A,45890,y,@cmd',
      '紅葉,,,,45900,,',
    ].join('\n');
    const glued = Buffer.concat([
      Buffer.from(`${text}\n`),
      Buffer.from(Encoding.convert(Encoding.stringToCode('海山商店,,,,,,\n'), { to: 'SJIS', from: 'UNICODE' })),
    ]);
    const [odd, thousand] = await Promise.all([ledger(put('odd.csv', glued), at('odd.xlsx')), ledger(wide, at('wide.xlsx'))]);
    expect(odd.stderr).toMatch(/文字コードの違う行が 1 行/);
    expect(odd.stderr).toMatch(/NUL/);
    const figures = JSON.parse(odd.stdout);
    expect(figures).toMatchObject({ rowsRead: 5, new: 5, updated: 0, review: 0, unreadable: 0 });
    expect(figures.problems.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(['2 メール', '2 年商', '2 最終訪問', '4 年商']),
    );
    const { workbook } = await openFiles([{ name: 'odd.xlsx', bytes: readFileSync(at('odd.xlsx')) }], { language: 'ja' });
    const sheet = workbook.sheetByName('顧客台帳');
    const under = (heading: string, row: number): unknown => sheet?.values.get(row, (sheet.values.rowAt(1)?.indexOf(heading) ?? -1) + 1);
    expect([2, 3, 4, 5, 6].map((row) => under('会社名', row))).toEqual(['=HYPERLINK("http://x")', '青空', '白雪', '紅葉', '海山商店']);
    const raw = String(under('元データ', 2));
    for (const cell of ['年商 = -5', '最終訪問 = 1826/4/1', '備考 = #REF!']) expect(raw).toContain(cell);
    const report = workbook.sheetByName('取込結果');
    expect(report?.values.rowAt(1)).toEqual(expect.arrayContaining(['一覧', '行', '顧客ID', '結果', '理由']));
    expect(report?.values.get(2, 2)).toBe('odd');
    // 1,000 columns are no trouble for a file that is there already; the dialog refuses them with a sentence.
    expect(JSON.parse(thousand.stdout)).toMatchObject({ rowsRead: 1, new: 1 });
  }, 120_000);

  const lists = process.env.DAICHO_LISTS ?? join(root, '../shared/data/lists');
  if (existsSync(join(lists, 'eigyo.csv'))) {
    test('three departments, two thousand rows', async () => {
      const { code, stdout } = await ledger(...['eigyo', 'seikyu', 'tenjikai'].map((name) => join(lists, `${name}.csv`)), at('three.xlsx'));
      expect(code).toBe(0);
      const figures = JSON.parse(stdout);
      expect(figures).toMatchObject({ rowsRead: 2000, adopted: 2000 });
      // Each row is told of once; who is no customer of before is one now.
      expect(figures.new + figures.updated + figures.review + figures.unreadable).toBe(2000);
      expect(figures.customers).toBe(figures.new + figures.review);
    }, 120_000);
  }
});
