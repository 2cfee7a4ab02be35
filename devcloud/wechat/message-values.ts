/**
 * What a subscribe message's fields may hold, by the kind in their name (`thing1`, `date2`, …); lengths in characters.
 * Source: WeChat's table of parameter kinds for subscribe messages.
 */
const VALUE_RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => Array.from(value).length <= 20,
  number: (value) => /^-?\d{1,32}(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => value.length <= 5,
  character_string: (value) => /^[\x21-\x7e]{1,32}$/.test(value),
  time: (value) => /^(\d{4}年\d{1,2}月\d{1,2}日 ?)?\d{1,2}:\d{2}(:\d{2})?(~.+)?$/.test(value),
  date: (value) =>
    /^\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})( ?\d{1,2}:\d{2}(:\d{2})?)?(~.+)?$/.test(value),
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: (value) => /^[\d+\-#*() ]{1,17}$/.test(value),
  car_number: (value) => value.length <= 8,
  name: (value) => /^[\p{Script=Han}·]{1,10}$/u.test(value) || /^[A-Za-z .]{1,20}$/.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
};

/**
 * Whether WeChat takes this value for this field.
 * @param field name with its number, e.g. `thing1`
 */
export function isMessageValue(field: string, value: unknown): boolean {
  const kind = /^([a-z_]+)\d+$/.exec(field)?.[1];
  const rule = kind === undefined ? undefined : VALUE_RULES[kind];
  return rule !== undefined && typeof value === 'string' && value.trim() !== '' && rule(value);
}
