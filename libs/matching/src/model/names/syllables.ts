/**
 * How parts of syllables are written in Latin letters: what stands for it, and how many bits less usual that is than the
 * usual spelling. `sound:spelling spelling1.5 …`; `-` is nothing. By hand, from the standards that are named and from how
 * other languages write what they hear (French ou, tch; German dsch, u for ü).
 */

/** Korean by Revised Romanisation (2000), McCune-Reischauer, and the spellings of passports and families. */
export const KOREAN = {
  initials: `k:g k kk1.5 gg2 c1.5 kh2 q2.5  n:n nn3 l2 r2.5  t:d t tt1.5 dd2 th2  r:r l.8 rh1 lh2 ll2 n2 y3 =-2.5  m:m mm3  p:b p pp1.5 bb2 ph2 v3 f4
    s:s ss1 sh.7 sch1.5 sz3 x2.5 sc2.5 ch3 z3  -:- h4 l1.8 r1.8 rh1.8 ll3 =r2  j:j ch.3 jj1.5 tch1 dj1 dsch1 tsch1.5 zh1.5 dz2 z2 g2 c2 tj2 dge3 y3.5  h:h x3 kh2.5 j3.5 -3`,
  vowels: `a:a ah.5 aa1.5  ae:ae e1 ai1 ay2 eh2 é1.5  ya:ya ia1.5 yah1  yae:yae ye1 yai2  eo:eo u.7 o1 e1.3 uh1 oe2.5 ou2 eu2 ö1.5 a4  e:e é.5 eh1 ae1.5 ey2 i3.5
    yeo:yeo you.7 yo1 yu1.2 ye1.2 yuh1.5 yoe2.5 io2 ie2 iu2 ié2 yé1.5 ieo1.5  ye:ye yae1.5 ie1.5 yé.5 e2 ae3  o:o oh.7 oo2.5 u3 au3.5 ou3  wa:wa oa1.5 ua1.5 oua1 va2 uwa2.5
    wae:wae we1 oae1.5 wé1 oue2 wai2 oe2  oe:oe oi.7 we1 wé1 oue1.5 oué1.5 wae2 o3 ue2 oy1.5 ve2  yo:yo io1.5 yoh1 yeo2 yu3 iu3  u:u oo.7 ou1 wu1 woo.7 uh2 o3 w3
    wo:wo weo.7 o2.5 uo1.5 ouo1.5 we1.5 ue2.5 oue2 wu2 gwo4 vo2 ve3  we:we wé.5 oue1.5 ue2  wi:wi ui.7 wee1 we3 oui1 uy1.5 wie1.5 vi2 oi3
    yu:yu yoo.7 you1 iu1.5 ou3 ew2 yuh1.5 iou1.5 ju2 u3  eu:eu u1 oo3 e2.3 i2.3 y2 ue1.5 ü1.5 uh2  ui:ui eui.5 ee1.5 i1.5 wi2 ii2 uy2 yi2 ey2.5 ei2.5  i:i ee.7 ii1.5 yi.7 ie2 e3 y1.5 ea2 ih1.5`,
  finals: `-:- h.5 r2 k5 n5  k:k g c1 ck1 rk1 q1.5 gk2 ng3  n:n nn1.5 ng3 ne2 m3 l3.5  t:t d s1.5 th1.5 dd2 ss2  l:l r1 ll1.5 rl2 lh2 n3.5  m:m mm1.5 n3  p:p b pp1.5 bb2 v3  ng:ng n2.5 g3 nk2 gn2.5 nng1.5`,
} as const;

/** Mandarin by Hanyu pinyin (ISO 7098), Wade-Giles without its marks, Yale, Tongyong, EFEO. */
export const MANDARIN = {
  initials: `b:b p1.5 pp3  p:p b3 ph2  m:m mm3  f:f ph2 v3  d:d t1.5 tt3  t:t d3 th2  n:n nn3 l3  l:l ll2.5 r3 n3  g:g k1.5 c2.5 gu3 q3  k:k g3 c2 kh1.5 q2.5  h:h kh1.5 x2.5 j3 ch3 -3 w3
    j:j ch1 g2 gi2 k2.5 dj1 ts2 tch2 dsch1.5 c2 z2.5 zh2 y2.5 dz2.5 x3 tsch2 q3  q:q ch.7 k2 ts2 tch1 tsch1 ç1 c1.5 ci1.5 x3 j3 sh3 tsh2  x:x hs.7 sh1 s1.3 ch2 sch1.5 sc1.5 ş1 sz2.5 h2.5 ss2 z3 ci3
    zh:zh ch1 j.7 dj1 dsch1.5 tch1.5 z2 c2.5 g2 tsch1.5 dz2.5 y3 gi2 ç2  ch:ch c2 tch1 tsch1 ç1 ts2.5 q2.5 zh2.5 j3 ci1.5 sh3  sh:sh s1.5 ch1.5 sch1 sc1 ş1 x2 sz2.5 sci1.5 ss2.5
    r:r j1.3 l2.5 y2.5 jr2 zh2 rh2  z:z ts1 tz1 dz1.5 c2 tzu3 zz2 s2.5 j2.5 zh2.5  c:c ts.7 tz1.5 tsh2 z2.5 ch2.5 tz1.5 cz2 s3  s:s ss1 sz1.5 z2.5 ç3  -:- y3 h3.5 g3.5 gu3 v3 ng3`,
  vowels: `a:a ah1 aa1.5  o:o uo1 wo1 oh1  e:e o1.5 eh1 ea2 u2 oe2 é1 er2 ö1.5 a3 i3  ai:ai ay1 ae1.5 ei2.5 aï1 aj1.5 i3 e3  ei:ei ey1 ay1.5 ai2 e1.5 ej1.5 ee3 éi.7 eï1 i3  ao:ao au.7 aw1.5 ow1.5 o3 aou1  ou:ou ow1.5 o1.5 au2.5 eo2.5 eu2 u2.5 oou2 oh2
    i:i yi.7 ih1 y1 ee1.2 e2.5 ii2 u2.5 eu3 ze3 -2.5 ie2.5 ı1 ea3  ia:ia ya.7 yia1.5 iea2 ja1.5 ea2 a2  ian:ia ie1 ye.8 ya.5 e2.5 yie1.5 yea2 a3 iye2 iya2 yi3 i3  iang:ia ya.7 yea2 ie3 ea2 ja1.5 eu3.5 a2.5 iya2 ye3
    ie:ie ye.7 ieh.5 yeh1 é1.5 e2 ié.7 yé1 ia3 je1.5 iye1.5 ea3  iao:iao yao.7 iau1 yau1.5 eao2 yaw2 iaw2 io3 yo3 jao1.5 ao2 iaou1.5 eo3  iu:iu iou.7 you.7 yu1.3 yo2 io2 ew2 eo3 yiu1.5 ieu1.5 eou2 ju2 iyu2
    u:u wu.7 oo1.2 ou1 o2.5 w2.5 uh1.5 woo1.5 yu3  ua:ua wa.5 oua1 oa2 va2 uwa1.5 uah1  uo:uo wo.7 o1.2 ouo1 oh2 uoh1 vo2 wu3 oo3  uai:uai wai.5 ouai1 wei2.5 way1.5 oai2 vai2
    ui:ui wei.5 uei.7 wui1 oui1 ouei1 uey1.5 wey1.5 we2 wi1.5 vei2 uy1.5 uai2.5 ue2 ei3  uan:ua wa.5 oua1 oa2 va2 wo2.5 ue2.5 oo3  un:u ue1 we.7 wu1.5 o2 ou1 oue1 woo2.5 uo2.5 ve2 oo1.5 i3  ueng:we ue1 oue1
    v:v u.5 yu.5 ü.3 ue1 iu1.5 ui2 wi2.5 yuu2 yü1 yi3 i3 ou2 ju2 y1.5  ve:ve ue.5 yue.5 üe.3 ueh.7 yueh.7 ywe1 iue1 io2 yo2 üeh.5 we2 yoe1.5 yé2.5 ie3 ye2.5  van:ua yua.5 ue1 yue.7 üa.5 ywa1 iua1.5 ywe1.5 ie3 iue1.5 oua2 youa1.5 wa2 yoa1.5 üe.7
    en:e u1.5 i2.5 eu2 a2.5 o2.5 ö1.5  eng:e u1 a2.5 i2 eu2 o2 ö1.5  ing:i yi.7 y1 ii2 ee1.5 e2 ı1 ie2 yy2 ye2.5  in:i yi.7 y1 ii2 ee1.5 e2.3 ie2 ı1 ye2.5  ong:o u.7 ou1 oo1.5 ow3 e3 uo2  iong:io yo.5 yu1 iu1.5 iou1.5 you1.5 jo1.5 ju2 u3 o3 yoo2
    er:er erh.5 e1.5 ar2 eul2 ur2`,
  finals: `-:- h.7 r3 n5 k5  n:n nn1.5 ng2.5 m3 ne2  ng:ng n2 nn3 gn2.5 nk2 g3 nng2`,
} as const;

/** Spelling before final: pinyin writes ian, yan, uan, un, with a vowel that its consonant changes. */
export const MANDARIN_BEFORE_FINAL: Readonly<Record<string, string>> = { 'ia n': 'ian', 'ia ng': 'iang', 'ua n': 'uan', 'u n': 'un', 'ue ng': 'ueng', 'va n': 'van', 'v n': 'v', 'e n': 'en', 'e ng': 'eng', 'i n': 'in', 'i ng': 'ing', 'o ng': 'ong', 'io ng': 'iong' };
