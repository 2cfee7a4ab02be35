/** How a search and what it looks for are written: lower case, without blanks and dashes (`JSQ30-16` is `jsq3016`). */
export function toSearchText(text: string): string {
  return text.toLowerCase().replace(/[\s\-_/·]/g, '');
}

const LONGEST_KEY = 16;

/**
 * Every text that finds the product: each beginning of the model, and of the name from every Chinese character on, so
 * that 「热水」 finds 「燃气热水器」. Searching is one look-up of an exact key, whatever the size of the catalog.
 */
export function searchKeysOf({ name, model }: { readonly name: string; readonly model: string }): string[] {
  const whole = toSearchText(name);
  const starts = Array.from(whole, (_, position) => position).filter(
    (position) => position === 0 || /\p{Script=Han}/u.test(whole[position] ?? ''),
  );
  const texts = [toSearchText(model), ...starts.map((position) => whole.slice(position))];
  return [...new Set(texts.flatMap(beginningsOf))];
}

/** The key that a search text asks for; a longer text is cut as the keys are. */
export function searchKeyFor(search: string): string {
  return toSearchText(search).slice(0, LONGEST_KEY);
}

function beginningsOf(text: string): string[] {
  return Array.from({ length: Math.min(text.length, LONGEST_KEY) }, (_, position) => text.slice(0, position + 1));
}
