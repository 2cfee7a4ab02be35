import { countPieces } from '../shared/domain/orders/pieces';
import { machineWords } from './service-names';

/** A visit, as far as its title asks. */
interface TitledWork {
  readonly machine: { readonly title: string };
  /** Of an installation: what is installed. */
  readonly pieces: readonly { readonly title: string; readonly quantity: number }[];
}

/** What a visit is about, in messages, on bills, ratings and complaints: `JSQ30 燃气热水器等 3 台`, as its own card says. */
export function workTitle({ machine, pieces }: TitledWork): string {
  return machineWords({ title: pieces[0]?.title ?? machine.title, machines: countPieces(pieces) });
}

/** Every model that a visit is about, where it is about more than one machine; empty where the title says it all. */
export function piecesWords(pieces: TitledWork['pieces']): readonly string[] {
  if (countPieces(pieces) < 2) return [];
  return pieces.map(({ title, quantity }) => `${title} × ${quantity}`);
}
