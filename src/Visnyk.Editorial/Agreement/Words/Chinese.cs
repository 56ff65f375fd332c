namespace Visnyk.Editorial.Agreement.Words;

/// <summary>Numbers, dates, units and negations of Chinese, in simplified and traditional letters. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class Chinese
{
    public const string Words = """
        vague 0 十分 万一 千万 数十 数百 数千 数万 数十万 数百万 数千万 数亿 數十 數百 數千 數萬 几十 几百 几千 几万 幾十 上百 上千 上万 成千上万 成百上千 四川 九龙 九江 八卦 一些 一般 一样 一起 一直 一定 一切 一旦 一致 一带 一方面 统一 唯一 一点 一下 一边 第三方 三星 三亚 三明治 五金 百度 百货 百姓 百科 千叶 四处 四周 十足 十字 八达岭 七夕 万维网 二氧化 一氧化 三角 四季 乱七八糟 一律 一同 一路 一面 一贯 一连串 一道 千方百计 一会 一会儿 二手 两岸 二维 五角大楼 五角大廈 百分点 百分點 万能 一生 一味 一向 一举 一概 一再 一时 一度 一系列 一半以上 三文鱼 四面 四肢 万分 一言不发 三明 一无所有 不一 十字路口 万圣节 一刀切 一如既往 千里 五官 五谷 四合院 一口气
        card 2 ?双方 ?两者 ?双倍 ?翻倍 ?翻番 ?两倍 ?一倍 ?俩 ?一双 ?一对
        card 3 ?仨
        card 12 ~一打
        frac 0.5 一半 半数 半 过半 大半 半年 半个 ?上半 ?下半 ?半场 半價 半价
        frac 0.25 一刻 一季度
        weekday 1 星期一 周一 週一 礼拜一 星期1
        weekday 2 星期二 周二 週二 礼拜二
        weekday 3 星期三 周三 週三 礼拜三
        weekday 4 星期四 周四 週四 礼拜四
        weekday 5 星期五 周五 週五 礼拜五
        weekday 6 星期六 周六 週六 礼拜六
        weekday 7 星期日 周日 週日 星期天 礼拜天 礼拜日
        percent 1 百分之 ％
        percent 10 成
        tail 0 成功 成立 成员 成为 成果 成本 成人 成年 成绩 成熟 成长
        points 1 百分点 百分點 个百分点 個百分點
        am 0 上午 早上 凌晨 清晨 早晨 清早
        pm 0 下午 晚上 傍晚 夜间 晚间 午后
        oclock 0 点 點 时 時
        tail 0 人 名 个 個 位 家 次 回 度 本 枚 台 辆 輛 架 艘 栋 棟 层 層 楼 所 座 条 條 项 項 种 種 只 隻 头 匹 张 張 份 部 国 校 店 倍 岁 歲 票 封 把 棵 瓶 桶 局 场 場 届 屆 代 圈 句 段 支 队 起 宗 笔 颗 片 块 对 双 批 期 篇 幅 间 間 席 户 戶 州 省 村 市 县 区 岛 島 院 点 點 级 級 号 號 口 门 門 字 词 步 件 株 公 册 冊 首 则 例 组 組 类 類 轮 輪 节 節 页 頁 行 列 排 箱 包 袋 盒 套 胎 连败 连胜 球 比 人次 大 国家 城市 集 朵 粒 根 顶 艇 处 處 幢 道 股 环 任 版 遍 趟 番 阶段 成员国 分之 扇 番 枪 刀 盏 尊 具 副 群 队 面 条线路
        clock 720 中午 正午
        clock 0 午夜 零点 半夜 零時
        weekday 8 工作日 平日
        plus 0.5 半
        unit km 公里 千米
        unit m 米 公尺
        unit cm 厘米 公分
        unit mm 毫米
        unit mi 英里 哩
        unit nmi 海里 浬
        unit ft 英尺 呎
        unit in 英寸 吋
        unit yd 码 碼
        unit ly 光年
        unit kg 公斤 千克
        unit g 克
        unit mg 毫克
        unit t 吨 噸 公吨
        unit lb 磅
        unit oz 盎司
        unit ms1 米
        unit ha 公顷 公頃
        unit acre 英亩 英畝
        unit km2 平方公里 平方千米
        unit m2 平方米 平方公尺
        unit mi2 平方英里
        unit m3 立方米 立方公尺
        unit km3 立方公里 立方千米
        unit l 升 公升
        unit ml 毫升
        unit gal 加仑 加侖
        unit pint 品脱
        unit barrel 桶
        unit s 秒 秒钟 秒鐘
        unit min 分钟 分鐘 分
        unit h 小时 小時 个小时 個小時 钟头 个钟头
        unit day 天 日 昼夜
        unit week 每周 每週 周 週 星期 个星期 個星期 个礼拜 礼拜
        unit month 个月 個月 月
        unit year 年 岁 歲 周年 年间
        unit decade 十年
        unit century 世纪 世紀 个世纪
        unit ms 毫秒
        unit kmh 公里 公里每小时 公里/小时 公里/时
        unit mph 英里每小时
        unit knot 节
        unit C 度 摄氏度 ℃ 攝氏度
        unit F 华氏度 華氏度
        unit W 瓦 瓦特
        unit kW 千瓦
        unit MW 兆瓦
        unit GW 吉瓦
        unit hp 马力
        unit kWh 千瓦时 度电
        unit MWh 兆瓦时
        unit GWh 吉瓦时
        unit kcal 千卡 卡路里 大卡 卡
        unit B 字节
        unit MB 兆字节 兆
        unit GB 吉字节
        unit bit 位 比特
        unit Hz 赫兹
        unit V 伏 伏特
        unit dB 分贝
        unit USD 美元 美金 元
        unit CAD 加元 加拿大元
        unit AUD 澳元
        unit usdcent 美分 分
        unit cent 欧分 分 美分
        unit EUR 欧元 歐元
        unit GBP 英镑 英鎊
        unit penny 便士
        unit UAH 格里夫纳 格里夫尼亚 格里夫納
        unit PLN 兹罗提
        unit ILS 谢克尔 新谢克尔
        unit JPY 日元 日圆 日圓
        unit CNY 元 人民币 元人民币 块 块钱
        unit CHF 瑞士法郎 法郎
        unit RUB 卢布
        unit CZK 克朗 捷克克朗
        unit SEK 克朗 瑞典克朗
        unit NOK 克朗 挪威克朗
        unit DKK 克朗 丹麦克朗
        unit INR 卢比
        unit KRW 韩元
        unit TRY 里拉
        unit lira 里拉
        unit peso 比索
        unit HUF 福林
        """ + "\n";

    public const string Negations = """
        no 1 不 没 没有 無 无 未 勿 莫 沒 沒有 不再 从未 从不 并未 并非 毫无 决不 绝不 未必 不会 不能 不是 无法 不得 未能 不曾 無法 別 别 无人 无一 不可 不要 不必
        nearly 1 除非 拒绝 拒絕 否认 否認 禁止 避免 防止 缺 缺乏 缺少 失败 难以 很少 罕见 鲜有 几乎 否则 以外 除了 除 之前 前 直到 只 只有 仅 停止 阻止 代替 而非 非 取消 失去 空 反对 少 难 免 尚 才 勉强 止 禁 没能 拒 而是 停 闭 离 排除 还 唯有
        notno 0 不仅 不但 不只 不光 不过 不同 不断 不久 不少 不禁 不得不 不管 不论 无论 不如 不妨 不错 不然 差不多 是不是 能不能 会不会 有没有 非常 非洲 无线 别人 特别 区别 分别 级别 类别 性别 是否 无疑 未来 无人机 不幸 不已 不由 不得已 不料 别墅 告别 鉴别 识别 个别 无论如何 不可避免 不愧 不懈 无辜 莫斯科 莫名 不动产 埋没 淹没 没收 沉没 出没 无线电 不外乎 不免 不等 不知不觉 无穷 不时 不必要 不锈钢 未成年 不丹 要不 不停
        """ + "\n";
}
