import { useIsWide } from '../../../components/screen/is-wide';
import { DispatchDesk } from './dispatch-desk';
import { DispatchPhone } from './dispatch-phone';
import type { DispatchScreenProps } from './dispatch-screen-props';

/** What waits for somebody, who could do it, and who does what when. */
export function DispatchScreen({ workOrderId }: DispatchScreenProps) {
  return useIsWide() ? <DispatchDesk workOrderId={workOrderId} /> : <DispatchPhone workOrderId={workOrderId} />;
}
