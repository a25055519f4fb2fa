/** Korean and Chinese family names of one syllable in Latin letters, by the usual standards and by use; by hand from general knowledge. */
export const FREQUENT_FAMILIES_LATIN = `kim gim lee park pak bak choi choe jung jeong chung kang gang cho jo yoon yun jang lim im shin seo suh kwon hwang ahn song yoo hong jeon
  wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo lin gao luo zheng liang xie chan wong cheung lam ng lau cheng leung kwok yeung yip tang chow tse tsang hsu tsai kuo hsieh chang`;
export const FAMILIES_LATIN = `${FREQUENT_FAMILIES_LATIN} an oh han ko go moon mun son bae baek paik bek heo hur huh nam shim sim noh no roh ha gwak kwak sung seong cha joo ju woo koo gu ku yu ryu lyu
  min jin ji um eom chae won cheon chun bang kong gong hyun ham byun yeom choo seok sok seol ma gil kil pyo myung ban geum yook maeng tak kook gook eo eun rhee yi ri rhie gwen kwen djeng djang tchoue chwe
  he tang song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong tan fan liao shi jia xia fu fang zou xiong bai meng qin qiu hou yin xue duan lei long tao mao hao gu shao wan qian dai mo xiang
  ho law fung choi tsoi hui chu so lo tsui siu poon kwan lui yuen chung tam chiu suen pang fong mok wan shek yam yau tong yim hung ting ngai goh tay teo ong lim chua
  tseng chou chao tsao hsiao chiang teng chien chin hsueh jen ts'ai lü`;
