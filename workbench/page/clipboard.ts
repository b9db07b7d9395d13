/** The system's clipboard. Browsers may refuse to read it; then only Ctrl+V works, as in Google Sheets. */

export const copyText = async (text: string): Promise<void> => {
  try {
    // Marked as ours, so that a paste within the workbook keeps the rules and looks of the cells it meets.
    const html = new Blob([`<meta data-daicho="1"><pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`], {
      type: 'text/html',
    });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': html })]);
  } catch {
    await navigator.clipboard.writeText(text).catch(() => undefined);
  }
};

export const readClipboard = async (): Promise<{ text: string; html: string } | null> => {
  try {
    return { text: await navigator.clipboard.readText(), html: '' };
  } catch {
    return null;
  }
};
