/** Workbooks from files and back, with what there is to say about them in the language of who started the server. */
import { openFiles } from '../../files/open';
import { FileProblem, faultText, noticeText } from '../../files/problem';
import { destination } from '../../files/save';
import { saveXlsx } from '../../files/xlsx/save-xlsx';
import type { Workbook } from '../../runtime/model/workbook';

export { sampleWorkbook } from '../../files/sample/sample-workbook';

export interface OpenedFile {
  workbook: Workbook;
  notices: string[];
}

export const openWorkbookFile = async (name: string, bytes: Uint8Array, language: 'ja' | 'en'): Promise<OpenedFile> => {
  try {
    const { workbook, notices } = await openFiles([{ name, bytes }], { language });
    return { workbook, notices: notices.map((notice) => noticeText(notice, language)) };
  } catch (error) {
    if (error instanceof FileProblem) throw new Error(faultText(error.fault, language), { cause: error });
    throw error;
  }
};

/** Writes the .xlsx in one step, never over the file that was opened. */
export const saveWorkbook = async (book: Workbook, path: string, opened: string | null, language: 'ja' | 'en'): Promise<void> => {
  try {
    const target = await destination(path, opened === null ? [] : [opened]);
    await target.write(await saveXlsx(book));
  } catch (error) {
    if (error instanceof FileProblem) throw new Error(faultText(error.fault, language), { cause: error });
    throw error;
  }
};
