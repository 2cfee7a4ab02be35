import type { SELLING_ROLES } from './roles';

type SellingRole = (typeof SELLING_ROLES)[number];

/**
 * The numbers that are rules (domain.md: Numbers that are rules), by default. A number that the company may want to
 * change stands here and nowhere else.
 */
export const SETTINGS = {
  orders: {
    /** How far below the list price each role may report a sale, in basis points of the list price. */
    allowedDiscountBps: {
      guide: 1_000,
      salesperson: 1_000,
      technician: 1_000,
      dealer: 1_000,
      owner: 3_000,
    } satisfies Readonly<Record<SellingRole, number>>,
    /** An appointment may lie at most so many days after today. */
    appointmentDaysAhead: 30,
    /** Nobody sets out for an appointment earlier than so many hours before it begins. */
    departHoursAhead: 4,
    /** So many people may follow an order as users of its machines, besides the buyer (B4). */
    usersPerOrder: 5,
  },
  codes: {
    /** A code that ends does so at most so many years after today. */
    expiryYearsAhead: 5,
  },
  catalog: {
    /** The mall says how many are left when it is at most so many. */
    fewLeft: 5,
  },
  appliances: {
    /** A warranty card that ends within so many days is shown as expiring (C12). */
    expiringWithinDays: 30,
    /** After so many years a replacement is worth a thought (H2). */
    replacementAfterYears: 5,
  },
} as const;
