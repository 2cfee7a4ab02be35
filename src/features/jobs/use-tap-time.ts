import { useRef } from 'react';
import type { CommandResult } from '../../api/use-command';

/**
 * When a step was tapped. A tap whose answer was lost keeps its time when it is sent again, so that it stays the same
 * command and nothing is done twice.
 */
export function useTapTime() {
  const tappedAt = useRef<number>();
  return async <Data>(send: (at: number) => Promise<CommandResult<Data>>): Promise<CommandResult<Data>> => {
    tappedAt.current ??= Date.now();
    const result = await send(tappedAt.current);
    if (result.ok || !result.error.isUnsettled) tappedAt.current = undefined;
    return result;
  };
}
