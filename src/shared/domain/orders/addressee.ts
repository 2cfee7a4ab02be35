import { isMobile } from '../../kernel/phone';

/** Who an order goes to, as it is being typed. */
export interface Addressee {
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
}

export const EMPTY_ADDRESSEE: Addressee = { name: '', phone: '', province: '', city: '', district: '', detail: '' };

/** Some cities have no districts. */
const NEEDED = ['name', 'phone', 'province', 'city', 'detail'] as const satisfies readonly (keyof Addressee)[];
export type NeededField = (typeof NEEDED)[number];

/** What is missing or cannot be right, in the order in which it is asked for. */
export function missingOf(addressee: Addressee): NeededField[] {
  return NEEDED.filter((field) => (field === 'phone' ? !isMobile(addressee.phone) : addressee[field].trim() === ''));
}

/** What a pasted text was understood as. Nothing that was typed is overwritten by something not found. */
export function mergeFound(typed: Addressee, found: Addressee): Addressee {
  const kept = (field: keyof Addressee) => (found[field] === '' ? typed[field] : found[field]);
  return {
    name: kept('name'),
    phone: kept('phone'),
    province: kept('province'),
    city: kept('city'),
    district: kept('district'),
    detail: kept('detail'),
  };
}

/** Somebody whom nothing is missing of, as an order takes it. */
export function destinationOf({ name, phone, province, city, district, detail }: Addressee) {
  return { customer: { name, phone }, address: { province, city, district, detail } };
}
