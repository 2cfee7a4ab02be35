import type { Row, Settlement, Ticket } from '../../../../src/features/retailers/view-model';

export const NOW = Date.parse('2026-11-22T08:00:00+08:00');
export const ticket: Ticket = {
  id: 'tkt_00000000001',
  organisationId: 'org_00000001',
  organisationName: '北国商城专柜',
  state: 'settled',
  ticketNo: 'BG-17',
  soldOn: '2026-10-30',
  goods: '燃气热水器',
  grossFen: 328_000,
  deductionBps: 1_850,
  deductionFen: 60_680,
  expectedFen: 267_320,
  receivedFen: 267_320,
  receipts: [{ settlementId: 'stl_00000000001', no: '26112200000017', rowNo: 4, netFen: 267_320 }],
  givenUp: null,
  order: null,
  voided: null,
  byName: '钱柜员',
  at: NOW,
};
export const match = { by: 'number', reason: 'deduction', differenceFen: -320, daysApart: 1, ticket: { ...ticket, receivedFen: 0 } } as const;
export const row: Row = {
  id: 'stl_1:0000004',
  rowNo: 4,
  standing: 'differs',
  ticketNo: 'BG-17',
  on: '2026-10-31',
  grossFen: 328_000,
  netFen: 267_000,
  match,
  reason: null,
  tie: null,
  decision: null,
};

export const settlement: Settlement = {
  id: 'stl_00000000001',
  no: '26112200000017',
  organisationId: 'org_00000001',
  organisationName: '北国商城专柜',
  title: '十月流水结算',
  state: 'compared',
  commands: ['decide', 'confirm', 'withdraw'],
  rows: { all: 4, agreed: 3, differs: 1, foreign: 0 },
  netFen: 1_069_000,
  differenceFen: -320,
  missing: { tickets: 0, expectedFen: 0 },
  booked: 0,
  byName: '孙会计',
  at: NOW,
};
