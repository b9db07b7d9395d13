/** What is known of a row of a list that the bench reads. */

export interface TruthRow {
  readonly list: string;
  readonly row: number;
  readonly cluster: string;
  readonly amount: string;
  readonly type: string;
  readonly date: string;
}
