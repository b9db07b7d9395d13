/** The sidebar's words and language, handed down to every part of the page. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../src/contract';
import { sidebarEn } from '../../src/text/sidebar-en';
import { type SidebarText, sidebarJa } from '../../src/text/sidebar-ja';
import { dayText, momentText, valueText } from './dates';

export interface Spoken {
  text: SidebarText;
  language: Language;
  /** A day or moment as people read it. */
  day: (moment: string) => string;
  /** A moment with its time. */
  moment: (moment: string) => string;
  /** What a cell of a column holds. */
  value: (cell: string, column: string) => string;
}

export const wordsOf = (language: Language, today: string): Spoken => ({
  text: language === 'ja' ? sidebarJa : sidebarEn,
  language,
  day: (moment) => dayText(moment, language, today),
  moment: (moment) => momentText(moment, language, today),
  value: (cell, column) => valueText(cell, column, language, today),
});

export const Words = createContext<Spoken>(wordsOf('ja', ''));

export const useWords = (): Spoken => useContext(Words);
