/** What the pages send, parsed on arrival: a page may be old, or not ours. */
import * as v from 'valibot';
import * as batches from './batches';
import * as cleaning from './cleaning';
import * as customers from './customers';
import * as lists from './lists';
import * as owners from './owners';
import * as reports from './reports';
import * as rules from './rules';
import * as sharing from './sharing';
import * as today from './today';
import * as touches from './touches';

const schemas = { ...batches, ...cleaning, ...customers, ...lists, ...owners, ...reports, ...rules, ...sharing, ...today, ...touches };

type Parsed<K extends keyof typeof schemas> = v.InferOutput<(typeof schemas)[K]>;

/** The request, or null when it is not one. Unknown members are dropped. */
export const parseRequest = <K extends keyof typeof schemas>(kind: K, request: unknown): Parsed<K> | null => {
  const result = v.safeParse(schemas[kind], request);
  return result.success ? (result.output as Parsed<K>) : null;
};
