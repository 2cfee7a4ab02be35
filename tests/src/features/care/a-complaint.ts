import type { Complaint } from '../../../../src/features/care/complaint-model';

/** 刘建华's refrigerator is loud; nobody has answered yet. */
export function aComplaint(change: Partial<Omit<Complaint, 'card'>> & { readonly card?: Partial<Complaint['card']> } = {}): Complaint {
  const { card, ...rest } = change;
  return {
    card: {
      id: 'cmp_00000001',
      complaintNo: 'T26112300001',
      state: 'received',
      category: 'quality',
      method: 'correspondence',
      customerName: '刘建华',
      subject: '冰箱',
      workOrderId: null,
      orderId: null,
      deadline: Date.UTC(2026, 10, 24, 2),
      late: false,
      waitingForCustomer: false,
      handlerName: null,
      receivedAt: Date.UTC(2026, 10, 23, 2),
      ...card,
    },
    description: '冰箱夜里响得厉害',
    photos: [],
    occurredOn: null,
    place: '',
    customerPhone: '13800001002',
    staffName: null,
    cause: null,
    compensationFen: 0,
    satisfied: null,
    proposal: null,
    outcome: null,
    followUp: null,
    timeline: [{ command: 'receive', at: Date.UTC(2026, 10, 23, 2), byName: '刘建华', note: '' }],
    relation: 'office',
    commands: ['acknowledge'],
    mayAnswer: false,
    ...rest,
  };
}
