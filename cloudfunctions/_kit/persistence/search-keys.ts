/** Words that find something of a customer: its number, beginnings of his name, his phone or its last four digits, a machine. */

const LONGEST_NAME_BEGINNING = 6;
const PHONE_TAIL = 4;
/** Of the order of a whole building the first machines find it. */
const MOST_PLATES = 20;

const toWord = (text: string): string => text.toLowerCase().replace(/\s/g, '');

interface Findable {
  /** Such as an order's. */
  readonly number: string;
  readonly customer: { readonly name: string; readonly phone: string };
  /** Serial numbers of the machines that it is about. */
  readonly machines?: readonly string[];
}

function wordsOf({ number, customer, machines = [] }: Findable): Set<string> {
  const name = toWord(customer.name);
  const beginnings = Array.from({ length: Math.min(name.length, LONGEST_NAME_BEGINNING) }, (_, position) =>
    name.slice(0, position + 1),
  );
  const plates = machines.filter((plate) => plate !== '').slice(0, MOST_PLATES);
  return new Set([toWord(number), customer.phone, customer.phone.slice(-PHONE_TAIL), name, ...beginnings, ...plates.map(toWord)]);
}

/** The key under which a scope finds a search word. */
export function searchKey(scope: string, search: string): string {
  return `${scope}|${toWord(search)}`;
}

/** Every key of something; one index look-up then answers a search within a scope. */
export function searchKeysOf(scopes: readonly string[], found: Findable): string[] {
  const words = [...wordsOf(found)];
  return scopes.flatMap((scope) => words.map((word) => searchKey(scope, word)));
}
