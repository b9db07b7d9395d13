/** Reads the comma-separated data sets of the matching benchmark. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Rows as records by heading; FEBRL's headings and values have blanks around them, which are cut off. */
export function readCsv(path: string, delimiter = ','): Record<string, string>[] {
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n');
  const { data } = Papa.parse<string[]>(text, { header: false, skipEmptyLines: true, delimiter, newline: '\n' });
  const [headings = [], ...rows] = data;
  const names = headings.map((heading) => heading.trim());
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, (row[at] ?? '').trim()])));
}
