import { NAME_MARK, PHONE_MARK } from './clean-text';

const COMPOUND_SURNAMES = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|端木|南宫|独孤|呼延|拓跋';
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季岳柴古鲁柳翟葛聂宁庄耿靳焦岑苗辛管关兰殷詹申欧童牛裴祝齐温俞舒柯左纪倪骆冉安包伍伏凌霍翁尚樊路房涂项费符单梅吉甘阮芦车曲卫牟蓝全缪应游米麻盛狄解瞿迟胥鲍谷成华席';
const TITLES = '先生|女士|小姐|老师|师傅|阿姨|叔叔|大爷|大妈|大姐|大哥|经理|老板|同志|医生|校长|主任|太太|总|姐|哥';

const SURNAME = new RegExp(`^(?:${COMPOUND_SURNAMES}|[${SURNAMES}])`);
const TITLED = new RegExp(`^[一-鿿]{1,4}(?:${TITLES})$`);
const CHINESE = /^[一-鿿]{2,4}$/;
const WITH_DOT = /^[一-鿿]{2,8}[·•.][一-鿿]{2,10}$/;
const LATIN = /^[A-Za-z][A-Za-z.']{1,19}$/;
/** A word that ends so is a place: 万科城, 和平里, 大门口. */
const PLACE_ENDING = /[路街道巷号栋幢楼室元区村镇乡县市省州旗园苑城府湾里寺桥厦座层户院店厂校口期庄屯社部场广心都汇轩阁台峰郡岸墅]$/;

/** How surely a word is the name of a person; 0 when it cannot be one. */
export function nameScore(word: string): number {
  if (TITLED.test(word)) return 5;
  if (WITH_DOT.test(word)) return 4;
  if (CHINESE.test(word)) return (SURNAME.test(word) ? 3 : 1) - (PLACE_ENDING.test(word) ? 3 : 0);
  return LATIN.test(word) ? 2 : 0;
}

/** A word like any other is a name only beside the phone number, one with a surname also alone. */
const SURE = 3;

const isMark = (token: string): boolean => token === PHONE_MARK || token === NAME_MARK;

/**
 * The token that names the person: behind a label, else the likeliest by its look and by standing beside the phone
 * number; null when none is likely. `placeAt` is the token the address begins with, which is no name.
 */
export function findNameToken(tokens: readonly string[], placeAt: number | null): number | null {
  const labelled = tokens.findIndex((token, position) => tokens[position - 1] === NAME_MARK && !isMark(token));
  if (labelled !== -1) return labelled;
  let best: { readonly position: number; readonly score: number } | null = null;
  tokens.forEach((token, position) => {
    if (isMark(token) || position === placeAt) return;
    const likely = nameScore(token);
    if (likely < 1) return;
    const besidePhone = tokens[position - 1] === PHONE_MARK || tokens[position + 1] === PHONE_MARK;
    const outside = placeAt === null || position < placeAt;
    const score = likely + (besidePhone ? 2 : 0) + (outside ? 1 : 0) + (position === tokens.length - 1 ? 1 : 0);
    const sure = score > SURE || (besidePhone && score === SURE);
    if (sure && score > (best?.score ?? 0)) best = { position, score };
  });
  return (best as { readonly position: number } | null)?.position ?? null;
}

const GLUED = new RegExp(
  `^(.*(?:[0-9A-Za-z]|[号室栋幢楼层元户座区院]))([一-鿿]{1,3}(?:${TITLES})|(?:${COMPOUND_SURNAMES})[一-鿿]{1,2}|[${SURNAMES}][一-鿿]{1,2})$`,
);

/** `3栋1202张女士` → `3栋1202` and `张女士`: a name that was typed on without a blank. */
export function splitGluedName(token: string): { readonly place: string; readonly name: string } | null {
  const match = GLUED.exec(token);
  const [, place = '', name = ''] = match ?? [];
  return name === '' || PLACE_ENDING.test(name) ? null : { place, name };
}
