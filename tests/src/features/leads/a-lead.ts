import type { Lead } from '../../../../src/features/leads/view-model';

const AT = Date.parse('2026-11-22T02:00:00.000Z');

/** A lead that its holder looks at, a day after he got it. */
export function aLead(over: Partial<Omit<Lead, 'card'>> & { readonly card?: Partial<Lead['card']> } = {}): Lead {
  const { card, ...rest } = over;
  return {
    card: {
      id: 'led_00000001',
      leadNo: 'X26112200000001',
      state: 'assigned',
      customerName: '陈女士',
      phoneMasked: '137****0001',
      wish: '想换零冷水热水器',
      category: 'gas_water_heater',
      area: '',
      source: { kind: 'partner', byName: '林锦', organisationName: '锦绣装饰', partnerKind: 'home_decoration', at: AT },
      holderName: '李敏',
      organisationName: '桥西店',
      dueAt: AT + 86_400_000,
      late: false,
      touchedAt: AT,
      createdAt: AT,
      ...card,
    },
    relation: 'holder',
    commands: ['contact', 'quoted', 'visiting', 'release', 'contract', 'win', 'lose'],
    maySeePhone: true,
    otherSources: [],
    consent: { version: '2026-11', at: AT },
    holderMembershipId: 'mem_00000001',
    nextOn: null,
    idleAt: AT + 7 * 86_400_000,
    amountFen: null,
    lost: null,
    orderId: null,
    workOrderId: null,
    ...rest,
  };
}
