/**
 * Whether a JSON value has lists or objects within each other more than `levels` deep: `[[1]]` is two levels deep. It
 * walks without calling itself, so that it can look at what would overflow the stack of others.
 */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === levels) return true;
    level = level.flatMap((nested) => Object.values(nested).filter(isNested));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
