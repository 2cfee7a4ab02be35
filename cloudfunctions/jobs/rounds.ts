import type { ActionName } from '../../src/shared/contract/registry';
import type { Round } from './run-rounds';

/** What is done again and again, each by the context that owns it. Whoever has something to do adds a line. */
export const rounds: readonly (Round & { readonly action: ActionName })[] = [
  { action: 'loyalty.points.release', schedule: { everyMinutes: 10 } },
  { action: 'commission.entry.release', schedule: { everyMinutes: 10 } },
  { action: 'commission.statement.run', schedule: { everyMinutes: 10 } },
  { action: 'commission.statement.sweep', schedule: { everyMinutes: 10 } },
  { action: 'commission.payout.sweep', schedule: { everyMinutes: 1 } },
  { action: 'loyalty.points.expire', schedule: { dailyAt: '00:05' } },
  { action: 'loyalty.points.remind', schedule: { dailyAt: '09:30' } },
  { action: 'ledger.days.close', schedule: { dailyAt: '01:30' } },
  { action: 'ledger.balance.check', schedule: { dailyAt: '02:30' } },
  { action: 'orders.unpaid.sweep', schedule: { everyMinutes: 10 } },
  { action: 'payments.pending.sweep', schedule: { everyMinutes: 1 } },
  { action: 'service.unrated.close', schedule: { everyMinutes: 10 } },
  { action: 'service.overdue.tell', schedule: { everyMinutes: 5 } },
  { action: 'service.position.sweep', schedule: { everyMinutes: 10 } },
  { action: 'catalog.picture.check', schedule: { everyMinutes: 10 } },
  { action: 'service.maintenance.remind', schedule: { dailyAt: '10:00' } },
  { action: 'payments.reconciliation.run', schedule: { dailyAt: '10:30' } },
  { action: 'care.deadline.sweep', schedule: { everyMinutes: 10 } },
  { action: 'care.analysis.count', schedule: { everyMinutes: 5 } },
  { action: 'retailers.settlement.run', schedule: { everyMinutes: 1 } },
  { action: 'warehouse.work.run', schedule: { everyMinutes: 1 } },
  { action: 'leads.due.remind', schedule: { everyMinutes: 10 } },
  { action: 'leads.idle.recycle', schedule: { everyMinutes: 10 } },
  { action: 'dealers.margin.release', schedule: { everyMinutes: 10 } },
  { action: 'dealers.due.remind', schedule: { dailyAt: '09:00' } },
  { action: 'dealers.due.check', schedule: { dailyAt: '04:00' } },
  { action: 'dealers.statement.run', schedule: { everyMinutes: 10 } },
  { action: 'dealers.statement.sweep', schedule: { everyMinutes: 30 } },
];
