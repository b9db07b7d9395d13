/** What the add-on answered: a test that expects the other fails with the sentence a person would have read. */
import type { Answer, Refusal } from '../../src/contract';

export const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
};

export const refusal = (answer: Answer<unknown>): Refusal => {
  if (answer.ok) throw new Error(`it was not refused: ${JSON.stringify(answer.value)}`);
  return answer.problem;
};
