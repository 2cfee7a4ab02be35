/** Words that find an order: its number, beginnings of the customer's name, his phone or its last four digits. */

const LONGEST_NAME_BEGINNING = 6;
const PHONE_TAIL = 4;

const toWord = (text: string): string => text.toLowerCase().replace(/\s/g, '');

interface Findable {
  readonly orderNo: string;
  readonly customer: { readonly name: string; readonly phone: string };
}

function wordsOf({ orderNo, customer }: Findable): Set<string> {
  const name = toWord(customer.name);
  const beginnings = Array.from({ length: Math.min(name.length, LONGEST_NAME_BEGINNING) }, (_, position) =>
    name.slice(0, position + 1),
  );
  return new Set([orderNo, customer.phone, customer.phone.slice(-PHONE_TAIL), name, ...beginnings]);
}

/** The key under which a scope finds a search word. */
export function searchKey(scope: string, search: string): string {
  return `${scope}|${toWord(search)}`;
}

/** Every key of an order; one index look-up then answers a search within a scope. */
export function orderSearchKeys(scopes: readonly string[], order: Findable): string[] {
  const words = [...wordsOf(order)];
  return scopes.flatMap((scope) => words.map((word) => searchKey(scope, word)));
}
