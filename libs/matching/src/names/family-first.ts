/** Family names that are written together with the given name in Chinese and Korean; the two-syllable ones first. */
const HAN = `欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 尉迟 尉遲 皇甫 夏侯 东方 東方 司徒 慕容 南宫 南宮 令狐 公孙 公孫 端木
  王 李 张 張 刘 劉 陈 陳 杨 楊 黄 黃 赵 趙 吴 吳 周 徐 孙 孫 马 馬 朱 胡 郭 何 林 高 罗 羅 郑 鄭 梁 谢 謝 宋 唐 许 許 邓 鄧 韩 韓 冯 馮 曹 彭 曾 肖 蕭 萧 田 董 潘 袁 蔡 蒋 蔣 余 于 杜 叶 葉 程 魏 苏 蘇 吕 呂 丁 任 卢 盧 姚 沈 钟 鍾 姜 崔 谭 譚 陆 陸 范 汪 廖 石 金 韦 韋 贾 賈 夏 付 傅 方 邹 鄒 熊 白 孟 秦 邱 侯 江 尹 薛 闫 閻 段 雷 龙 龍 黎 史 陶 贺 賀 毛 郝 顾 顧 龚 龔 邵 万 萬 覃 武 钱 錢 戴 严 嚴 莫 孔 向 常 汤 湯 习 習 温 溫 康 施 文 牛 樊 葛 邢 安 齐 齊 易 乔 喬 伍 庞 龐 颜 顏 倪 庄 莊 聂 聶 章 鲁 魯 岳 翟 殷 詹 申 欧 歐 耿 关 關 兰 蘭 焦 俞 左 柳 甘 祝 包 宁 寧 尚 符 舒 阮 柯 纪 紀 梅 童 凌 毕 畢 单 單 季 裴 霍 涂 成 苗 谷 盛 曲 翁 冉 骆 駱 蓝 藍 路 游 辛 靳 管 柴 蒙 鲍 鮑 华 華 喻 祁 蒲 房 滕 屈 饶 饒 解 牟 艾 尤 阳 陽 时 時 穆 农 農 司 卓 古 吉 缪 繆 简 簡 车 車 项 項 连 連 芦 蘆 麦 麥 褚 娄 婁 窦 竇 戚 岑 景 党 宫 宮 费 費 卜 冷 晏 席 卫 衛 米 柏 宗 瞿 桂 全 佟 应 應 臧 闵 閔 苟 邬 鄔 边 邊 卞 姬 师 師 和 仇 栾 欒 隋 商 刁 沙 荣 榮 巫 寇 桑 郎 甄 丛 叢 仲 虞 敖 巩 鞏 明 佘 池 查 麻 苑 迟 遲 邝 鄺`;
const HANGUL = `남궁 황보 제갈 선우 독고 사공 서문 동방 김 이 리 박 최 정 강 조 윤 장 임 림 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 량 손 배 백 허 남 심 노 로 하 곽 성 차 주 우 구 나 라 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용`;

const families = (text: string): readonly string[] => text.split(/\s+/u);
const SCRIPTS: readonly { readonly whole: RegExp; readonly families: readonly string[] }[] = [
  { whole: /^\p{Script=Han}{2,4}$/u, families: families(HAN) },
  { whole: /^\p{Script=Hangul}{2,4}$/u, families: families(HANGUL) },
];

/** Family names of two syllables stand first only. */
const parted = (whole: string, families: readonly string[]): readonly string[] | undefined => {
  const first = families.find((each) => whole.startsWith(each) && whole.length > each.length);
  if (first !== undefined) return [first, whole.slice(first.length)];
  const last = families.find((each) => each.length === 1 && whole.endsWith(each) && whole.length > 2);
  return last === undefined ? undefined : [whole.slice(0, -1), last];
};

/**
 * A Chinese or Korean name written without a space, as family and given name: 王小明, 김민호; and turned as the West does it,
 * where it does not begin with a family's name: 小明王. A given name may be split by mistake; forms are compared with
 * neighbouring words together as well, so that costs little.
 */
export const splitFamily = (words: readonly string[]): readonly string[] => {
  const [only = ''] = words;
  if (words.length !== 1) return words;
  const script = SCRIPTS.find(({ whole }) => whole.test(only));
  return (script && parted(only, script.families)) ?? words;
};
