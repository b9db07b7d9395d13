/** What the sidebar sends about the rules of the start. */
import * as v from 'valibot';
import type { SetStartRulesRequest } from '../../contract';
import { text } from './fields';

const ruleRanks = v.pipe(v.array(v.object({ rank: text(40), atLeast: text(40) })), v.maxLength(30));
export const startRules: v.GenericSchema<SetStartRulesRequest> = v.object({
  legalForm: text(20),
  ranks: ruleRanks,
  shown: v.object({ legalForm: text(20), ranks: ruleRanks }),
});
