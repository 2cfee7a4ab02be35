import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import type { Output } from '../../shared/contract/registry';

export type Drawn = Output<'loyalty.lottery.draw'>;

/** Where one draw stands: asked whether it may cost points, under way, refused, or known. */
export type DrawPhase =
  | { readonly name: 'asking' }
  | { readonly name: 'drawing' }
  | { readonly name: 'refused' }
  | { readonly name: 'known'; readonly drawn: Drawn };

/**
 * Draws in a lottery. A draw that costs points is asked for once more; a lost answer is fetched by the same intent, so
 * that trying again is no second draw.
 */
export function useDraw(lotteryId: string, onStale: () => void) {
  const { run, error } = useCommand('loyalty.lottery.draw', { refreshes: ['ledger.'] });
  const [phase, setPhase] = useState<DrawPhase>();

  const draw = async () => {
    setPhase({ name: 'drawing' });
    const result = await run({ lotteryId });
    setPhase(result.ok ? { name: 'known', drawn: result.data } : { name: 'refused' });
    if (!result.ok) onStale();
  };
  return {
    phase,
    error,
    /** Draws at once when it is free, else asks first. */
    begin: (isFree: boolean) => {
      if (isFree) void draw();
      else setPhase({ name: 'asking' });
    },
    confirm: () => void draw(),
    close: () => setPhase(undefined),
  };
}
