/** The lists a new ledger starts with. Each item keeps its code for ever; labels are edited in 設定, synonyms only help reading. */
import type { ListItem, ListKey, Words } from './column';
import { companyLists } from './lists-company';
import { contactLists } from './lists-contacts';
import { dealLists } from './lists-deal';
import { touchLists } from './lists-touches';
import { typeItems } from './type-words';

export const listTitles: Record<ListKey, Words> = {
  type: { ja: '区分', en: 'Type' },
  stage: { ja: '段階', en: 'Stage' },
  channel: { ja: '方法', en: 'Channel' },
  result: { ja: '結果', en: 'Result' },
  industry: { ja: '業種', en: 'Industry' },
  size: { ja: '企業規模', en: 'Size' },
  source: { ja: '獲得経路', en: 'Source' },
  month: { ja: '決算月', en: 'Fiscal month' },
  bant: { ja: '予算・決裁権・必要性', en: 'Budget, authority, need' },
  timeframe: { ja: '導入時期', en: 'Timeframe' },
  keyPerson: { ja: 'キーマン接触', en: 'Key person met' },
  competitor: { ja: '競合状況', en: 'Competitor' },
  fit: { ja: 'ニーズとの合致', en: 'Fit' },
  done: { ja: '上長確認', en: 'Manager check' },
  winLoss: { ja: '選ばれた理由・失注理由', en: 'Win or loss reason' },
  kind: { ja: '種別', en: 'Kind' },
  stop: { ja: '連絡停止', en: 'Contact stop' },
  role: { ja: '役割', en: 'Role' },
  presence: { ja: '連絡先の状態', en: 'State of a contact' },
};

/**
 * Items that came after the first ledgers were made: set-up offers each once, below those that are there. Whoever takes one out again is
 * not asked twice.
 */
export const laterItems: Partial<Record<ListKey, readonly string[]>> = { channel: ['mail-reaction', 'web-visit'] };

/** In the order in which 設定 shows them. */
export const defaultLists: Record<ListKey, readonly ListItem[]> = {
  type: typeItems,
  stage: dealLists.stage,
  channel: touchLists.channel,
  result: touchLists.result,
  industry: companyLists.industry,
  size: companyLists.size,
  source: companyLists.source,
  month: companyLists.month,
  bant: dealLists.bant,
  timeframe: dealLists.timeframe,
  keyPerson: dealLists.keyPerson,
  competitor: dealLists.competitor,
  fit: dealLists.fit,
  done: dealLists.done,
  winLoss: dealLists.winLoss,
  kind: touchLists.kind,
  role: contactLists.role,
  presence: contactLists.presence,
  stop: contactLists.stop,
};
