import { useCallback, useEffect, useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { newRequestId } from '../../api/request-id';
import type { Input } from '../../shared/contract/registry';

export interface IssuedCode {
  readonly codeId: string | undefined;
  readonly scene: string | undefined;
  /** Where the picture is, for two hours. */
  readonly imageUrl: string | undefined;
  readonly error: ApiError | undefined;
  readonly retry: () => void;
}

export type CodeWish = Input<'attribution.code.issue'>;

/**
 * Gets or makes a code and its picture. Both are commands that give the same again, so the page may ask each time
 * it opens.
 */
export function useIssuedCode(wish: CodeWish): IssuedCode {
  const [requestId] = useState(newRequestId);
  const [issued, setIssued] = useState<{ readonly codeId: string; readonly scene: string }>();
  const [error, setError] = useState<ApiError>();
  const wishText = JSON.stringify(wish);

  const issue = useCallback(() => {
    setError(undefined);
    call('attribution.code.issue', JSON.parse(wishText) as CodeWish, requestId).then(setIssued, (cause: unknown) =>
      setError(toApiError(cause)),
    );
  }, [wishText, requestId]);
  useEffect(issue, [issue]);

  const image = useCodeImage(issued?.codeId);
  return {
    codeId: issued?.codeId,
    scene: issued?.scene,
    imageUrl: image.url,
    error: error ?? image.error,
    retry: issued === undefined ? issue : image.retry,
  };
}

/** The picture of a code that exists. */
export function useCodeImage(codeId: string | undefined) {
  const [url, setUrl] = useState<string>();
  const [error, setError] = useState<ApiError>();
  const draw = useCallback(() => {
    if (codeId === undefined) return;
    setError(undefined);
    call('attribution.code.image', { codeId }).then(
      (image) => setUrl(image.url),
      (cause: unknown) => setError(toApiError(cause)),
    );
  }, [codeId]);
  useEffect(draw, [draw]);
  return { url, error, retry: draw };
}
