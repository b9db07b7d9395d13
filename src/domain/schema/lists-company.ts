/** The lists that say what kind of company a customer is, as a new ledger has them. */
import type { ListItem, ListKey } from './column';
import { item } from './list-entry';

export const companyLists = {
  industry: [
    item('manufacturing', '製造', 'Manufacturing', '製造業', 'メーカー'),
    item('construction', '建設', 'Construction', '建設業', '工務店', '建築'),
    item('wholesale', '卸売', 'Wholesale', '卸', '卸売業', '商社'),
    item('retail', '小売', 'Retail', '小売業', '小売店'),
    item('service', 'サービス', 'Services', 'サービス業'),
    item('it', '情報・通信', 'IT', 'IT', '情報通信', 'ソフトウェア', 'システム'),
    item('transport', '運輸', 'Transport', '物流', '運送', '運輸業'),
    item('realestate', '不動産', 'Real estate', '不動産業'),
    item('medical', '医療・福祉', 'Health care', '医療', '福祉', '病院', '介護'),
    item('finance', '金融・保険', 'Finance', '金融', '保険', '銀行'),
    item('public', '官公庁・団体', 'Public sector', '官公庁', '団体', '学校', '自治体'),
    item('other', 'その他', 'Other', '他'),
  ],
  size: [
    item('1-9', '1〜9人', '1–9'),
    item('10-49', '10〜49人', '10–49'),
    item('50-299', '50〜299人', '50–299'),
    item('300+', '300人以上', '300+'),
  ],
  source: [
    item('card', '名刺', 'Business card', '名刺交換'),
    item('referral', '紹介', 'Referral', 'ご紹介'),
    item('web', 'Web', 'Web', 'ホームページ', 'HP', 'サイト', 'ウェブ'),
    item('event', '展示会', 'Exhibition', 'セミナー', 'イベント'),
    item('billing', '請求先', 'Billing', '請求'),
    item('other', 'その他', 'Other', '他'),
  ],
  month: Array.from({ length: 12 }, (_, at) =>
    item(
      String(at + 1),
      `${at + 1}月`,
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][at] as string,
      String(at + 1),
      `${at + 1}月末`,
      `${at + 1}月決算`,
    ),
  ),
} satisfies Partial<Record<ListKey, readonly ListItem[]>>;
