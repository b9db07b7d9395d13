/** The words of a language. */
import type { Problem } from '../domain/problem';
import { en } from './en';
import { ja, type Texts } from './ja';

export type { Texts };

export const texts = (language: 'ja' | 'en'): Texts => (language === 'ja' ? ja : en);

/** The sentence for a problem. */
export const sentence = (problem: Problem, words: Texts): string => (words.problems[problem.code] as (problem: Problem) => string)(problem);
