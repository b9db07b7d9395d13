/** Utilities.formatString: sprintf in Java's dialect, as far as Apps Script's documentation shows it (docs reference/utilities). */
import { Exception } from '../kernel/exception';

const specifier = /%(?:(\d+)\$)?([-+ 0#,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const pad = (text: string, flags: string, width: number): string => {
  if (text.length >= width) return text;
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
};

const signedText = (negative: boolean, digits: string, flags: string): string => {
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const [whole = '', ...fraction] = digits.split('.');
  const left = flags.includes(',') ? grouped(whole) : whole;
  return sign + [left, ...fraction].join('.');
};

const exponent = (value: number, precision: number): string =>
  value.toExponential(precision).replace(/e([+-])(\d)$/, (_, sign: string, digit: string) => `e${sign}0${digit}`);

const numberOf = (value: unknown, conversion: string): number => {
  const number = typeof value === 'number' ? value : Number(value);
  if (Number.isNaN(number) && typeof value !== 'number') throw new Exception(`Invalid argument for %${conversion}: ${String(value)}`);
  return number;
};

const convert = (conversion: string, flags: string, precision: number | undefined, value: unknown): string => {
  switch (conversion) {
    case 's':
    case 'S': {
      const text = String(value);
      const cut = precision === undefined ? text : text.slice(0, precision);
      return conversion === 'S' ? cut.toUpperCase() : cut;
    }
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'b':
      return String(value === true || (value !== null && value !== undefined && typeof value !== 'boolean'));
    case 'd':
    case 'i':
    case 'u': {
      const number = Math.trunc(numberOf(value, conversion));
      return signedText(number < 0, String(Math.abs(number)), flags);
    }
    case 'f':
    case 'F': {
      const number = numberOf(value, conversion);
      return signedText(number < 0, Math.abs(number).toFixed(precision ?? 6), flags);
    }
    case 'e':
    case 'E': {
      const number = numberOf(value, conversion);
      const text = signedText(number < 0, exponent(Math.abs(number), precision ?? 6), flags.replace(',', ''));
      return conversion === 'E' ? text.toUpperCase() : text;
    }
    case 'g':
    case 'G': {
      const number = numberOf(value, conversion);
      const digits = Math.max(precision ?? 6, 1);
      const size = Math.abs(number);
      const plain = size === 0 || (size >= 1e-4 && size < 10 ** digits);
      const text = plain ? size.toPrecision(digits) : exponent(size, digits - 1);
      return signedText(number < 0, conversion === 'G' ? text.toUpperCase() : text, flags);
    }
    case 'x':
    case 'X': {
      const number = Math.trunc(numberOf(value, conversion));
      const text = `${flags.includes('#') ? '0x' : ''}${(number < 0 ? number >>> 0 : number).toString(16)}`;
      return conversion === 'X' ? text.toUpperCase() : text;
    }
    case 'o':
      return `${flags.includes('#') ? '0' : ''}${(Math.trunc(numberOf(value, conversion)) >>> 0).toString(8)}`;
    case 'j':
      return JSON.stringify(value);
    default:
      throw new Exception(`Unknown format conversion: %${conversion}`);
  }
};

/** Fills the template; throws when an argument is missing. */
export const formatString = (template: string, args: readonly unknown[]): string => {
  let next = 0;
  return template.replace(
    specifier,
    (_, index: string | undefined, flags: string, width: string | undefined, precision, conversion: string) => {
      if (conversion === '%') return pad('%', flags, Number(width ?? 0));
      if (conversion === 'n') return '\n';
      const at = index === undefined ? next++ : Number(index) - 1;
      if (at >= args.length) throw new Exception('Not enough arguments for the format string.');
      const text = convert(conversion, flags, precision === undefined ? undefined : Number(precision), args[at]);
      return pad(text, flags, Number(width ?? 0));
    },
  );
};
