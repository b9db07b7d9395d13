/** exceljs's table of built-in number formats: number of the format to its code. */
declare module 'exceljs/lib/xlsx/defaultnumformats.js' {
  const formats: Record<number, { f?: string }>;
  export default formats;
}
