/** The sidebar's words and language, handed down to every part of the page. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../src/contract';
import { sidebarEn } from '../src/text/sidebar-en';
import { type SidebarText, sidebarJa } from '../src/text/sidebar-ja';

interface Spoken {
  text: SidebarText;
  language: Language;
}

export const wordsOf = (language: Language): Spoken => ({ text: language === 'ja' ? sidebarJa : sidebarEn, language });

export const Words = createContext<Spoken>(wordsOf('ja'));

export const useWords = (): Spoken => useContext(Words);
