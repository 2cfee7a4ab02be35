import type { RetailerDocument } from './documents';

/** A retailer of whom nothing was kept yet. */
export const emptyRetailer = (_id: string): RetailerDocument => ({ _id, openSettlementId: null, settlementMapping: {}, ticketMapping: {} });
