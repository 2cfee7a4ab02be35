import { useRef, useState } from 'react';
import type { ActionName, Input, Output, QueryName } from '../shared/contract/registry';
import { toApiError, type ApiError } from './api-error';
import { call } from './call';
import { refreshQueries, type ActionPrefix } from './query-cache';
import { newRequestId } from './request-id';

export type CommandName = Exclude<ActionName, QueryName>;

export type CommandResult<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: ApiError };

export interface CommandState<A extends CommandName> {
  /** Never rejects. While one run is under way, another returns the same result. */
  readonly run: (input: Input<A>) => Promise<CommandResult<Output<A>>>;
  readonly pending: boolean;
  /** Of the last run; undefined after a success. */
  readonly error: ApiError | undefined;
}

export interface CommandOptions {
  /** Queries that the command makes stale besides those of its own context. */
  readonly refreshes?: readonly ActionPrefix[];
}

interface Intent {
  readonly input: string;
  readonly requestId: string;
}

/**
 * One thing the person can do. Each intent gets one requestId; it is used again when the network failed and the same
 * input is sent once more, so nothing is done twice (architecture.md: Idempotency).
 */
export function useCommand<A extends CommandName>(
  action: A,
  { refreshes = [] }: CommandOptions = {},
): CommandState<A> {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const unsettled = useRef<Intent>();
  const underWay = useRef<Promise<CommandResult<Output<A>>>>();

  const send = async (input: Input<A>): Promise<CommandResult<Output<A>>> => {
    const inputText = JSON.stringify(input);
    const intent =
      unsettled.current?.input === inputText ? unsettled.current : { input: inputText, requestId: newRequestId() };
    unsettled.current = intent;
    try {
      const data = await call(action, input, intent.requestId);
      unsettled.current = undefined;
      setError(undefined);
      void refreshQueries([ownContext(action), ...refreshes]);
      return { ok: true, data };
    } catch (cause) {
      const failure = toApiError(cause);
      if (!failure.isUnsettled) {
        unsettled.current = undefined;
        // Refused: somebody was quicker, or it was done on another screen. The page shows how it stands now.
        void refreshQueries([ownContext(action), ...refreshes]);
      }
      setError(failure);
      return { ok: false, error: failure };
    }
  };

  const run = (input: Input<A>) => {
    if (underWay.current !== undefined) return underWay.current;
    setPending(true);
    const result = send(input).finally(() => {
      underWay.current = undefined;
      setPending(false);
    });
    underWay.current = result;
    return result;
  };

  return { run, pending, error };
}

function ownContext(action: CommandName): ActionPrefix {
  return `${action.slice(0, action.indexOf('.'))}.`;
}
