import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { closeOpen, comparedSettlement, counterGuide, daysAgo, finishSettlements, foundRetailers, otherCounterGuide, recorded, RETAILER, SETTLEMENT_HEAD, sheetOf, TICKET_HEAD, aTicket, today, yuan } from '../../fixtures/retailers';

const { zhang } = customers;
const { finance, guide, supervisor, technician, dealer, partner } = people;
const NO_TICKET = 'tkt_zzzzzzzzzzzzzzzzzzz';
const NO_SETTLEMENT = 'stl_zzzzzzzzzzzzzzzzzzz';
const NO_RETAILER = 'org_zzzzzzzzzzz';

const bookkeepers = { by: finance, wrongRoles: [zhang, guide, counterGuide, supervisor, technician, dealer, partner] } as const;
const noRetailer = { input: <I extends { readonly organisationId: string }>(input: I): I => ({ ...input, organisationId: NO_RETAILER }), code: 'retailers.retailer.missing' } as const;
const noSettlement = { input: <I extends { readonly settlementId: string }>(input: I): I => ({ ...input, settlementId: NO_SETTLEMENT }), code: 'retailers.settlement.missing' } as const;

const ofRetailer = async (devcloud: Devcloud) => {
  await foundRetailers(devcloud);
  return { organisationId: RETAILER };
};
let sheets = 0;
const ticketSheet = async (devcloud: Devcloud) => {
  await foundRetailers(devcloud);
  sheets += 1;
  return { organisationId: RETAILER, fileId: await sheetOf(devcloud, TICKET_HEAD, [[`S-${sheets}`, daysAgo(devcloud, 9), '1280.00', '燃气灶']]) };
};
const settlementSheet = async (devcloud: Devcloud) => {
  await foundRetailers(devcloud);
  await closeOpen(devcloud);
  return { organisationId: RETAILER, fileId: await sheetOf(devcloud, SETTLEMENT_HEAD, [['X-1', today(devcloud), '100.00', '82.00']]) };
};
/** One row that differs by a yuan, and one that nobody knows. */
const compared = async (devcloud: Devcloud) => {
  const { ticketNo, expectedFen, soldOn } = await recorded(devcloud);
  return comparedSettlement(devcloud, [
    [ticketNo, soldOn, '3280.00', yuan(expectedFen - 100)],
    ['FOREIGN-1', soldOn, null, '5.00'],
  ]);
};

/** The row that nobody knows, and a ticket that no row brings. */
const tieable = async (devcloud: Devcloud) => {
  const settlementId = await compared(devcloud);
  const { ticketId } = await recorded(devcloud, { grossFen: 9_99 });
  return { settlementId, rowNo: 3, ticketId, words: '和专柜核对过' };
};
const tied = async (devcloud: Devcloud) => {
  const tie = await tieable(devcloud);
  await clientOf(devcloud, finance.openid).call('retailers.settlement.tie', tie);
  return { settlementId: tie.settlementId, rowNo: tie.rowNo };
};

const BAD_SHEETS = [{}, { organisationId: RETAILER, fileId: 'sheet.xlsx' }, { organisationId: 'x', fileId: 'cloud://a/spreadsheets/b.xlsx' }, { organisationId: RETAILER, fileId: 'cloud://a/evidence/b.xlsx' }];
const BAD_SETTLEMENTS = [{}, { settlementId: '' }, { settlementId: { $gt: '' } }];

/** How every action that people call must be tried. */
export const ACTION_CASES: ActionCases<'retailers'> = {
  'retailers.desk.get': { by: finance, prepare: async (devcloud) => foundRetailers(devcloud).then(() => ({})), malformed: ['all'], wrongRoles: bookkeepers.wrongRoles },
  'retailers.retailer.list': { by: finance, prepare: async (devcloud) => foundRetailers(devcloud).then(() => ({})), malformed: ['all'], wrongRoles: [zhang, supervisor, technician, dealer, partner] },
  'retailers.ticket.record': {
    by: counterGuide,
    prepare: async (devcloud) => foundRetailers(devcloud).then(() => aTicket(devcloud)),
    malformed: [
      {},
      { organisationId: RETAILER, ticketNo: '', soldOn: '2026-10-01', grossFen: 1, goods: '' },
      { organisationId: RETAILER, ticketNo: 'A1', soldOn: '2026-13-01', grossFen: 1, goods: '' },
      { organisationId: RETAILER, ticketNo: 'A1', soldOn: '2026-10-01', grossFen: 0, goods: '' },
      { organisationId: RETAILER, ticketNo: 'A1', soldOn: '2026-10-01', grossFen: 1.5, goods: '' },
    ],
    otherwise: (ticket) => ({ ...ticket, grossFen: 100 }),
    onlyOnce: 'retailers.ticket.known',
    wrongRoles: [zhang, supervisor, technician, dealer, partner],
    outsiders: { people: [guide, otherCounterGuide], code: 'retailers.retailer.missing' },
    missing: noRetailer,
  },
  'retailers.ticket.list': {
    by: counterGuide,
    prepare: ofRetailer,
    malformed: [{}, { organisationId: RETAILER, state: 'lost' }, { organisationId: RETAILER, after: 7 }],
    wrongRoles: [zhang, supervisor, technician, dealer, partner],
    outsiders: { people: [guide, otherCounterGuide], code: 'retailers.retailer.missing' },
    missing: noRetailer,
  },
  'retailers.ticket.void': {
    ...bookkeepers,
    prepare: async (devcloud) => {
      const { ticketId } = await recorded(devcloud);
      await closeOpen(devcloud);
      return { ticketId, reason: '打错了' };
    },
    malformed: [{}, { ticketId: NO_TICKET, reason: ' ' }, { ticketId: 'x', reason: '打错了' }],
    otherwise: (input) => ({ ...input, reason: '重复登记' }),
    onlyOnce: 'retailers.ticket.settled',
    missing: { input: (input) => ({ ...input, ticketId: NO_TICKET }), code: 'retailers.ticket.missing' },
  },
  'retailers.ticket.give_up': {
    ...bookkeepers,
    prepare: async (devcloud) => {
      const { ticketNo, soldOn, expectedFen, ticketId } = await recorded(devcloud);
      const netFen = expectedFen - 100;
      const settlementId = await comparedSettlement(devcloud, [[ticketNo, soldOn, null, yuan(netFen)]]);
      await clientOf(devcloud, finance.openid).call('retailers.settlement.confirm', { settlementId, netFen });
      await finishSettlements(devcloud);
      return { ticketId, leftFen: 100, reason: '尾数不再补' };
    },
    malformed: [{}, { ticketId: NO_TICKET, leftFen: 1.5, reason: '尾数' }, { ticketId: NO_TICKET, leftFen: 1, reason: ' ' }, { ticketId: 'x', leftFen: 1, reason: '尾数' }],
    otherwise: (input) => ({ ...input, reason: '说好了' }),
    onlyOnce: 'retailers.ticket.settled',
    missing: { input: (input) => ({ ...input, ticketId: NO_TICKET }), code: 'retailers.ticket.missing' },
  },
  'retailers.ticket.preview': { ...bookkeepers, prepare: ticketSheet, malformed: BAD_SHEETS, missing: noRetailer },
  'retailers.ticket.import': { ...bookkeepers, prepare: ticketSheet, malformed: BAD_SHEETS, otherwise: (input) => ({ ...input, mapping: { ticketNo: '小票号' } }), missing: noRetailer },
  'retailers.settlement.preview': { ...bookkeepers, prepare: settlementSheet, malformed: BAD_SHEETS, missing: noRetailer },
  'retailers.settlement.import': {
    ...bookkeepers,
    prepare: async (devcloud) => ({ ...(await settlementSheet(devcloud)), title: '十月' }),
    malformed: [...BAD_SHEETS, { organisationId: RETAILER, fileId: 'cloud://a/spreadsheets/b.xlsx', title: '' }],
    otherwise: (input) => ({ ...input, title: '十一月' }),
    onlyOnce: 'retailers.settlement.open',
    missing: noRetailer,
  },
  'retailers.settlement.list': { ...bookkeepers, prepare: ofRetailer, malformed: [{}, { organisationId: RETAILER, after: 7 }], missing: noRetailer },
  'retailers.settlement.get': { ...bookkeepers, prepare: async (devcloud) => ({ settlementId: await compared(devcloud) }), malformed: BAD_SETTLEMENTS, missing: noSettlement },
  'retailers.settlement.rows': { ...bookkeepers, prepare: async (devcloud) => ({ settlementId: await compared(devcloud) }), malformed: [...BAD_SETTLEMENTS, { settlementId: NO_SETTLEMENT, standing: 'odd' }], missing: noSettlement },
  'retailers.settlement.decide': {
    ...bookkeepers,
    prepare: async (devcloud) => ({ settlementId: await compared(devcloud), rowNo: 2, decision: 'accept', words: '活动扣点 19 %' }),
    malformed: [...BAD_SETTLEMENTS, { settlementId: NO_SETTLEMENT, rowNo: 0, decision: 'accept', words: 'x' }, { settlementId: NO_SETTLEMENT, rowNo: 2, decision: 'forget', words: 'x' }, { settlementId: NO_SETTLEMENT, rowNo: 2, decision: 'claim', words: '' }],
    otherwise: (input) => ({ ...input, words: '说好的' }),
    missing: noSettlement,
  },
  'retailers.settlement.tie': {
    ...bookkeepers,
    prepare: tieable,
    malformed: [...BAD_SETTLEMENTS, { settlementId: NO_SETTLEMENT, rowNo: 0, ticketId: NO_TICKET, words: '核对过' }, { settlementId: NO_SETTLEMENT, rowNo: 2, ticketId: NO_TICKET, words: ' ' }],
    otherwise: (input) => ({ ...input, words: '另一句' }),
    onlyOnce: 'retailers.row.decided',
    missing: noSettlement,
  },
  'retailers.settlement.untie': {
    ...bookkeepers,
    prepare: tied,
    malformed: [...BAD_SETTLEMENTS, { settlementId: NO_SETTLEMENT, rowNo: 1.5 }],
    otherwise: (input) => ({ ...input, rowNo: 2 }),
    onlyOnce: 'retailers.row.decided',
    missing: noSettlement,
  },
  'retailers.settlement.confirm': {
    ...bookkeepers,
    prepare: async (devcloud) => {
      const { ticketNo, expectedFen, soldOn } = await recorded(devcloud);
      return { settlementId: await comparedSettlement(devcloud, [[ticketNo, soldOn, '3280.00', yuan(expectedFen)]]), netFen: expectedFen };
    },
    malformed: [...BAD_SETTLEMENTS, { settlementId: NO_SETTLEMENT, netFen: 1.5 }],
    otherwise: (input) => ({ ...input, netFen: 1 }),
    onlyOnce: 'retailers.settlement.command_not_allowed',
    missing: noSettlement,
  },
  'retailers.settlement.withdraw': {
    ...bookkeepers,
    prepare: async (devcloud) => ({ settlementId: await compared(devcloud) }),
    malformed: BAD_SETTLEMENTS,
    otherwise: (input) => ({ ...input, settlementId: NO_SETTLEMENT }),
    onlyOnce: 'retailers.settlement.command_not_allowed',
    missing: noSettlement,
  },
};
