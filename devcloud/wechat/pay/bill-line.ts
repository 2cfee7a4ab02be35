import { dayOf } from '../../../src/shared/kernel/time';

/** How WeChat writes what its bills say: amounts in yuan, instants in Shanghai, a backtick before every cell. */
export const billedYuan = (fen: number): string => (fen / 100).toFixed(2);
export const billLine = (cells: readonly string[]): string => cells.map((cell) => `\`${cell}`).join(',');
export const billedClock = (at: number): string => `${dayOf(at)} ${new Date(at + 8 * 3_600_000).toISOString().slice(11, 19)}`;
/** A day's bill is there from nine o'clock of the next day. */
export const BILL_READY_MS = 9 * 3_600_000;
