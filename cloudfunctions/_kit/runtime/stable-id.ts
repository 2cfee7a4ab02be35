import { createHash } from 'node:crypto';
import { ID_PREFIXES, type IdKind } from './ids';

const LENGTH = 19;

/** Always the same for the same words, so that a file that is imported again changes its documents and doubles none. */
export function stableId(kind: IdKind, ...about: readonly string[]): string {
  const digest = createHash('sha256').update(about.join('\n')).digest('hex');
  return `${ID_PREFIXES[kind]}_${digest.slice(0, LENGTH)}`;
}
