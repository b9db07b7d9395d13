/** What the pages send, parsed on arrival: a page may be old, or not ours. */
import * as v from 'valibot';
import * as batches from './requests/batches';
import * as cleaning from './requests/cleaning';
import * as customers from './requests/customers';
import * as lists from './requests/lists';
import * as owners from './requests/owners';
import * as reports from './requests/reports';
import * as rules from './requests/rules';
import * as sharing from './requests/sharing';
import * as today from './requests/today';
import * as touches from './requests/touches';

const schemas = { ...batches, ...cleaning, ...customers, ...lists, ...owners, ...reports, ...rules, ...sharing, ...today, ...touches };

type Parsed<K extends keyof typeof schemas> = v.InferOutput<(typeof schemas)[K]>;

/** The request, or null when it is not one. Unknown members are dropped. */
export const parseRequest = <K extends keyof typeof schemas>(kind: K, request: unknown): Parsed<K> | null => {
  const result = v.safeParse(schemas[kind], request);
  return result.success ? (result.output as Parsed<K>) : null;
};
