/** Lines that head others: the report's title, a day, a section ('■電話', '明日の予定'). */
import { channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import { untold } from './entry';
import { activity, dateIn, type FreeState } from './free-state';
import { namedIn } from './head';
import { kindNamed } from './kind-words';
import { isInside, isPartOfDay, isTitle, sectionKind } from './line-kinds';
import type { ReportLine } from './lines';

/** '金曜(7/3)の報告が遅れました', '昨日分です', '今日(7/6)の分': the entries below are of that day. */
export const dayBegins = (s: FreeState, line: ReportLine): boolean => {
  const { plain } = line;
  if (plain.length > 40 || clockTimes(plain).length > 0 || (s.open[0] !== undefined && line.rank > s.open[0].rank && line.rank !== 3))
    return false;
  const { today, holidays, dayFirst } = s.reading;
  const days = dayWords(plain, { day: today, holidays, lean: 'past', dayFirst }).filter(({ day, sure }) => day <= today && sure >= 0.7);
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined || first.at > 3) return false;
  if (!/^[\s)]*(?:の)?(?:分(?!析|割|解|散|納|担|岐|配)|報告(?!書)|日報|活動|動き|実績)/.test(plain.slice(last.at + last.length)))
    return false;
  if (namedIn(line.body, plain, s.reading.customers).length > 0) return false;
  const day = days.find((one) => !one.relative) ?? first;
  s.date = { value: day.day, confidence: day.sure };
  s.section = activity;
  return true;
};

/** A date on its own, a title, or a heading of a section. */
export const heading = (s: FreeState, line: ReportLine): boolean => {
  const { plain } = line;
  // '【電話】3件' is '電話 3件'.
  const bare = plain
    .replace(/[【】[\]<>≪≫〔〕《》]/g, ' ')
    .replace(/^[\s(:]+|[\s):]+$/g, '')
    .trim();
  const days = dayWords(plain, { day: s.reading.today, holidays: s.reading.holidays, lean: 'past', dayFirst: s.reading.dayFirst });
  const named = namedIn(line.body, plain, s.reading.customers).some(({ matches }) => matches.length > 0);
  const told = s.open.length > 0 && /(?:です|ます|ました|する|した|まで\S{0,20}|。)$/.test(plain);
  const titled = days.length > 0 && /^(?:日報|週報|月報|報告書)/.test(plain);
  if (isTitle(plain) && !told && !named && (titled || !isInside(plain)) && clockTimes(plain).length === 0) {
    s.date = dateIn(s, plain) ?? s.date;
    const who =
      /(?:担当|氏名|報告者|作成者?|記入者?|営業)\s*:\s*(\S{1,12})/.exec(plain)?.[1] ??
      /[(（](?![月火水木金土日](?:曜日?|・?祝)?[)）])([\u3400-\u9FFF]{1,4})[)）]/.exec(line.body)?.[1];
    s.rep ||= who ?? '';
    return true;
  }
  if (days.length > 0 && days.some((day) => !day.relative)) {
    let rest = plain;
    for (const { at, length } of [...days].reverse()) rest = rest.slice(0, at) + rest.slice(at + length);
    rest = rest.replace(/活動|報告|記録|営業|業務|日報|分|担当|氏名|log|notes|report|field|activities|曜日?|[\s\p{P}\p{S}~]/giu, '');
    const noCustomer = !named && namedIn(line.body, plain, s.reading.customers).length === 0 && clockTimes(plain).length === 0;
    if (
      noCustomer &&
      (rest === '' || (/^[\u3400-\u9FFF々ァ-ヺA-Za-z]{1,6}$/.test(rest) && (s.open[0] === undefined || line.rank <= s.open[0].rank))) &&
      (days[0]?.at ?? 9) <= 8 &&
      !/次|予定|期限|期日|まで|納期|見積|next|due|follow/i.test(plain) &&
      s.reading.reader(plain).length === 0
    ) {
      const day = days.find((one) => !one.relative);
      if (day !== undefined) s.date = { value: day.day, confidence: day.sure };
      s.rep ||= /^[\u3400-\u9FFF々]{1,4}$/.test(rest) ? rest : '';
      s.section = activity;
      return true;
    }
  }
  const kind = sectionKind(plain);
  const current = s.open[0];
  const shallow =
    current === undefined ||
    (s.section.rank === line.rank && line.indent === 0) ||
    line.rank < current.rank ||
    (line.rank === current.rank && line.indent <= current.indent) ||
    (line.blankBefore && line.rank <= 3);
  if (kind !== null && (shallow || s.section.kind !== 'activity')) {
    s.section = { kind, rank: line.rank, channel: kind === 'activity' ? s.section.channel : untold, about: '' };
    if (kind === 'activity') s.section = { ...activity, rank: line.rank };
    return true;
  }
  const code = channelOnly(bare, s.reading.reader, s.reading.lists.channel);
  const about = kindNamed(bare, s.reading.lists.kind);
  if (
    (code !== '' || about !== '') &&
    bare.length <= 24 &&
    clockTimes(plain).length === 0 &&
    (shallow || line.rank === 1) &&
    !(current !== undefined && current.rank < line.rank && s.section.rank !== line.rank)
  ) {
    s.section = { kind: 'activity', rank: line.rank, channel: code === '' ? untold : { value: code, confidence: 0.9 }, about };
    return true;
  }
  return isPartOfDay(bare);
};
