// Chinese names in traditional characters as the table of names has them, in simplified ones: those characters alone that its names, the
// formal names of States and the headings of lists are written with. Pure.

const PAIRS =
  '與与東东義义烏乌買买亞亚眾众衆众會会倫伦蘭兰茲兹內内岡冈軍军幾几劃划剛刚別别務务動动勞劳華华盧卢廳厅發发敘叙敍叙員员國国圖图聖圣堅坚處处奧奥寧宁賓宾爾尔島岛嶋岛庫库開开彈弹執执撾挝時时權权來来歐欧湯汤濟济愛爱紅红約约納纳紐纽組组紹绍維维緬缅羅罗聯联脫脱臘腊蘇苏藥药萊莱薩萨觀观計计詢询諾诺貝贝贊赞讚赞達达長长門门際际韋韦韓韩頓顿顛颠馬马魯鲁鮮鲜麥麦祕秘羣群獨独裏里裡里區区單单參参號号團团場场備备實实數数標标電电碼码稱称簽签簡简類类織织締缔編编職职銜衔議议語语說说郵邮鐘钟間间項项順顺題题機机構构話话';
const SIMPLIFIED = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2]!, PAIRS[at * 2 + 1]!] as const),
);

/** The text with each traditional character that names have as its simplified one. */
export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (letter) => SIMPLIFIED.get(letter) ?? letter);
