/** The data sets of the matching benchmark, brought to a customer's fields, and their truth. The truth is read by a function of its own, after the scan. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { MatchFields } from '../../src/domain/matching/key';
import { readCsv } from './read-csv';

/** A data set before matching: what a customer ledger would hold of it. */
export interface DataSet {
  readonly name: string;
  readonly customers: readonly MatchFields[];
  /** For a link of two lists: is the row in the first one? Only pairs across count. */
  readonly inFirst: ((id: string) => boolean) | null;
  /** The cluster of each row by ID; read when everything is scored. */
  readonly truth: () => ReadonlyMap<string, string>;
}

/** Does the folder hold a data set in the layout of ja-b2b? */
export const isLedgerFolder = (directory: string): boolean =>
  existsSync(join(directory, 'customers.csv')) && existsSync(join(directory, 'truth.csv'));

/** A folder in the layout of ja-b2b: customers.csv and truth.csv. The note (備考) and the department (部署) are no part of the key. */
export function ledgerFolder(directory: string): DataSet {
  const rows = readCsv(join(directory, 'customers.csv'));
  const customers = rows.map(
    (row): MatchFields => ({
      id: row.ID ?? '',
      company: row.会社名 ?? '',
      kana: row.フリガナ ?? '',
      person: row.担当者 ?? '',
      postal: row.郵便番号 ?? '',
      address: row.住所 ?? '',
      phone: row.電話番号 ?? '',
      email: row.メール ?? '',
    }),
  );
  return {
    name: `${basename(dirname(directory))}/${basename(directory)}`,
    customers,
    inFirst: null,
    truth: () => new Map(readCsv(join(directory, 'truth.csv')).map((row) => [row.ID ?? '', row.cluster_id ?? ''])),
  };
}

/**
 * FEBRL's persons as private customers: both names as the person, the parts of the address as one address, the day of birth as the number
 * by which another system knows them. soc_sec_id is left out.
 */
function febrlCustomer(row: Record<string, string>): MatchFields {
  const {
    rec_id: id = '',
    given_name = '',
    surname = '',
    street_number = '',
    address_1 = '',
    address_2 = '',
    suburb = '',
    state = '',
  } = row;
  const address = [[street_number, address_1].filter((part) => part !== '').join(' '), address_2, suburb, state];
  return {
    id,
    company: '',
    person: [given_name, surname].filter((part) => part !== '').join(' '),
    address: address.filter((part) => part !== '').join(', '),
    postal: row.postcode ?? '',
    externalCode: row.date_of_birth ?? '',
  };
}

const febrlCluster = (id: string): string => id.split('-')[1] ?? '';

function febrl(directory: string, name: string, files: readonly string[]): DataSet {
  const lists = files.map((file) => readCsv(join(directory, file)).map(febrlCustomer));
  const customers = lists.flat();
  const first = new Set(lists[0]?.map((one) => one.id));
  return {
    name,
    customers,
    inFirst: files.length > 1 ? (id) => first.has(id) : null,
    truth: () => new Map(customers.map(({ id }) => [id, febrlCluster(id)])),
  };
}

/** Restaurants as companies: name, street and city, telephone. The kind of kitchen is left out. */
function restaurants(directory: string): DataSet {
  const customers = readCsv(join(directory, 'restaurant.csv'), '|').map(
    (row): MatchFields => ({ id: row.id ?? '', company: row.name ?? '', address: `${row.addr}, ${row.city}`, phone: row.phone ?? '' }),
  );
  return {
    name: 'fodors-zagat',
    customers,
    inFirst: null,
    truth: () => {
      const cluster = new Map(customers.map(({ id }) => [id, id]));
      for (const line of readFileSync(join(directory, 'duplicates.csv'), 'utf8').split(/\r?\n/)) {
        const [one = '', other = ''] = line.split('|');
        if (other !== '') cluster.set(other, cluster.get(one) ?? one);
      }
      return cluster;
    },
  };
}

/** The data sets that are measured when no folder is named; those that are not there are named in `absent`. */
export function usualDataSets(data: string): { readonly sets: (() => DataSet)[]; readonly absent: string[] } {
  const all: [string, () => DataSet][] = [
    [join(data, 'ja-b2b/open/2k'), () => ledgerFolder(join(data, 'ja-b2b/open/2k'))],
    [join(data, 'ja-b2b/open/20k'), () => ledgerFolder(join(data, 'ja-b2b/open/20k'))],
    [join(data, 'febrl/dataset3.csv'), () => febrl(join(data, 'febrl'), 'febrl3', ['dataset3.csv'])],
    [join(data, 'febrl/dataset4a.csv'), () => febrl(join(data, 'febrl'), 'febrl4', ['dataset4a.csv', 'dataset4b.csv'])],
    [join(data, 'fodors-zagat/restaurant.csv'), () => restaurants(join(data, 'fodors-zagat'))],
  ];
  return {
    sets: all.filter(([path]) => existsSync(path)).map(([, read]) => read),
    absent: all.filter(([path]) => !existsSync(path)).map(([path]) => path),
  };
}
