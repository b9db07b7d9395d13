/** What lists call a customer's type: the ledger has four, offices write dozens of words for them. */
import type { ListItem } from './column';
import { item } from './list-entry';

/** Words of one kind, parted by commas. */
const words = (text: string): string[] => text.split(',');

export const typeItems: readonly ListItem[] = [
  item(
    'prospect',
    '見込',
    'Prospect',
    ...words(
      '見込み,見込客,見込み客,見込顧客,新規,新規見込,新規見込み,潜在,リード,lead,見込先,見込み先,未取引,未取引先,開拓中,開拓先,新規開拓,新規客,新規先,新規顧客,アプローチ中,候補,候補先,ターゲット,プロスペクト,引合,' +
        '引き合い,検討中,潜在顧客,潜在客,取引前,potential,new,target,未契約,未成約,未受注,未購入,未導入,新規見込客,新規リード,新規案件,開拓,検討,検討客,検討先,提案先,アタック中,アタック先,見込み顧客,' +
        '見込度,みこみ,ヨミ,商談先,打診中,交渉中,引き合い中,問い合わせ客,問合せ客,トライアル,お試し,prospective,prospects,suspect,opportunity,pipeline,evaluating,' +
        'ホットリード,ウォームリード,受注前,契約前,成約前,hot lead,warm lead,in pipeline,pre-sales,' +
        '優良見込,有力見込,重点見込,潜在見込,契約見込,受注見込,契約見込み,受注見込み,見込あり,見込有,見込有り,見込みあり,見込み有,見込み有り,営業中,営業先,営業対象,未開拓,開拓対象,接触中,接触済,アプローチ先,' +
        '未アプローチ,未接触,未訪問,育成中,ナーチャリング,リード獲得,リード育成,資料請求,名刺のみ,名刺交換のみ,アポ取得,ヒアリング中,提案段階,検討段階,商談段階,取引検討中,提案予定,提案準備中,案件化,将来客,飛び込み先,問合せ,問い合わせ,初回訪問,初回商談,' +
        'mql,sql,marketing qualified lead,sales qualified lead,marketing qualified,sales qualified,nurturing,nurture,working,prospecting,hot prospect,warm prospect,cold prospect,subscriber,' +
        'trial,qualified,unconverted,not yet customer,not yet a customer,in negotiation,negotiating',
    ),
  ),
  item(
    'active',
    '取引中',
    'Active',
    ...words(
      '取引先,取引あり,取引有り,取引有,既存,既存客,既存顧客,顧客,契約中,継続,得意先,既存先,既存取引先,お取引中,お取引先,お取引あり,取引実績あり,稼働,稼働中,稼動中,アクティブ,契約済,契約済み,現行,現顧客,現在取引中,' +
        '取引継続,取引継続中,購入済,current,existing,customer,client,有,有り,あり,現役,契約先,契約あり,契約有,継続取引,継続取引中,継続契約,有効,導入済,導入済み,導入先,利用中,ご利用中,利用あり,' +
        '固定客,固定,常連,常連客,取引開始,取引開始済,既契約,既契約先,購買中,購入中,購入あり,取引実績有,取引実績有り,実績あり,成約,成約済,成約済み,受注済,受注済み,納入中,出荷中,現取引先,現行取引先,お得意様,お得意先,' +
        '優良顧客,重要顧客,主要取引先,主要顧客,メイン顧客,上得意,通常取引,定期購入,定期取引,リピーター,リピート客,納入実績あり,納入実績有,key account,repeat customer,in trade,' +
        '取引アリ,取引良好,取引実績,実績先,既取引,既取引先,既存取引,既存取引中,既納,既納先,納入先,納品先,販売先,納品中,施工中,保守中,保守契約中,運用中,取扱中,定期,定期客,定期取引先,定期顧客,本契約,本取引,' +
        '契約有り,契約継続,契約継続中,契約更新,契約更新済,口座あり,口座有,口座有り,口座開設済,口座開設済み,付き合いあり,付合いあり,導入企業,有料会員,契約者,お客様,優良,優良先,主要,主力,主力先,ロイヤル,ロイヤルカスタマー,vip,' +
        '稼動,closed won,evangelist,installed,buying,' +
        '顧客化,in business,ongoing,live,contracted,retained,regular,won,under contract,trading,paying,engaged',
    ),
  ),
  item(
    'dormant',
    '休眠',
    'Dormant',
    ...words(
      '休止,休眠中,休眠客,休眠顧客,停止中,取引休止,取引休止中,休止中,休眠先,休業,休業中,中断,中断中,未稼働,一時停止,しばらく取引なし,取引途絶,ご無沙汰,取引停止中,スリープ,inactive,paused,on hold,' +
        'sleeping,停止,一時休止,一時休止中,休眠1年,お休み,お休み中,休み,休止先,休,長期未取引,長期休眠,未取引期間長,疎遠,不活性,非アクティブ,非稼働,非稼動,取引中断,取引中断中,取引休眠,しばらく取引無し,' +
        'しばらく取引無,久しく取引なし,久しく取引無し,取引途切れ,一時取引停止,一旦停止,保留,保留中,取引保留,取引保留中,凍結,凍結中,取引凍結,取引スリープ,休会,休会中,活動停止,活動停止中,稼働停止,稼働停止中,ごぶさた,眠り客,掘り起こし,掘り起こし先,掘り起こし対象,要掘り起こし,掘起し,' +
        'ストップ,ストップ中,stalled,hibernated,取引一時停止,最近動きなし,最近動き無し,離反予備軍,no recent orders,最近取引なし,最近取引無し,動きなし,動き無し,長期取引なし,長期取引無し,長期間取引なし,直近取引なし,低稼働,冬眠,冬眠中,stagnant,lapsed,hibernating,idle,silent,asleep,suspended,stopped,' +
        'not active,non active,at rest,paused account',
    ),
  ),
  item(
    'closed',
    '取引終了',
    'Closed',
    ...words(
      '終了,解約,解約済,解約済み,取引停止,取引なし,契約終了,廃業,倒産,閉店,閉鎖,離反,離脱,退会,取引終了済,取引終了済み,契約終了済,契約解除,契約解約,取引解消,取引中止,終了済,終了済み,撤退,closed,' +
        'terminated,ended,churned,lost,former,契約満了,契約切れ,契約終了済み,失効,無効,閉業,清算,取引打切,取引打切り,取引打ち切り,打切り,打ち切り,絶縁,中止,消滅,取消,合併消滅,取引終了先,' +
        '取引無,取引無し,取引ナシ,取引解除,取引不可,取引撤退,取引消滅,取引完了,失客,喪失,ロスト,流出,他社切替,他社へ切替,破産,吸収合併,被合併,解散,契約破棄,サービス終了,利用終了,脱退,除名,クローズ,クローズ済,' +
        'closed lost,churn,no longer active,' +
        '取引なくなった,no longer customer,no longer a customer,deactivated,旧取引先,元顧客,旧顧客,廃止,離反客,ex,ex customer,cancelled,canceled,discontinued,defunct,bankrupt,out of business,dead,' +
        'inactive permanently,dissolved,departed,gone,ended contract',
    ),
  ),
];
