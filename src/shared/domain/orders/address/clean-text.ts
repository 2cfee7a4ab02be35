/** Everything that is not a name, a number or a place: punctuation of many keyboards, labels, politeness. */

const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width letters, digits and signs become half-width, every separator a comma or a blank. */
export function normalise(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u00a0\u2000-\u200f\u3000\ufeff\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[、，。；;|【】[\]{}"“”]/g, ',')
    .replace(/\r\n?/g, '\n');
}

/** Stands where the phone number stood: who is named beside it is the one to call. */
export const PHONE_MARK = '☎';

const COUNTRY = String.raw`(?:\(?\+?0{0,2}86\)?[\s-]*)?`;
const PHONES = [
  new RegExp(String.raw`(?<!\d)${COUNTRY}(1[3-9]\d{9})(?!\d)(?:-\d{3,4}(?!\d)|转\d{1,6})?`),
  new RegExp(String.raw`(?<!\d)${COUNTRY}(1[3-9]\d[\s-]{1,2}\d{4}[\s-]{1,2}\d{4})(?!\d)`),
  new RegExp(String.raw`(?<!\d)${COUNTRY}(1[3-9]\d(?:[\s-]?\d){8})(?!\d)`),
];

/** Takes the first mobile number out of the text; eleven digits, empty when there is none. */
export function takePhone(text: string): { readonly phone: string; readonly rest: string } {
  for (const pattern of PHONES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = `${text.slice(0, match.index)} ${PHONE_MARK} ${text.slice(match.index + match[0].length)}`;
    return { phone: (match[1] ?? '').replace(/\D/g, ''), rest };
  }
  return { phone: '', rest: text };
}

const NAME_LABEL = /(?:收货人|收件人|联系人|顾客|客户|业主|用户)?(?:姓名|名字)|收货人|收件人|联系人|顾客|客户|业主/;
const OTHER_LABEL =
  /(?:收货|收件|联系|顾客|客户)?(?:手机号码|手机号|手机|电话号码|联系电话|电话|联系方式)|所在(?:地区|区域)|(?:省市区|地区)(?=\s*:)|(?:收货|收件|送货|安装|详细|家庭|联系)?地址|住址|(?:邮政)?编码(?=\s*:)|邮编/;
const AFTER_LABEL = String.raw`\s*(?:[:是为]\s*)?`;
const NAME_FIELD = new RegExp(`(?:^|(?<=[\\s,${PHONE_MARK}]))(?:${NAME_LABEL.source})${AFTER_LABEL}`, 'g');
const OTHER_FIELD = new RegExp(`(?:${OTHER_LABEL.source})${AFTER_LABEL}`, 'g');
const POLITENESS = /(?:你好|您好|谢谢您?|麻烦您?|辛苦了?|请?(?:帮我)?(?:送货?|寄|发|安装)到|请尽快|尽快送?|左右)/g;

/** Where a label named the person, and where the place begins. */
export const NAME_MARK = '☺';

/** Labels become marks or blanks: what stands behind 收货人 is a name whatever it looks like. */
export function takeLabels(text: string): string {
  return text.replace(OTHER_FIELD, ' ').replace(NAME_FIELD, ` ${NAME_MARK} `).replace(POLITENESS, ' ');
}
