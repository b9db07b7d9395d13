/** An answer that says no: why, as a code for the page and a sentence for the person. */
import type { Answer } from '../../contract';

export const refuse = (code: string, message: string): Answer<never> => ({ ok: false, problem: { code, message } });
