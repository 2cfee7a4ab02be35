import { useCallback, useEffect, useRef, useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { newRequestId } from '../../api/request-id';
import type { Output } from '../../shared/contract/registry';
import { useSessionStore } from '../../stores/session';
import type { ScanStart } from './use-scan-start';

export type Landing = Output<'attribution.scan.record'>;

export type LandingState =
  | { readonly status: 'loading' }
  | { readonly status: 'nothing' }
  | { readonly status: 'ready'; readonly landing: Landing }
  | { readonly status: 'refused'; readonly error: ApiError; readonly retry: () => void };

/**
 * Records the scan of one start and tells what the code is. One start has one requestId, so a retry after a lost
 * answer is still one scan.
 */
export function useLanding(start: ScanStart | null): LandingState {
  const [landing, setLanding] = useState<Landing>();
  const [error, setError] = useState<ApiError>();
  const requestOf = useRef({ key: '', requestId: '' });

  // Beside devcloud another person may take over the page: then he is the one who scans.
  const openid = useSessionStore((session) => session.persona?.openid ?? '');

  const record = useCallback(
    (wanted: ScanStart) => {
      if (wanted.content === null) return;
      const key = `${wanted.key} ${openid}`;
      if (requestOf.current.key !== key) requestOf.current = { key, requestId: newRequestId() };
      const { requestId } = requestOf.current;
      const isCurrent = () => requestOf.current.requestId === requestId;
      setLanding(undefined);
      setError(undefined);
      call('attribution.scan.record', { ...wanted.content, entry: wanted.entry }, requestId).then(
        (answer) => isCurrent() && setLanding(answer),
        (cause: unknown) => isCurrent() && setError(toApiError(cause)),
      );
    },
    [openid],
  );

  useEffect(() => {
    if (start !== null) record(start);
  }, [start, record]);

  if (start !== null && start.content === null) return { status: 'nothing' };
  if (landing !== undefined) return { status: 'ready', landing };
  if (error !== undefined && start !== null) return { status: 'refused', error, retry: () => record(start) };
  return { status: 'loading' };
}
