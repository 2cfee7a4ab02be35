import type { Complaint } from '../../../../src/features/complaining/view-model';

export const NOW = Date.parse('2026-11-23T10:00:00+08:00');

type Changes = Partial<Omit<Complaint, 'card'>> & { readonly card?: Partial<Complaint['card']> };

/** A complaint of a visit that nobody has taken up yet, changed as a test needs it. */
export function aComplaint({ card, ...changes }: Changes = {}): Complaint {
  return {
    card: {
      id: 'cmp_00000001',
      complaintNo: 'T26112300000001',
      state: 'received',
      category: 'service',
      method: 'other',
      customerName: '张晓雯',
      subject: 'JSQ30 燃气热水器',
      workOrderId: 'wko_00000001',
      orderId: null,
      deadline: NOW + 2 * 3_600_000,
      late: false,
      waitingForCustomer: false,
      handlerName: null,
      receivedAt: NOW - 600_000,
      ...card,
    },
    description: '地板划了一道',
    photos: [],
    occurredOn: null,
    place: '石家庄市桥西区桥西路18号',
    customerPhone: '138****1001',
    staffName: '王师傅',
    cause: null,
    compensationFen: 0,
    satisfied: null,
    proposal: null,
    outcome: null,
    followUp: null,
    timeline: [{ command: 'receive', at: NOW - 600_000, byName: '张晓雯', note: '' }],
    relation: 'customer',
    commands: [],
    mayAnswer: false,
    ...changes,
  };
}
