import type { CoverageReason, ServiceKind } from './states';

/** What the technician found when he looked. */
export const FINDINGS = ['defect', 'misuse', 'not_ours', 'none'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Whether the warranty bears something, and why. */
export interface Coverage {
  readonly covered: boolean;
  readonly reason: CoverageReason;
}

const borne: Coverage = { covered: true, reason: 'in_warranty' };
const paid = (reason: CoverageReason): Coverage => ({ covered: false, reason });

/** What of a job says whether its work is borne, as far as dates go. */
export interface JobDates {
  readonly kind: ServiceKind;
  /** It installs what an order sold: that is part of the price. */
  readonly ofOrder: boolean;
  /** The last day of the machine's warranty; null when it has none. */
  readonly warrantyEndsOn: string | null;
  readonly today: string;
}

/** Whether the company bears the work itself. */
export function coverageOfJob({ kind, ofOrder, warrantyEndsOn, today }: JobDates): Coverage {
  if (ofOrder) return borne;
  if (kind !== 'repair') return paid('service_kind');
  if (warrantyEndsOn === null) return paid('no_card');
  return warrantyEndsOn >= today ? borne : paid('expired');
}

/**
 * Whether one charge is borne: what is built in beside an installation or a maintenance never is, a repair's as the card
 * and the finding say; what wears out is not.
 */
export function coverageOfCharge(job: JobDates, finding: Finding, item: { readonly wearPart: boolean }): Coverage {
  if (job.kind !== 'repair') return paid('service_kind');
  const dates = coverageOfJob({ ...job, ofOrder: false });
  if (!dates.covered) return dates;
  if (finding === 'misuse' || finding === 'not_ours') return paid(finding);
  return item.wearPart ? paid('wear_part') : borne;
}

/** Why a job is paid or not, once somebody looked at the machine: what he found counts before the dates of the card. */
export function coverageFound(job: CoverageReason, charges: readonly { readonly reason: CoverageReason }[]): CoverageReason {
  return charges.find(({ reason }) => reason === 'misuse' || reason === 'not_ours')?.reason ?? job;
}
