import type { Clash } from '../domain/service/clash';
import type { WorkOrderCommand, WorkOrderParty } from '../domain/service/states';

/** What service, care and the case library refuse, with the facts that each sentence needs (`codes.ts`). */
export interface ServiceErrorDetails {
  // Work orders
  'service.work_order.missing': Record<string, never>;
  'service.work_order.command_not_allowed': { readonly command: string; readonly state: string };
  /** Another dispatcher decided while this one looked: it is this technician's now, or nobody's. */
  'service.work_order.given_meanwhile': { readonly name: string | null };
  /** It was tapped under an appointment that is over: how that ended, by whom, and why if he said so. */
  'service.work_order.appointment_changed': { readonly how: WorkOrderCommand; readonly party: WorkOrderParty | null; readonly reason: string | null };
  'service.work_order.too_early': { readonly on: string; readonly from: string; readonly hoursAhead: number };
  /** The same machine, or order, has a request of this kind that is not over. */
  'service.request.open_already': { readonly workOrderNo: string };
  /** `clash`: what leaves no room; null when that is nobody's business, or something else does not. */
  'service.window.taken': { readonly clash: Clash | null };
  'service.technician.missing': Record<string, never>;
  /** He cannot do this kind of job on this kind of machine, or does not work there. */
  'service.technician.not_suited': { readonly lacks: 'skill' | 'area' | 'hours' };
  'service.technician.hours_not_valid': Record<string, never>;
  'service.door.nobody_expected': Record<string, never>;
  'service.door.person_missing': Record<string, never>;
  'service.step.missing': Record<string, never>;
  'service.step.photos_missing': { readonly title: string; readonly needed: number };
  'service.finish.steps_missing': { readonly titles: readonly string[] };
  'service.finish.signature_missing': Record<string, never>;
  'service.finish.signature_outdated': Record<string, never>;
  'service.finish.money_missing': { readonly dueFen: number };
  /** What was agreed is not paid or taken off yet, or what was paid too much is not back. */
  'service.cancel.money_open': { readonly dueFen: number };
  'service.position.not_shared': Record<string, never>;
  // Charges
  'service.charge.item_missing': { readonly itemId: string };
  'service.charge.missing': Record<string, never>;
  'service.charge.decided': Record<string, never>;
  'service.charge.agreed_meanwhile': Record<string, never>;
  'service.charge.changed': { readonly fromFen: number; readonly totalFen: number };
  'service.charge.not_agreed': Record<string, never>;
  'service.charge.not_for_you': Record<string, never>;
  'service.charge.more_than_agreed': { readonly agreedFen: number };
  'service.charge.beyond_authority': { readonly limitFen: number };
  // Care
  'care.rating.not_finished': Record<string, never>;
  'care.rating.given': Record<string, never>;
  'care.rating.closed': Record<string, never>;
  'care.rescue.missing': Record<string, never>;
  'care.rescue.command_not_allowed': { readonly command: string; readonly state: string };
  'care.complaint.missing': Record<string, never>;
  'care.complaint.photos_full': { readonly most: number };
  'care.complaint.command_not_allowed': { readonly command: string; readonly state: string };
  'care.form.field_unknown': { readonly key: string };
  'care.form.value_not_valid': { readonly key: string };
  'care.consultation.missing': Record<string, never>;
  'care.consultation.closed': Record<string, never>;
  'care.consultation.nothing_said': Record<string, never>;
  // Cases
  'catalog.case.missing': Record<string, never>;
  'catalog.case.offered_already': Record<string, never>;
  /** A photo of a visit that was no visit to this machine. */
  'catalog.case.photo_missing': Record<string, never>;
  'catalog.case.command_not_allowed': { readonly command: string; readonly state: string };
  /** WeChat says that a picture must not be shown. */
  'catalog.case.pictures_risky': Record<string, never>;
}
