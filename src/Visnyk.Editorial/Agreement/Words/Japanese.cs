namespace Visnyk.Editorial.Agreement.Words;

/// <summary>Numbers, dates, units and negations of Japanese. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class Japanese
{
    public const string Words = """
        vague 0 十分 十分な 十分に 万一 万が一 数十 数百 数千 数万 数十万 数百万 数千万 数億 九州 四国 六本木 千葉 百貨店 万博 五輪 三菱 八百屋 七夕 一部 一方 一緒 一般 一旦 一体 一致 一気 一切 一番 一層 一種 一定 一時 一時的 統一 唯一 万人 万能 千代田 二酸化 一酸化 三重 四季 八王子 五感 一々 億劫 万歳 百科 四川 十字 一連 一環 一貫 一人ひとり 一人一人 一つ一つ 三角 四角 十勝 八戸 九龍 千島 五島 一生 一言 一言も 一瞬 一層の 一斉 一斉に 一帯 一員 一同 一律 一面 一挙 一刻 一戸 一歩 一線 一家 二の足 三日月 四苦八苦 七転八倒 千秋
        card 2 ?両方 ?両者 ?双方 ?両国 ?二人 ?ふたり ~二つ ~ふたつ ?倍増 ?両 ?カップル ?ペア
        card 1 ?一人 ?ひとり ?一つ ?ひとつ ?初めて
        card 3 ~三つ ~みっつ
        card 4 四つ よっつ
        card 5 五つ
        card 6 六つ
        card 7 七つ
        card 8 八つ
        card 9 九つ
        card 10 とお
        card 12 ~ダース
        card 10 ?十日
        frac 0.25 四半期
        frac 0.5 半分 半数 半 半ば 半額 半年 半世紀 ?前半 ?後半 ?上半期 ?下半期
        weekday 1 月曜日 月曜
        weekday 2 火曜日 火曜
        weekday 3 水曜日 水曜
        weekday 4 木曜日 木曜
        weekday 5 金曜日 金曜
        weekday 6 土曜日 土曜
        weekday 7 日曜日 日曜
        percent 1 パーセント ％ プロセント
        percent 10 割
        points 1 パーセントポイント %ポイント ポイント ％ポイント
        am 0 午前 朝 朝の 未明 早朝 午前の 深夜
        pm 0 午後 夜 夕方 夜の 午後の 夕方の 晩の
        oclock 0 時
        tail 0 人 名 個 件 社 国 回 度 本 枚 台 棟 階 所 か所 ヶ所 カ所 箇所 か国 カ国 ヶ国 ヵ国 つ 倍 歳 才 番 番目 回目 人目 階建て 機 隻 頭 匹 羽 冊 杯 足 票 戸 世帯 校 店 店舗 州 県 都市 市 区 町 村 島 項目 種類 種 点 位 級 号 号機 便 基 発 両 組 団体 か条 件目 年目 日目 大 人組 世紀 代 連勝 連敗 試合 対 ゴール 軒 通 曲 作品 段階 チーム 家族 家庭 チャンネル ページ セット 箱 袋 株 段 列 行 字 文字 語 歩 階級 門 艘 艇 滴 口 玉 輪 缶 瓶 束 粒 房 切れ 皿 膳 着 面 張 振り 丁 字 句 首 話 章 節 巻 部 版 期 代目 議席 名様 カ月ぶり 人前 連覇 期目 大会 種目 路線 駅 棟目 席 床 件以上 千人 万人 シーズン トンネル 橋 曲目 工場 公演 戦 村落
        clock 720 正午 昼
        clock 0 0時 深夜 真夜中 夜中
        weekday 8 平日
        plus 0.5 半
        unit km キロメートル キロ ㎞
        unit kg キログラム キロ ㎏
        unit m メートル
        unit cm センチ センチメートル ㎝
        unit mm ミリ ミリメートル ㎜
        unit mi マイル
        unit nmi 海里 カイリ
        unit ft フィート
        unit in インチ
        unit yd ヤード
        unit ly 光年
        unit g グラム
        unit mg ミリグラム
        unit t トン
        unit lb ポンド
        unit GBP ポンド 英ポンド
        unit oz オンス
        unit ms1 メートル
        unit ha ヘクタール ㏊
        unit acre エーカー
        unit km2 平方キロメートル 平方キロ
        unit m2 平方メートル ㎡
        unit mi2 平方マイル
        unit m3 立方メートル ㎥
        unit km3 立方キロメートル
        unit l リットル
        unit ml ミリリットル
        unit gal ガロン
        unit barrel バレル
        unit s 秒 秒間
        unit min 分 分間
        unit h 時間
        unit day 日 日間 昼夜
        unit week 毎週 週 週間
        unit month か月 ヶ月 カ月 ヵ月 箇月 か月間 ヶ月間 カ月間 月間
        unit year 年 年間 歳 才 カ年 か年 周年
        unit century 世紀
        unit ms ミリ秒
        unit kmh キロ毎時 キロ キロメートル
        unit mph マイル毎時
        unit knot ノット
        unit C 度 ℃
        unit F 華氏度
        unit W ワット
        unit kW キロワット
        unit MW メガワット
        unit GW ギガワット
        unit hp 馬力
        unit kWh キロワット時
        unit MWh メガワット時
        unit GWh ギガワット時
        unit kcal キロカロリー カロリー
        unit B バイト
        unit kB キロバイト
        unit MB メガバイト メガ
        unit GB ギガバイト ギガ
        unit TB テラバイト
        unit bit ビット
        unit Mbit メガビット
        unit Gbit ギガビット
        unit Hz ヘルツ
        unit V ボルト
        unit dB デシベル
        unit USD ドル 米ドル
        unit CAD ドル カナダドル
        unit AUD ドル 豪ドル オーストラリアドル
        unit usdcent セント
        unit cent セント
        unit EUR ユーロ
        unit penny ペンス
        unit UAH フリヴニャ グリブナ フリブナ フリヴニア
        unit PLN ズロチ ズウォティ
        unit ILS シェケル
        unit JPY 円
        unit CNY 元 人民元
        unit CHF フラン スイスフラン
        unit RUB ルーブル
        unit CZK クローネ コルナ クラウン クローナ
        unit SEK クローネ スウェーデンクローナ クラウン クローナ
        unit NOK クローネ ノルウェークローネ クラウン クローナ
        unit INR ルピー
        unit KRW ウォン
        unit TRY リラ
        unit lira リラ
        unit peso ペソ
        unit HUF フォリント
        """ + "\n";

    public const string Negations = """
        no 1 ない なかった ません なく なければ なくて 無い なし せず らず わず かず たず ばず めず けず えず れず べず おらず ぬまま なしに 無しに ずに 不可 ないで なけれ まい ぬ
        nearly 1 不 未 非 無 以外 除く 除き 除いて 拒否 拒んだ 拒む 否定 禁止 禁じ 避け 防 失敗 欠 止 前に まで だけ のみ しか ほとんど めったに まれに 代わり なくし 中止 断 失 外 まだ 反対 閉 減 難しい 困難 空 亡 離れ 以来 別
        notno 0 かもしれない かもしれません なければならない なければなりません なければなら なくてはならない なくてはいけない ないといけない なければいけない なければいけません にすぎない に過ぎない に過ぎません に違いない に違いありません だけでなく だけではなく のみならず ばかりでなく ほかならない にほかならない かかわらず 関わらず 必ず 思わず まず はず いわずと 少ない 少なく 少なかった 危ない つまらない 間もなく まもなく やむなく やむを得ず 残らず 相変わらず ざるを得ない ざるをえない ほかない しかない せいぜい とんでもない もったいない 絶え間なく 休みなく 限りなく なくなる なくなり なくなった なくなって 例外なく 無料 無事 無線 無数 非常 不動 不思議 未来 未明 防衛 失業 断水 外国 海外 外相 外務 外交 以外に 防災 空港 空軍 空気 航空 無人機 前線 欠片 停止線 防波堤 防潮堤 間に合わず 非常に 不可欠 まず最初
        """ + "\n";
}
