import { randomBytes } from 'node:crypto';

/** One registry of readable prefixes, so that an id tells what it names. */
export const ID_PREFIXES = {
  person: 'per',
  membership: 'mem',
  organisation: 'org',
  invitation: 'inv',
  inboxEntry: 'msg',
  sceneCode: 'cod',
  scan: 'scn',
  share: 'shr',
  product: 'prd',
  case: 'cas',
  productSet: 'set',
  stockCount: 'cnt',
  stockArrival: 'arr',
  stockTake: 'stk',
  order: 'ord',
  appliance: 'app',
  household: 'hh',
  consent: 'con',
  payment: 'pay',
  payback: 'pbk',
  refund: 'rfd',
  workOrder: 'wko',
  rescue: 'rsc',
  complaint: 'cmp',
  formAccess: 'fac',
  consultation: 'cst',
  consultationMessage: 'csm',
  couponRule: 'crl',
  coupon: 'cpn',
  reward: 'rwd',
  lottery: 'lot',
  draw: 'drw',
  pointsAdjustment: 'adj',
  lead: 'led',
  leadEntry: 'len',
  leadOpening: 'lop',
  partnerOffer: 'pof',
  referral: 'rfl',
  referralOpening: 'rfo',
  ticket: 'tkt',
  settlement: 'stl',
  priceTier: 'ptr',
  priceList: 'prl',
  pickup: 'pku',
  pickupReturn: 'pkr',
  topUp: 'tup',
  dealerStatement: 'dst',
  dealerObjection: 'dob',
  dealerCorrection: 'dco',
  dealerInterest: 'din',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

/**
 * The id of what belongs to something else one to one, such as the work order of an order's installation: both find each
 * other without looking.
 */
export function derivedId(kind: IdKind, fromId: string): string {
  return `${ID_PREFIXES[kind]}${fromId.slice(fromId.indexOf('_'))}`;
}

const RANDOM_LENGTH = 10;
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
/** The largest multiple of 36 in a byte: bytes at or above it are thrown away, so that every character is as likely. */
const FAIR_BYTES = 252;

/** `ord_` + 9 characters of time (base 36, sortable until the year 5188) + 10 random characters. */
export function newId(kind: IdKind, now: number): string {
  return `${ID_PREFIXES[kind]}_${now.toString(36).padStart(9, '0')}${randomText(RANDOM_LENGTH)}`;
}

function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < FAIR_BYTES && text.length < length) text += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return text;
}
