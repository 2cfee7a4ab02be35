import type { WorkOrder } from '../../../../src/features/service/view-model';

export const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const window = { on: '2026-11-22', from: '10:00', to: '12:00' };

export const proposed: WorkOrder['charges'][number] = {
  proposalId: 'chp_1',
  lines: [
    { itemId: 'fan', title: '更换风机', unit: '次', quantity: 1, unitPriceFen: 12_000, covered: true, reason: 'in_warranty', amountFen: 0 },
    { itemId: 'hose', title: '波纹管', unit: '根', quantity: 2, unitPriceFen: 2_500, covered: false, reason: 'wear_part', amountFen: 5_000 },
  ],
  totalFen: 5_000,
  state: 'proposed',
  proposedAt: NOW,
  agreedAt: null,
  agreedBy: null,
};

type Changes = Partial<Omit<WorkOrder, 'card'>> & { readonly card?: Partial<WorkOrder['card']> };

/** A repair whose technician stands at the door, changed as a test needs it. */
export function aWorkOrder({ card, ...changes }: Changes = {}): WorkOrder {
  return {
    card: {
      id: 'wko_00000001',
      workOrderNo: 'W2611220001',
      kind: 'repair',
      state: 'on_site',
      track: [
        { stage: 'requested', at: NOW - 3_600_000, state: 'done' },
        { stage: 'appointed', at: NOW - 1_800_000, state: 'done' },
        { stage: 'under_way', at: null, state: 'current' },
        { stage: 'working', at: null, state: 'ahead' },
        { stage: 'finished', at: null, state: 'ahead' },
      ],
      product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater', machines: 1 },
      orderId: null,
      delivered: true,
      applianceId: null,
      window,
      technician: { membershipId: 'mem_00000001', name: '陈立' },
      wishes: [window],
      setback: null,
      priority: false,
      customerName: '张晓雯',
      addressLine: '石家庄市桥西区桥西路18号',
      organisationName: '桥西店',
      agreedFen: 0,
      dueFen: 0,
      createdAt: NOW - 3_600_000,
      ...card,
    },
    contact: 'shown',
    customerPhone: '13800138000',
    place: null,
    description: '点不着火',
    media: [],
    relation: 'customer',
    admitted: true,
    technician: { name: '陈立', phone: '13900139000', jobsDone: 128, ratings: 96, ratingTenths: 47 },
    coverage: { covered: true, reason: 'in_warranty', endsOn: '2030-01-01' },
    steps: [],
    done: [],
    tariff: { version: 1, items: [] },
    charges: [],
    waivers: [],
    agreedFen: 0,
    dueFen: 0,
    orderDueFen: null,
    signature: null,
    earlierSignatures: [],
    pieces: [],
    product: null,
    serialNumber: null,
    consultationId: null,
    timeline: [],
    guests: [],
    commands: [],
    mayPropose: false,
    mayAgree: true,
    ...changes,
  };
}
