/** The filled-in form as it is sent. */
import type { CustomerCard, TouchRequest } from '../../src/contract';
import type { Submission } from '../frame/submission';
import { nextDateOf, type TouchFields } from './form';
import { linksIn } from './links';

export interface Sender {
  me: string;
  card: Pick<CustomerCard, 'id' | 'row' | 'stage'>;
  submission: Submission;
  confirmed: string;
  /** How long the form was filled in; null when nobody counts. */
  seconds: number | null;
}

/** Whoever is not named is left out: the server then takes the customer's contact person. */
export function requestOf(fields: TouchFields, { me, card, submission, confirmed, seconds }: Sender): TouchRequest {
  const optional = {
    ...(fields.met === null ? {} : { met: fields.met.trim() }),
    ...(fields.kind === '' ? {} : { kind: fields.kind }),
    ...(fields.impression.trim() === '' ? {} : { impression: fields.impression.trim() }),
    ...(fields.original.trim() === '' ? {} : { original: fields.original.trim() }),
    ...(linksIn(fields.files).length === 0 ? {} : { files: linksIn(fields.files).join('\n') }),
    ...(fields.reason.trim() === '' ? {} : { reason: fields.reason.trim() }),
    ...(confirmed === '' ? {} : { confirmed }),
    ...(seconds === null ? {} : { seconds }),
    ...(submission.since === undefined ? {} : { since: submission.since }),
  };
  return {
    key: submission.key,
    attempt: Math.min(submission.attempt, 1000),
    customerId: card.id,
    row: card.row,
    rep: me,
    when: fields.when,
    channel: fields.channel,
    result: fields.result,
    summary: fields.summary.trim(),
    nextDate: nextDateOf(fields),
    nextAction: fields.nextAction.trim(),
    stage: fields.stage === '' ? 'auto' : fields.stage,
    stageSeen: card.stage,
    ...optional,
  };
}
