import { createHash } from 'node:crypto';

/** How many parts those who get statements are dealt with in. */
export const SHARDS = 64;

/** Which part, 0 to `SHARDS` − 1, an id is dealt with in: spread evenly, and always the same. */
export function shardOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0) % SHARDS;
}
