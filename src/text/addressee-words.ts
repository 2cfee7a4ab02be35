import { missingOf, type Addressee } from '../shared/domain/orders/addressee';
import { addresseeText } from './addressee';

/** What is missing of who gets it, field by field. */
export function addresseeProblems(addressee: Addressee): Partial<Record<keyof Addressee, string>> {
  return Object.fromEntries(missingOf(addressee).map((field) => [field, addresseeText.problems[field]]));
}

/** The address in one line, as it will be written on the order. */
export function addresseeView({ name, phone, province, city, district, detail }: Addressee) {
  return { place: [province, city === province ? '' : city, district, detail].join(''), person: `${name} ${phone}` };
}
