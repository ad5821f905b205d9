/** Surnames that cover nearly all Chinese names, then their traditional forms where these differ. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊' +
  '金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄' +
  '辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁戈隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米' +
  '池滕晋苑邬臧畅宫来缪苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗' +
  '應鄭張劉陳楊趙黃吳孫馬羅謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾鐘譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢齊莊關費紀歐項陽衛單寧閔華車邊饒鄔暢宮繆簡婁蓋黨談連欒計竇遲藍鞏練樂'
const DOUBLE_SURNAMES =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|公孙|慕容|司徒|端木|范姜|張簡)/u

/** A Chinese name: a surname and one or two characters, or a name with points in it, as from Xinjiang or Tibet. */
export function isChineseName(text: string): boolean {
  if (/^\p{Script=Han}{2,6}(?:·\p{Script=Han}{2,6}){1,2}$/u.test(text)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false
  return DOUBLE_SURNAMES.test(text) ? text.length > 2 : text.length < 4 && SURNAMES.includes(text[0] ?? '')
}

export function isShortName(text: string): boolean {
  return /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{2,6}){0,2}$/u.test(text)
}

/** Names between commas or spaces. A name of two characters is often set with a space in it. */
export function splitNames(text: string): readonly string[] {
  return text
    .replace(/ ?(?:综合|綜合)?(?:报道|報導|報道)$/u, '')
    .replaceAll(/(?<=^|[、,;/ ])(\p{Script=Han}) {1,2}(?=\p{Script=Han}(?:$|[、,;/ ]))/gu, '$1')
    .split(/[、,;/ ]/u)
    .filter(Boolean)
}
