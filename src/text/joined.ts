const HAN_THEN_LATIN = /[\u4e00-\u9fff]$/;
const LATIN_THEN_HAN = /[0-9A-Za-z]$/;

function space(left: string, right: string): '' | ' ' {
  const meets =
    (HAN_THEN_LATIN.test(left) && /^[0-9A-Za-z]/.test(right)) || (LATIN_THEN_HAN.test(left) && /^[\u4e00-\u9fff]/.test(right));
  return meets ? ' ' : '';
}

/** Puts the space between Chinese and Latin or figures that a typesetter would; what is empty leaves none. */
export function joined(...parts: readonly string[]): string {
  return parts.reduce((left, right) => `${left}${space(left, right)}${right}`, '');
}
