import { applyRules, rulesOf } from './sounds.js';

const WADE = rulesOf("ng>ng zhi>chih chi>chih shi>shih ri>jih zi>tzu ci>tzu si>ssu zh>ch ch>ch q>ch j>ch x>hs b>p d>t g>k r>j z>ts c>ts t>t p>p k>k ong>ung ian>ien ie>ieh ui>ui yan>yen you>yu ye>yeh yong>yung ju>chu qu>chu xu>hsu yu>yu er>erh bo>po guo>kuo");
/** Wade-Giles without its apostrophes and dots, as it is met on papers of Taiwan and of older emigrants. */
export const wadeGiles = (pinyin: string): string => applyRules(pinyin, WADE);
