import type { StateMachine } from '../../kernel/state-machine';
import type { ProductCategory } from './categories';
import type { CaseState, CaseStyle, PictureCheck, Room } from './case-kinds';

/** A case 案例 is a customer's own home: he gives it, the office looks at it, and he can take it back at any time. */
export type CaseCommand = 'publish' | 'decline' | 'withdraw';

export const caseMachine: StateMachine<CaseState, CaseCommand> = {
  initial: 'offered',
  table: {
    offered: { publish: 'published', decline: 'declined', withdraw: 'withdrawn' },
    published: { decline: 'declined', withdraw: 'withdrawn' },
    declined: { publish: 'published', withdraw: 'withdrawn' },
    withdrawn: {},
  },
};

/** A machine has one case at a time; after these another can be offered. */
export const isOpenCase = (state: CaseState): boolean => state === 'offered' || state === 'published';

/** What is said of all pictures together: one that is risky is enough, and all have to have passed. */
export function checkOf(photos: readonly { readonly check: PictureCheck }[]): PictureCheck {
  if (photos.some(({ check }) => check === 'risky')) return 'risky';
  return photos.every(({ check }) => check === 'passed') ? 'passed' : 'waiting';
}

/** Whether everybody may see it. */
export function isOnShelf({ state, photos }: { readonly state: CaseState; readonly photos: readonly { readonly check: PictureCheck }[] }): boolean {
  return state === 'published' && checkOf(photos) === 'passed';
}

/** What somebody looks for; a product says its category too. */
export interface CaseSearch {
  readonly style?: CaseStyle | undefined;
  readonly room?: Room | undefined;
  readonly category?: ProductCategory | undefined;
  readonly productId?: string | undefined;
}

/** The one key under which a search finds its cases. */
export function shelfKeyOf({ style, room, category, productId }: CaseSearch): string {
  return [style ?? '', room ?? '', productId ?? category ?? ''].join('|');
}

/** Every key under which a case is found: each part of a search given or left out. */
export function shelfKeysOf(found: Required<{ readonly [K in keyof CaseSearch]: NonNullable<CaseSearch[K]> }>): string[] {
  const { style, room, category, productId } = found;
  const things = [{}, { category }, { productId }];
  return [{}, { style }].flatMap((byStyle) =>
    [{}, { room }].flatMap((byRoom) => things.map((thing) => shelfKeyOf({ ...byStyle, ...byRoom, ...thing }))),
  );
}
