/** How a search and what it looks for are written: lower case, without blanks and dashes (`JSQ30-16` is `jsq3016`). */
export function toSearchText(text: string): string {
  return text.toLowerCase().replace(/[\s\-_/·]/g, '');
}

const LONGEST_CHINESE_RUN = 12;

/**
 * The texts whose beginnings a search may meet: the model, and the name from every Chinese character on, so that
 * 「热水器」 finds 「燃气热水器」. One index entry each.
 */
export function searchKeysOf({ name, model }: { readonly name: string; readonly model: string }): string[] {
  const whole = toSearchText(name);
  const starts = Array.from(whole, (_, position) => position).filter(
    (position) => position === 0 || /\p{Script=Han}/u.test(whole[position] ?? ''),
  );
  const keys = starts.map((position) => whole.slice(position, position + LONGEST_CHINESE_RUN));
  return [...new Set([toSearchText(model), ...keys])].filter((key) => key !== '');
}
