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
  /** The parser of a text that is read piece by piece: it waits between `pause` and `resume`. */
  interface Parser {
    pause(): void;
    resume(): void;
    abort(): void;
  }
  interface PieceOptions<Row> extends ParseOptions {
    /** Characters of a piece. */
    chunkSize: number;
    chunk(results: ParseResult<Row>, parser: Parser): void;
    complete(): void;
  }
  const Papa: {
    parse<Row>(text: string, options: PieceOptions<Row>): void;
    parse<Row>(text: string, options: ParseOptions): ParseResult<Row>;
    unparse(rows: readonly (readonly unknown[])[], options?: { delimiter?: string; newline?: string; escapeFormulae?: RegExp }): string;
  };
  export default Papa;
}
