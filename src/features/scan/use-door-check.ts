import { useCallback, useEffect, useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { newRequestId } from '../../api/request-id';
import type { Output } from '../../shared/contract/registry';

export type DoorCheck = Output<'service.door.check'>;

export type DoorCheckState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly check: DoorCheck; readonly again: () => void }
  | { readonly status: 'error'; readonly error: ApiError; readonly again: () => void };

/** What a scanned door code means now; asked as soon as the page opens, for the office hears of a stranger by it. */
export function useDoorCheck(scene: string): DoorCheckState {
  const [check, setCheck] = useState<DoorCheck>();
  const [error, setError] = useState<ApiError>();
  const look = useCallback(() => {
    setCheck(undefined);
    setError(undefined);
    call('service.door.check', { scene }, newRequestId()).then(setCheck, (cause: unknown) => setError(toApiError(cause)));
  }, [scene]);
  useEffect(look, [look]);
  if (check !== undefined) return { status: 'ready', check, again: look };
  return error === undefined ? { status: 'loading' } : { status: 'error', error, again: look };
}
