/**
 * How characters of Chinese names are written in Hong Kong (government Cantonese romanisation), and family names as Min and
 * Hakka speakers of Taiwan, Singapore and Malaysia write them. Usual family names and given-name characters, by hand from
 * general knowledge. Traditional and simplified characters have one Mandarin reading, so either stands for both.
 */
export const CANTONESE = `
陈 chan tan chin|黄 wong ng ong|李 lee li lei|张 cheung teo tiong chong|王 wong ong heng|林 lam lim lum|吴 ng goh go|刘 lau low lew|郑 cheng tay teh|何 ho hor|梁 leung leong neo|罗 law lo loh|郭 kwok kuok quek kek|杨 yeung yeong yeo
叶 yip ip yap|冯 fung foong pang|蔡 choi tsoi choy chua chai|邓 tang tung|许 hui hsui koh khoh|周 chow chau chew|朱 chu choo|马 ma mah|谢 tse tze chia cheah|曾 tsang tseng chan|苏 so soh sou|卢 lo loh|余 yu yue yee|徐 tsui chui cher|萧 siu siew
潘 poon pun phua|关 kwan kwun|吕 lui loo|袁 yuen yuan|钟 chung cheong|谭 tam tham|赵 chiu teo chew|胡 wu woo oh|高 ko koh kou|孙 suen sun|彭 pang phang|方 fong png|莫 mok|江 kong kang|温 wan woon|石 shek sek|戴 tai|任 yam yum|容 yung|邱 yau yow khoo
唐 tong tang|严 yim yam|洪 hung ang|杜 to toh|欧 au ow|区 au|丁 ting|魏 ngai|傅 fu foo poh|侯 hau|麦 mak|甘 kam|简 kan|范 fan|姚 yiu yeow|程 ching|沈 sum shum sim|宋 sung|韩 hon|董 tung|汪 wong|龙 lung|万 man|段 tuen|雷 lui|尹 wan|施 see sze|陆 luk|葉 yip
贺 ho|毛 mo|顾 koo|邵 siu|孟 mang|秦 chun|白 pak|崔 chui|田 tin|康 hong|姜 keung|庞 pong|阮 yuen|伍 ng|翁 yung|詹 chim|廖 liu|柯 or|游 yau|古 ku|尤 yau|凌 ling|倪 ngai|司徒 szeto|欧阳 auyeung|乔 kiu|曹 tso cho|夏 ha|文 man|金 kam
伟 wai|强 keung|志 chi|明 ming|国 kwok|家 ka kar|嘉 ka kar|俊 chun|杰 kit|华 wah wa|玲 ling|丽 lai|美 mei mi|芳 fong|慧 wai|敏 man mun|英 ying|珍 chun|凤 fung|秀 sau|雪 suet|燕 yin|娟 kuen|兰 lan|梅 mui|洁 kit|欣 yan|怡 yi yee|诗 sze|颖 wing|晴 ching
浩 ho|轩 hin|宇 yu|子 tsz tze|天 tin|乐 lok|朗 long|健 kin|荣 wing|辉 fai|德 tak|成 shing sing|生 sang|海 hoi|平 ping|建 kin|军 kwan|东 tung|勇 yung|刚 kong|波 bor po|涛 to|超 chiu|洋 yeung|鹏 pang|飞 fei|永 wing|庆 hing|学 hok|祥 cheung|安 on|春 chun
磊 lui|博 pok|晨 san|阳 yeung|宏 wang|鑫 kam|红 hung|静 ching|艳 yim|霞 ha|婷 ting|娜 na nor|莉 lei lee|倩 sin|莹 ying|佳 kai|雨 yu|琳 lam|晶 ching|桂 kwai|月 yuet|云 wan|香 heung|素 so|淑 shuk suk|惠 wai|琴 kam|萍 ping|菊 kuk|珠 chu|玉 yuk|花 fa
丹 tan|萌 mang|雅 nga|思 sze|梦 mung|瑶 yiu|蕾 lui|宝 po|彩 choi|青 ching|新 sun|清 ching|世 sai|兴 hing|光 kwong|全 chuen|福 fuk|祖 cho|长 cheung|正 ching|民 man|良 leung|昌 cheung|贵 kwai|富 fu|树 shu|松 chung|柏 pak|坤 kwan|峰 fung|锋 fung
斌 ban|彬 pan|龙 lung|虎 fu|威 wai|武 mo|立 lap|信 shun|诚 shing|义 yi|仁 yan|礼 lai|智 chi|孝 hau|忠 chung|勤 kan|达 tat|通 tung|进 chun|启 kai|振 chun|泽 chak|润 yun|源 yuen|泉 chuen|君 kwan|如 yu|心 sum|恩 yan|爱 oi|真 chun|可 ho|小 siu|大 tai
连 lin|莲 lin|冰 bing|银 ngan|凯 hoi|旭 yuk|昊 ho|晓 hiu|晖 fai|景 king|映 ying|星 sing|少 siu|尚 sheung|展 chin|州 chau|巧 hau|帆 fan|念 nim|怀 wai|恒 hang|悦 yuet|愉 yu|承 shing|政 ching|教 kau|斯 sze|日 yat|昭 chiu|有 yau|木 muk|业 yip|治 chi
炳 ping|琪 ki|瑞 shui|瑜 yu|瑩 ying|盈 ying|益 yik|盛 shing|礎 cho|福 fuk|竹 chuk|笑 siu|紫 tsz|翠 chui|翔 cheung|耀 yiu|胜 shing|芝 chi|芬 fun|若 yeuk|莎 sa|萱 huen|蓉 yung|诺 lok|豪 ho|贤 yin|迪 tik|逸 yat|邦 pong|钰 yuk|锦 kam|镇 chun|雄 hung|雯 man
韵 wan|颂 chung|馨 hing|骏 chun|丰 fung|鸿 hung|麗 lai|齐 chai|柔 yau|森 sum|楠 nam|岩 ngam|权 kuen|根 kan|桐 tung|旺 wong|喜 hei|和 wo|善 sin|培 pui|奇 ki|妙 miu|婉 yuen|媛 wun|孔 hung|定 ting|宗 chung|尧 yiu|廷 ting|弘 wang|彦 yin|得 tak
卫 wai|运 wan|亮 leung|仲 chung|伦 lun|佩 pui|依 yi|健 kin|兆 siu|冠 koon|利 lei|力 lik|加 ka|劲 king|元 yuen|先 sin|克 hak|保 po|鸣 ming|善 sin|基 kei|士 si|奕 yik|嫣 yin|孟 mang|学 hok|宁 ning|宜 yi|寿 sau|岚 lam|岳 ngok|川 chuen|希 hei|帅 shui
`;
