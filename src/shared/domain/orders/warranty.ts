import { addDays, addMonths, daysBetween } from '../../kernel/time';
import { SETTINGS } from '../settings';

/** The proof for one appliance (C12), as it was issued. */
export interface WarrantyTerms {
  readonly cardNo: string;
  /** The day of the installation, or of the delivery when nothing was to be installed. */
  readonly startsOn: string;
  readonly months: number;
}

/** How a machine left the household's use: it was given back, or somebody has another one in its place. */
export const MACHINE_ENDS = ['returned', 'replaced'] as const;
export interface MachineEnd {
  readonly how: (typeof MACHINE_ENDS)[number];
  /** `YYYY-MM-DD` */
  readonly on: string;
}

export interface WarrantyCard extends WarrantyTerms {
  /** The last day that is covered. */
  readonly endsOn: string;
  /** Covered days from today on, today and the last day included; 0 when it is over. */
  readonly daysLeft: number;
  readonly state: 'active' | 'expiring' | 'expired';
}

/** The last day covered: a card of 12 months from 2026-11-22 covers up to and including 2027-11-21. */
export function warrantyEndsOn({ startsOn, months }: Pick<WarrantyTerms, 'startsOn' | 'months'>): string {
  return addDays(addMonths(startsOn, months), -1);
}

/**
 * The card as it stands on a day (`YYYY-MM-DD`). That of a machine which was given back ended with it; one that was
 * replaced keeps its own, it may serve somewhere else.
 */
export function warrantyCard(terms: WarrantyTerms, today: string, end: MachineEnd | null = null): WarrantyCard {
  if (end?.how === 'returned') {
    const lastOn = warrantyEndsOn(terms);
    return { ...terms, endsOn: lastOn < end.on ? lastOn : end.on, daysLeft: 0, state: 'expired' };
  }
  const endsOn = warrantyEndsOn(terms);
  const daysLeft = Math.max(0, daysBetween(today, endsOn) + 1);
  return { ...terms, endsOn, daysLeft, state: stateOf(daysLeft) };
}

function stateOf(daysLeft: number): WarrantyCard['state'] {
  if (daysLeft === 0) return 'expired';
  return daysLeft <= SETTINGS.appliances.expiringWithinDays ? 'expiring' : 'active';
}

const yearOf = (on: string): number => Number(on.slice(0, 4));

/** The year after which a replacement is worth a thought (H2): never one in which the warranty still runs on. */
export function replacementYear(installedOn: string, warranty: Pick<WarrantyTerms, 'startsOn' | 'months'>): number {
  return Math.max(yearOf(installedOn) + SETTINGS.appliances.replacementAfterYears, yearOf(warrantyEndsOn(warranty)));
}
