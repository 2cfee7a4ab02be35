/** Why something moved. Each has its word in `src/text/ledger.ts`. */
export const TRANSFER_KINDS = [
  // Money of an order
  'sale',
  'sale_reversed',
  'payment',
  'refund',
  // Money at the door
  'charge',
  'charge_waived',
  // Commission
  'commission',
  'commission_reversed',
  'commission_passed_on',
  'commission_paid',
  'commission_tax',
  'commission_to_points',
  // A dealer's account
  'dealer_topup',
  'dealer_pickup',
  'dealer_pickup_returned',
  'dealer_margin',
  'dealer_margin_reversed',
  'dealer_adjusted',
  // A retailer's till
  'retailer_sale',
  'retailer_sale_reversed',
  'retailer_deducted',
  'retailer_settled',
  'retailer_difference',
  // Points
  'points_commission',
  'points_purchase',
  'points_check_in',
  'points_deducted',
  'points_exchanged',
  'points_lottery',
  'points_won',
  'points_expired',
  'points_reversed',
  'points_returned',
  'points_adjusted',
  'growth_purchase',
  'growth_check_in',
  'growth_rating',
  'growth_reversed',
  // Pieces
  'stock_counted',
  'stock_sold',
  'stock_returned',
  'stock_incoming',
  'stock_picked_up',
  'stock_pickup_returned',
  'prize_set_aside',
  'prize_taken_back',
  'prize_handed_out',
] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];
