/** A form as it is printed: what stands in its boxes, row by row. */

/** Every row of a sheet is so many columns wide. */
export const COLUMNS = 24;

/** One box of the sheet. `lines`: at least so many lines high; `date` is written at its lower right. */
export type PaperCell =
  | { readonly kind: 'label'; readonly text: string; readonly span: number }
  | { readonly kind: 'value'; readonly text: string; readonly span: number; readonly lines: number; readonly date: string | null };
export type PaperRow = readonly PaperCell[];

/** A whole sheet: `number` stands at its upper right. */
export interface PaperSheet {
  readonly title: string;
  readonly number: string;
  readonly rows: readonly PaperRow[];
}
