import type { Input } from '../../../shared/contract/registry';

/** What a technician does in a job and what therefore waits for the network; everything else needs it at once. */
type JobAction =
  | 'service.work_order.accept'
  | 'service.work_order.decline'
  | 'service.work_order.depart'
  | 'service.work_order.arrive'
  | 'service.work_order.begin'
  | 'service.work_order.pause'
  | 'service.work_order.finish'
  | 'service.step.record'
  | 'service.signature.record'
  | 'service.charge.propose'
  | 'service.charge.withdraw';

/** One tap of a technician, as the server takes it. */
export type JobIntent = { [A in JobAction]: { readonly action: A; readonly input: Input<A> } }[JobAction];
