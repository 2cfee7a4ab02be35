/** What a spreadsheet brings into the warehouse: what lies there when it begins, or purchases on their way. */
export const STOCK_IMPORT_KINDS = ['opening', 'arrivals'] as const;
export type StockImportKind = (typeof STOCK_IMPORT_KINDS)[number];

/** Shown; being booked a few rows at a time; booked. */
export const STOCK_IMPORT_STATES = ['shown', 'booking', 'booked'] as const;
export type StockImportState = (typeof STOCK_IMPORT_STATES)[number];
