/**
 * `characters|pinyin|weight|other readings` of families: Cantonese, Hokkien or Hakka spellings in use. Weights of the first three in per cent
 * as published by the Chinese Ministry of Public Security (2019/2020 reports), the rest falling, the last about equal; given-name characters `character|pinyin[|Cantonese]`.
 */
export const HAN = {
  families: `王|wang|7.2|wong,ong 李|li|7.2|lee,lei 张|zhang|6.8|cheung,chang,teo 刘|liu|5.4|lau,low 陈|chen|4.5|chan,tan 杨|yang|3.1|yeung,yeo 黄|huang|2.3|wong,ng
    赵|zhao|2.3|chiu,chao 吴|wu|2.1|ng,goh 周|zhou|2.0|chow,chou 徐|xu|1.6|tsui,hsu 孙|sun|1.5|suen 马|ma|1.3 朱|zhu|1.2|chu 胡|hu|1.2|woo 郭|guo|1.1|kwok,kuo
    何|he|1.1|ho 林|lin|1.1|lam,lim 高|gao|1.0|ko 罗|luo|1.0|law,lo 郑|zheng|.9|cheng,tay 梁|liang|.85|leung 谢|xie|.8|tse,hsieh 宋|song|.7|sung 唐|tang|.65|tong
    许|xu|.65|hui,koh 邓|deng|.6|tang 冯|feng|.6|fung 韩|han|.6|hon 曹|cao|.55|tso 曾|zeng|.5|tsang,chan 彭|peng|.5|pang 萧|xiao|.5|siu 蔡|cai|.5|choi,tsai,chua
    潘|pan|.45|poon 田|tian|.45 董|dong|.4|tung 袁|yuan|.4|yuen 于|yu|.4 余|yu|.4|yee 叶|ye|.4|yip,yeh 蒋|jiang|.4|cheung 杜|du|.35|to 苏|su|.35|so
    魏|wei|.35 程|cheng|.35|ching 吕|lv|.33|lui,lu 丁|ding|.33|ting 沈|shen|.32|shum 任|ren|.3|yam 姚|yao|.3|yiu 卢|lu|.3|lo 钟|zhong|.28|chung 崔|cui|.28
    谭|tan|.27|tam 陆|lu|.25|luk 范|fan|.25 汪|wang|.24 廖|liao|.24|liu 石|shi|.23|shek 金|jin|.22|kam 贾|jia|.2 韦|wei|.2 方|fang|.2|fong 白|bai|.18|pak
    邹|zou|.18|chow 熊|xiong|.17|hung 秦|qin|.16|chun 江|jiang|.16|kong 尹|yin|.15|wan 雷|lei|.15|lui 龙|long|.14|lung 段|duan|.13 史|shi|.13|sze 贺|he|.12 欧阳|ouyang|.07|auyeung
    孔|kong|.35 毛|mao|.35 常|chang|.35 万|wan|.35 顾|gu|.35 赖|lai|.35 武|wu|.35 康|kang|.35 严|yan|.35 温|wen|.35 庄|zhuang|.35 章|zhang|.35 鲁|lu|.35 倪|ni|.35 庞|pang|.35 邢|xing|.35 俞|yu|.35 翟|zhai|.35 蓝|lan|.35 聂|nie|.35
    齐|qi|.35 向|xiang|.35 申|shen|.35 葛|ge|.35 岳|yue|.35 柴|chai|.3 覃|qin|.3 施|shi|.35 牛|niu|.3 洪|hong|.35 龚|gong|.35 汤|tang|.35 陶|tao|.35 黎|li|.35 易|yi|.35 乔|qiao|.35 莫|mo|.35 文|wen|.35 安|an|.35 路|lu|.3 殷|yin|.3 兰|lan|.3
    梅|mei|.3 盛|sheng|.3 童|tong|.3 尤|you|.3 左|zuo|.3 季|ji|.3 单|shan|.3 鲍|bao|.3 华|hua|.3 涂|tu|.3 苗|miao|.3 曲|qu|.3 关|guan|.3 柳|liu|.3 辛|xin|.3 管|guan|.3 祝|zhu|.3`,
  men: `伟|wei|wai 强|qiang|keung 军|jun|kwan 磊|lei|lui 洋|yang|yeung 勇|yong|yung 杰|jie|kit 涛|tao|to 明|ming|ming 超|chao|chiu 刚|gang|kong 平|ping|ping 辉|hui|fai
    鹏|peng|pang 华|hua|wah 建|jian|kin 国|guo|kwok 志|zhi|chi 文|wen|man 海|hai|hoi 波|bo|bor 宇|yu|yu 浩|hao|ho 轩|xuan|hin 博|bo|pok 俊|jun|chun 飞|fei|fei 东|dong|tung
    晨|chen|sun 子|zi|tsz 家|jia|ka 天|tian|tin 龙|long|lung 云|yun|wan 峰|feng|fung 林|lin|lam 庆|qing|hing 春|chun|chun 永|yong|wing 德|de|tak 新|xin|sun 世|shi|sai 凯|kai|hoi
    斌|bin|pan 亮|liang|leung 成|cheng|shing 阳|yang|yeung 生|sheng|sang 荣|rong|wing 祥|xiang|cheung 毅|yi|ngai 健|jian|kin 康|kang|hong 振|zhen|chun 学|xue|hok 少|shao|siu`,
  women: `芳|fang|fong 娟|juan|kuen 敏|min|man 静|jing|ching 丽|li|lai 艳|yan|yim 秀|xiu|sau 英|ying|ying 玲|ling|ling 燕|yan|yin 红|hong|hung 霞|xia|ha 梅|mei|mui 娜|na|na
    慧|hui|wai 兰|lan|lan 萍|ping|ping 丹|dan|tan 雪|xue|suet 琳|lin|lam 晶|jing|ching 婷|ting|ting 倩|qian|sin 洁|jie|kit 欣|xin|yan 怡|yi|yi 佳|jia|kai 梦|meng|mung 雨|yu|yu
    思|si|sze 诗|shi|sze 琪|qi|ki 玉|yu|yuk 珍|zhen|chun 凤|feng|fung 桂|gui|kwai 美|mei|mei 春|chun|chun 小|xiao|siu 月|yue|yuet 香|xiang|heung 翠|cui|chui 莉|li|lei 媛|yuan|wun
    嘉|jia|ka 颖|ying|wing 爱|ai|oi 青|qing|ching 莹|ying|ying 蓉|rong|yung 淑|shu|suk 素|su|so 巧|qiao|hau 文|wen|man 晓|xiao|hiu`,
  /** Simplified and traditional, in step, of the characters above. */
  simplified: '张刘陈杨黄赵吴孙马罗郑谢许邓冯韩萧叶蒋苏吕钟谭陆贾韦邹龙贺欧阳强军涛刚辉鹏华国轩飞东龙云峰庆凯斌亮荣学静丽艳红兰洁梦诗凤爱颖莹晓伟杰',
  traditional: '張劉陳楊黃趙吳孫馬羅鄭謝許鄧馮韓蕭葉蔣蘇呂鍾譚陸賈韋鄒龍賀歐陽強軍濤剛輝鵬華國軒飛東龍雲峰慶凱斌亮榮學靜麗艷紅蘭潔夢詩鳳愛穎瑩曉偉傑',
} as const;
