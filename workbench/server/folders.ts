/** Where the state and the .xlsx of an opened file are kept: beside it, or in the current folder when nothing can be written there. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { stateText } from './text';

export interface Folders {
  stateDir: string;
  /** The name of the kept files; two files never share it. */
  stateName: string;
  /** The .xlsx to write. */
  target: string;
  /** Sentences for the person who started the server. */
  notices: string[];
}

export interface FoldersFor {
  /** The whole path; null for the sample workbook. */
  file: string | null;
  language: 'ja' | 'en';
  current: string;
  /** A folder for the state that was asked for. */
  stateDir?: string;
}

/** Tried out, because the permissions alone do not tell of a read-only disk. */
const canWrite = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    rmdirSync(mkdtempSync(join(folder, '.daicho-')));
    return true;
  } catch {
    return false;
  }
};

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);

const plain = (file: string): string => basename(file).replaceAll(/[^\p{L}\p{N}._-]/gu, '_');

export const foldersFor = ({ file, language, current, stateDir }: FoldersFor): Folders => {
  const say = stateText(language);
  const own = file === null ? current : dirname(file);
  const isOwn = canWrite(own);
  if (!isOwn && (own === current || !canWrite(current))) throw new Error(say.nowhereToWrite(current));
  const folder = isOwn ? own : current;
  // In a folder of its own a file is known by its name; elsewhere files of one name may meet.
  const stateName = file === null ? `sample-${language}` : `${plain(file)}-${short(isOwn ? basename(file) : file)}`;
  const beside = file === null || !isOwn ? join(folder, stateName) : file.slice(0, file.length - extname(file).length);
  return {
    stateDir: stateDir ?? join(folder, '.daicho'),
    stateName,
    target: `${beside}.daicho.xlsx`,
    notices: isOwn || file === null ? [] : [say.elsewhere(own, current)],
  };
};
