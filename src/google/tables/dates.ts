/**
 * Dates between Sheets and the domain: cells hold Dates in the workbook's time zone, the domain holds 'yyyy-mm-dd' or
 * 'yyyy-mm-dd hh:mm'. The script's own zone may differ from the workbook's ("a frequent source of scripting bugs", Session reference),
 * so offsets are asked of Utilities, once an hour of data at most.
 */
const hour = 3_600_000;
const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Serial number of the first day that is no longer written with four digits of a year. */
const tooLate = 2_958_466;

/** What a serial number in a column of days reads as once its cell has a date's format (docs: Sheets API, About date & time values): as `Dates.cell`. */
export const dayOfSerial = (serial: number, withTime: boolean): string | number => {
  if (serial < 0 || serial >= tooLate) return serial;
  const wall = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 1440) * 60_000);
  const text = wall.toISOString();
  return withTime || text.slice(11, 16) !== '00:00' ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text.slice(0, 10);
};

export class Dates {
  private readonly offsets = new Map<number, number>();

  constructor(private readonly timeZone: string) {}

  /** Milliseconds that local time is ahead of UTC at an instant. */
  private offset(instant: number): number {
    const key = Math.floor(instant / hour);
    const known = this.offsets.get(key);
    if (known !== undefined) return known;
    const text = Utilities.formatDate(new Date(key * hour), this.timeZone, 'Z');
    const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
    const offset = (text.startsWith('-') ? -minutes : minutes) * 60_000;
    this.offsets.set(key, offset);
    return offset;
  }

  /** 'yyyy-mm-dd', with ' hh:mm' when the time is not midnight or `withTime` asks for it. */
  text(date: Date, withTime = false): string {
    const instant = date.getTime();
    const local = new Date(instant + this.offset(instant));
    const day = `${local.getUTCFullYear()}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`;
    const minutes = local.getUTCHours() * 60 + local.getUTCMinutes();
    return minutes === 0 && !withTime ? day : `${day} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  }

  /**
   * A cell's Date as the domain reads it. '20260401' typed into a column of days is shown by Sheets as a day in the year 57371: beyond
   * the year 9999 the number that was typed is meant, and a number comes back.
   */
  cell(date: Date, withTime = false): string | number {
    const local = date.getTime() + this.offset(date.getTime());
    return local < Date.UTC(10_000, 0, 1) ? this.text(date, withTime) : Math.round((local - Date.UTC(1899, 11, 30)) / 86_400_000);
  }

  /** The Date of 'yyyy-mm-dd' or 'yyyy-mm-dd hh:mm'; null for any other text. */
  date(text: string): Date | null {
    const found = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text);
    if (found === null) return null;
    const [, year, month, day, hours = '0', minutes = '0'] = found;
    const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes));
    // Twice, because the offset is that of the instant and the first guess may lie across a clock change.
    const guess = local - this.offset(local);
    return new Date(local - this.offset(guess));
  }
}

/** Dates come from another realm in tests and from Google's own in Apps Script: `instanceof` would miss them. */
export const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Date]';
