/** Names of people for comparison: family and given name in any order, without titles, departments and honorifics. */
import { compatible, foldName } from './fold-name';

const LONGEST = 80;
const HONORIFIC = /[\s\u3000]*(?:様|さま|さん|殿|氏|先生|御中|君|くん|ちゃん|宛|行)$/;
const TITLES =
  '(?:代表)?取締役(?:社長|会長)?|執行役員|専務|常務|会長|副?社長|[部次課係所店室局院園校]長|主[任査事]|支店長|工場長|理事長?|代表|担当者?|マネー?ジャー|リーダー|manager|director|president|ceo';
const TITLE = new RegExp(`[\\s\u3000]*(?:${TITLES})(?:代理|補佐)?$`, 'i');
const FRONT_TITLE = new RegExp(`^(?:${TITLES})[\\s\u3000:：]+`, 'i');
const DESK = /^[^\s\u3000]*(?:本部|部|課|室|係|局|支店|営業所|センター|グループ|チーム|G)[\s\u3000]+(?=[^\s\u3000])/;
const ENGLISH_TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir)\b\.?\s+/i;
const ENGLISH_TAIL = /,?\s+(?:jr|sr|ii|iii|phd|ph\.d|md|esq)\.?$/i;
const BRACKETS = /[(（［[【][^()（）［\][【】]*[)）］\]】]?/g;

/** A name folded, its parts with one blank between them where there was one: '高橋 誠', 'smith john'. '' where nobody is named. */
export function personKey(text: string): string {
  if (text === '') return '';
  let name = compatible(text.slice(0, LONGEST)).replace(BRACKETS, ' ').trim();
  if (/^[a-z]/i.test(name)) return englishName(name);
  name = name.replace(DESK, '').replace(FRONT_TITLE, '');
  for (let turn = 0; turn < 4; turn++) {
    const shorter = name.replace(HONORIFIC, '').replace(TITLE, '').trim();
    if (shorter === name || shorter.length < 2) break;
    name = shorter;
  }
  return name
    .split(/[\s\u3000・,、/]+/)
    .map(foldName)
    .filter((part) => part !== '')
    .join(' ');
}

/** 'Dr. Smith, John Jr.' as 'john smith'. */
function englishName(text: string): string {
  let name = text.replace(ENGLISH_TITLE, '').replace(ENGLISH_TAIL, '');
  const comma = /^([^,]+),\s*(\S.*)$/.exec(name);
  if (comma !== null) name = `${comma[2]} ${comma[1]}`;
  return name
    .split(/[\s.]+/)
    .map(foldName)
    .filter((part) => part !== '')
    .join(' ');
}
