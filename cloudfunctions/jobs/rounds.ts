import type { ActionName } from '../../src/shared/contract/registry';
import type { Round } from './run-rounds';

/** What is done again and again, each by the context that owns it. Whoever has something to do adds a line. */
export const rounds: readonly (Round & { readonly action: ActionName })[] = [
  { action: 'ledger.days.close', schedule: { dailyAt: '01:30' } },
];
