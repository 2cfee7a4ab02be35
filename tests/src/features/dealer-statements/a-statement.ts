import type { Line, Statement } from '../../../../src/features/dealer-statements/view-model';

export const NOW = Date.parse('2026-12-02T10:00:00+08:00');

/** A month: 2,000 brought, 5,000 of goods, 300 of margin; 2,700 is owed. */
export const statement: Statement = {
  card: {
    id: 'dst_dealereastn0002',
    no: 'D26113000000001',
    organisationId: 'org_dealereast',
    organisationName: '城东专卖店',
    state: 'drafted',
    periodFrom: '2026-11-01',
    periodTo: '2026-11-30',
    openingFen: 0,
    closingFen: -270_000,
    lineCount: 3,
    objections: 0,
    drawnAt: NOW,
    remindedAt: null,
  },
  account: 'dealer/org_dealereast/balance',
  sums: [
    { subject: 'goods', kind: 'dealer_topup', inFen: 200_000, outFen: 0, lines: 1 },
    { subject: 'goods', kind: 'dealer_pickup', inFen: 0, outFen: 500_000, lines: 1 },
    { subject: 'margin', kind: 'dealer_margin', inFen: 30_000, outFen: 0, lines: 1 },
  ],
  dues: [{ cause: 'pickup', causeId: 'pku_00000001', causeNo: 'T1-1', dueOn: '2026-12-20', amountFen: 270_000 }],
  owedFen: 270_000,
  confirmed: null,
  settledAt: null,
  objections: [],
  commands: ['confirm', 'dispute'],
};

const line = (lineId: string, facts: Pick<Line, 'kind' | 'subject' | 'incoming' | 'amountFen' | 'documentNo' | 'paper'>): Line => ({ lineId, on: '2026-11-20', at: NOW - 864_000_000, ...facts });

/** The newest first. */
export const lines: readonly Line[] = [
  line('margin:1', { kind: 'dealer_margin', subject: 'margin', incoming: true, amountFen: 30_000, documentNo: '26110100000001', paper: { cause: 'order', id: 'ord_00000001' } }),
  line('pickup:1', { kind: 'dealer_pickup', subject: 'goods', incoming: false, amountFen: 500_000, documentNo: 'T1-1', paper: { cause: 'pickup', id: 'pku_00000001' } }),
  line('topup:1', { kind: 'dealer_topup', subject: 'goods', incoming: true, amountFen: 200_000, documentNo: 'Z1', paper: { cause: 'top_up', id: 'tup_00000001' } }),
];
