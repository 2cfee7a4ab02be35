/** Stops the program where a belief of its author is wrong. For bad input use `AppError`, not this. */
export function assert(condition: boolean, belief: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${belief}`);
}

/** For the last arm of an exhaustive `switch`: a new case fails to compile here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
