import type { Job } from '../../../../src/features/jobs/view-model';

/** Monday, 23 November 2026, ten in the morning in Shanghai. */
export const NOW = Date.parse('2026-11-23T10:00:00+08:00');

/** An installation that was given to the technician who looks at it. */
export function aJob({ card, ...part }: Partial<Omit<Job, 'card'>> & { readonly card?: Partial<Job['card']> } = {}): Job {
  return {
    card: {
      id: 'wko_00000001',
      workOrderNo: 'W1',
      kind: 'installation',
      state: 'scheduled',
      track: [],
      product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater', machines: 1 },
      orderId: 'ord_00000001',
      delivered: true,
      applianceId: null,
      window: { on: '2026-11-23', from: '13:00', to: '15:00' },
      technician: { membershipId: 'mem_00000001', name: '王师傅' },
      wishes: [],
      setback: null,
      priority: false,
      customerName: '张晓雯',
      addressLine: '石家庄市桥西区桥西路18号',
      organisationName: '桥西店',
      agreedFen: 0,
      dueFen: 0,
      createdAt: NOW,
      ...card,
    },
    contact: 'shown',
    customerPhone: '13800138000',
    place: null,
    description: '',
    media: [],
    relation: 'technician',
    admitted: true,
    technician: null,
    coverage: { covered: true, reason: 'in_warranty', endsOn: null },
    steps: [
      { stepId: 'look', title: '看安装位置', hint: '量好尺寸', photos: 0, required: true },
      { stepId: 'try', title: '试机', hint: '拍下出水温度', photos: 2, required: true },
    ],
    done: [],
    tariff: { version: 1, items: [] },
    charges: [],
    waivers: [],
    agreedFen: 0,
    dueFen: 0,
    orderDueFen: null,
    signature: null,
    earlierSignatures: [],
    pieces: [{ lineId: 'line-1', title: 'JSQ30 燃气热水器', quantity: 2 }],
    product: null,
    serialNumber: null,
    consultationId: null,
    timeline: [],
    guests: [],
    commands: ['accept', 'decline', 'pause'],
    mayPropose: false,
    mayAgree: false,
    ...part,
  };
}

export function aCharge(part: Partial<Job['charges'][number]> = {}): Job['charges'][number] {
  return {
    proposalId: 'chp_1',
    lines: [{ itemId: 'hose', title: '加长软管', unit: '根', quantity: 2, unitPriceFen: 3_000, covered: false, reason: 'wear_part', amountFen: 6_000 }],
    totalFen: 6_000,
    state: 'proposed',
    proposedAt: NOW,
    agreedAt: null,
  agreedBy: null,
    ...part,
  };
}
