import type { LeadSettings } from '../leads/clock';
import { compared, type Change, type Effect } from './effect';

/** What a change of following up does. */
export function leadEffects(change: Change<LeadSettings>): readonly Effect[] {
  return [
    compared(change, 'lead_first_contact', ({ remindHours }) => remindHours),
    compared(change, 'lead_idle', ({ idleDays }) => idleDays),
    compared(change, 'leads_by_place', ({ assignBy }) => Number(assignBy === 'territory')),
    compared(change, 'leads_by_hand', ({ assignBy }) => Number(assignBy === 'hand')),
  ];
}
