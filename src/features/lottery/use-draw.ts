import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import type { Output } from '../../shared/contract/registry';

export type Drawn = Output<'loyalty.lottery.draw'>;

/** Where one draw stands: asked whether it may cost points, under way, refused, or known. */
export type DrawPhase =
  | { readonly name: 'asking'; readonly costPoints: number }
  | { readonly name: 'drawing' }
  | { readonly name: 'refused'; readonly costPoints: number }
  | { readonly name: 'known'; readonly drawn: Drawn };

/**
 * Draws in a lottery, for exactly the points that were shown. A draw that costs any is asked for once more; a lost answer
 * is fetched by the same intent, so that trying again is no second draw.
 */
export function useDraw(lotteryId: string, onStale: () => void) {
  const { run, error } = useCommand('loyalty.lottery.draw', { refreshes: ['ledger.'] });
  const [phase, setPhase] = useState<DrawPhase>();

  const draw = async (costPoints: number) => {
    setPhase({ name: 'drawing' });
    const result = await run({ lotteryId, costPoints });
    setPhase(result.ok ? { name: 'known', drawn: result.data } : { name: 'refused', costPoints });
    if (!result.ok) onStale();
  };
  return {
    phase,
    error,
    /** Draws at once when it is free, else asks first. */
    begin: (costPoints: number) => {
      if (costPoints === 0) void draw(0);
      else setPhase({ name: 'asking', costPoints });
    },
    /** Does what was asked, or tries it once more. */
    confirm: (costPoints: number) => void draw(costPoints),
    close: () => setPhase(undefined),
  };
}
