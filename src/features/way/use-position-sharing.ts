import { useEffect, useState } from 'react';
import { toApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { refreshQueries } from '../../api/query-cache';
import { newRequestId } from '../../api/request-id';
import { useIsShown } from '../../api/use-shown-again';
import { watchPosition } from '../../api/whereabouts';
import { isWorthKeeping, type MapPoint } from '../../shared/domain/service/arrival';
import { serverNow } from '../../stores/clock';
import { usePositionConsent } from '../../stores/position-consent';

export type Sharing = 'asks' | 'off' | 'starting' | 'watching' | 'refused' | 'unavailable';

/**
 * Shares where the technician is with whom he drives to, while he agreed to it and looks at this page. Use it only while
 * he is on his way: it ends with the component that calls it.
 */
export function usePositionSharing(workOrderId: string): { readonly sharing: Sharing; readonly decide: (granted: boolean) => void; readonly retry: () => void } {
  const { granted, decide } = usePositionConsent(workOrderId);
  const isShown = useIsShown();
  const [answer, setAnswer] = useState<Sharing>('starting');
  const [attempt, setAttempt] = useState(0);
  const isOn = granted === true && isShown;

  useEffect(() => {
    if (!isOn) return undefined;
    let isOver = false;
    let stop: () => void = () => undefined;
    setAnswer('starting');
    void watchPosition(reporterFor(workOrderId)).then((watch) => {
      if (watch.state === 'watching') {
        if (isOver) watch.stop();
        else stop = watch.stop;
      }
      if (!isOver) setAnswer(watch.state);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [isOn, workOrderId, attempt]);

  const undecided: Sharing = granted === null ? 'asks' : 'off';
  return { sharing: granted === true ? answer : undecided, decide, retry: () => setAttempt((count) => count + 1) };
}

/** Sends a place when it is worth it. One that was lost on the way is not sent again: the next one is better. */
function reporterFor(workOrderId: string): (point: MapPoint) => void {
  let last: { readonly at: number } | null = null;
  return (point) => {
    const at = serverNow();
    if (!isWorthKeeping(last, at)) return;
    last = { at };
    call('service.position.report', { workOrderId, point, at }, newRequestId()).catch((cause: unknown) => {
      // He is on his way no longer, as somebody else said: the page learns it too.
      if (!toApiError(cause).isUnsettled) void refreshQueries(['service.']);
    });
  };
}
