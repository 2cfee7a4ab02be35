/** One row of a retailer's settlement sheet (结算单); what the sheet does not say is null. */
export interface SettlementRow {
  /** Its place in the sheet, which it keeps. */
  readonly rowNo: number;
  readonly ticketNo: string | null;
  readonly on: string | null;
  readonly grossFen: number | null;
  /** What the retailer pays for it. */
  readonly netFen: number;
}
