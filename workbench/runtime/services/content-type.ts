/** Content types and file extensions that Apps Script guesses from each other. */

const types: Record<string, string> = {
  txt: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  xml: 'text/xml',
  md: 'text/markdown',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/x-gzip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The content type of a file name; null if it cannot be guessed (docs: Blob.setContentTypeFromExtension). */
export const typeOfName = (name: string | null): string | null => {
  const extension = /\.([^.]+)$/.exec(name ?? '')?.[1];
  return extension === undefined ? null : (types[extension.toLowerCase()] ?? null);
};

/** The usual extension of a content type; null if there is none. */
export const extensionOf = (contentType: string): string | null =>
  Object.keys(types).find((extension) => types[extension] === contentType) ?? null;
