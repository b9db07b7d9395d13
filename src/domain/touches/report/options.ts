/** What reading a report needs to know of the ledger. */
import type { Day } from '../../day';
import type { ListItem } from '../../schema/column';
import type { ChannelReader } from './channel-words';
import type { CustomerBook } from './customer-book';
import type { ReportTemplate } from './template';

export interface ReportOptions {
  readonly today: Day;
  /** 方法, 結果 and 種別 of 設定 (`rules.lists`). */
  readonly lists: Readonly<Record<'channel' | 'result' | 'kind', readonly ListItem[]>>;
  readonly language: 'ja' | 'en';
  /** The template of 設定 that reports are rendered with. */
  readonly template: ReportTemplate;
  readonly customers: CustomerBook;
}

/** The options with what is made of them once for a report. */
export interface Reading extends ReportOptions {
  readonly holidays: ReadonlySet<Day>;
  readonly reader: ChannelReader;
  /** The report writes '3/7' for the 3rd of July. */
  readonly dayFirst: boolean;
}
