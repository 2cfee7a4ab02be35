import type { Output } from '../../../src/shared/contract/registry';
import { ORDER_STAGES, type OrderStage } from '../../../src/shared/domain/orders/stages';

type OrderCard = Output<'orders.home.get'>['current'][number];

/** Monday, 23 November 2026, ten in the morning in Shanghai. */
export const NOW = Date.parse('2026-11-23T10:00:00+08:00');

/** A track on which everything before `current` is done; all of it when there is none. */
export function trackAt(current: OrderStage | null, skipped: readonly OrderStage[] = []): OrderCard['track'] {
  const position = current === null ? ORDER_STAGES.length : ORDER_STAGES.indexOf(current);
  return ORDER_STAGES.map((stage, index) => {
    if (skipped.includes(stage)) return { stage, at: null, state: 'skipped' };
    if (index < position) return { stage, at: NOW - 3_600_000, state: 'done' };
    return { stage, at: null, state: index === position ? 'current' : 'ahead' };
  });
}

export const TOMORROW = { on: '2026-11-24', from: '09:00', to: '11:00' } as const;

export function anAppointment(
  part: Partial<NonNullable<OrderCard['delivery']>> = {},
): NonNullable<OrderCard['delivery']> {
  return { window: TOMORROW, personName: '陈立', personPhone: null, ...part };
}

/** The states that fit a track and its appointments, unless a test says otherwise. */
function statesOf({ track = trackAt('shipped'), delivery = null, installation = null }: Partial<OrderCard>) {
  const current = track.find(({ state }) => state === 'current')?.stage;
  const installs = track.every(({ stage, state }) => stage !== 'installed' || state !== 'skipped');
  const waiting = { installationState: installation === null ? 'waiting' : 'scheduled' } as const;
  if (current === 'shipped') return { deliveryState: 'waiting', ...waiting } as const;
  if (current === 'delivered') return { deliveryState: delivery === null ? 'shipped' : 'scheduled', ...waiting } as const;
  if (current === 'installed') return { deliveryState: 'delivered', ...waiting } as const;
  return { deliveryState: 'delivered', installationState: installs ? 'installed' : 'not_needed' } as const;
}

/** A heater that was just reported. */
export function anOrderCard(part: Partial<OrderCard> = {}): OrderCard {
  return {
    ...statesOf(part),
    deliverySince: null,
    id: 'ord_00000001',
    orderNo: '26112300001',
    stage: 'placed',
    cancelled: false,
    refund: null,
    track: trackAt('shipped'),
    title: 'JSQ30 燃气热水器',
    pieces: 1,
    totalFen: 328_000,
    costFen: part.totalFen ?? 328_000,
    organisationName: '桥西店',
    addressLine: '桥西路 18 号',
    customerName: '张女士',
    delivery: null,
    installation: null,
    wishedWindow: null,
    payBy: null,
    createdAt: NOW - 3_600_000,
    ...part,
  };
}
