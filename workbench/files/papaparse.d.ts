/** The part of Papa Parse 5 that is used here; the package brings no types of its own. */
declare module 'papaparse' {
  interface ParseOptions {
    header: false;
    skipEmptyLines: boolean;
    delimiter: string;
    newline: '\n' | '\r\n' | '\r';
  }
  interface ParseResult<Row> {
    data: Row[];
    errors: { type: string; code: string; message: string; row?: number }[];
  }
  const Papa: { parse<Row>(text: string, options: ParseOptions): ParseResult<Row> };
  export default Papa;
}
