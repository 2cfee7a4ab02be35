/** By what a guide looks for a case with a customer beside him (D3). */
export const CASE_STYLES = ['modern', 'grey_white', 'warm_wood', 'chinese', 'european', 'industrial', 'other'] as const;
export type CaseStyle = (typeof CASE_STYLES)[number];
export const ROOMS = ['kitchen', 'bathroom', 'balcony', 'living_room', 'bedroom', 'whole_house', 'other'] as const;
export type Room = (typeof ROOMS)[number];

/** Offered by the customer, shown to all, declined by the office, or taken back. */
export const CASE_STATES = ['offered', 'published', 'declined', 'withdrawn'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** How it is in daily use (D5). */
export const CASE_PRAISES = ['easy', 'thrifty', 'comfortable', 'quiet', 'beautiful'] as const;
export type CasePraise = (typeof CASE_PRAISES)[number];

/** What WeChat says of a picture before others may see it (platform.md: Content security). */
export const PICTURE_CHECKS = ['waiting', 'passed', 'risky'] as const;
export type PictureCheck = (typeof PICTURE_CHECKS)[number];
