import { checkBeginning, MOST_CHANGES, withChanges, type NamedLine } from '../../../src/shared/domain/trade/plan-list';
import { AppError } from '../../../src/shared/errors/app-error';
import type { ParsedInput } from '../../../src/shared/contract/registry';
import { dayOf } from '../../../src/shared/kernel/time';
import { findPricedModels } from '../../catalog/public';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership, type CommandContext } from '../../_kit/runtime/context';
import { priceLists, priceTiers, type PriceListDocument, type PriceTierDocument } from '../documents';
import { headOf } from '../price-views';
import { allTiers, MOST_TIERS } from '../repository';

type Saved = ParsedInput<'trade.price.save'>;

const MOST_HEADS = 40;
/** Of all that may change, 500 products at once. */
const MODEL_TRIPS = 3;

/** Gives a tier another list from a day on, all of it or nothing. */
export const savePriceList = action(
  'trade.price.save',
  { roundTrips: 13 + MODEL_TRIPS, documentsExamined: 10 + MOST_TIERS + MOST_CHANGES },
  async (input, ctx) => {
    headquartersMembership(ctx);
    const priced = input.changes.filter(({ priceFen }) => priceFen !== null).map(({ productId }) => productId);
    const models = await findPricedModels(ctx.db, priced);
    const products = new Map([...models].map(([id, { productId, name, model, category, listPriceFen }]) => [id, { productId, name, model, category, listPriceFen }]));
    const newTierId = await idForNewTier(input, ctx);
    const listId = ctx.newId('priceList');
    return ctx.transact(async (tx) => {
      const tier = await tierOf(tx, input, newTierId);
      checkBeginning(input, tier.lists, dayOf(ctx.now));
      const lines = withChanges(await linesFrom(tx, input.from), input.changes, products);
      const list: PriceListDocument = { _id: listId, tierId: tier._id, effectiveFrom: input.effectiveFrom, replaced: false, lines, ...written(input, ctx) };
      await tx.insert(priceLists, list);
      await replace(tx, input.replaces);
      await tx.put(priceTiers, withList(tier, list, input.replaces));
      return { tierId: tier._id, listId, version: list.version };
    });
  },
);

/** The id of a tier to be; null when the list is for one that is there. */
async function idForNewTier({ tier }: Saved, ctx: CommandContext): Promise<string | null> {
  if (tier.kind === 'known') return null;
  const tiers = await allTiers(ctx.db);
  if (tiers.some(({ name }) => name === tier.name)) throw new AppError('trade.tier.name_taken');
  if (tiers.length >= MOST_TIERS) throw new AppError('trade.tier.too_many', { most: MOST_TIERS });
  return ctx.newId('priceTier');
}

async function tierOf(tx: Transaction, { tier: named, basedOn }: Saved, newTierId: string | null): Promise<PriceTierDocument> {
  const fresh = named.kind === 'new' && newTierId !== null ? { _id: newTierId, name: named.name, version: 0, lists: [] } : null;
  const tier = named.kind === 'known' ? await tx.get(priceTiers, named.id) : fresh;
  if (tier === null) throw new AppError('trade.tier.missing');
  if (tier.version !== basedOn) throw new AppError('trade.version.outdated');
  return tier;
}

/** Lines may be taken over from another tier's list too. */
async function linesFrom(tx: Transaction, from: string | null): Promise<readonly NamedLine[]> {
  if (from === null) return [];
  const list = await tx.get(priceLists, from);
  if (list === null) throw new AppError('trade.price.list_missing');
  return list.lines;
}

async function replace(tx: Transaction, listId: string | null): Promise<void> {
  const leaving = listId === null ? null : await tx.get(priceLists, listId);
  if (leaving !== null) await tx.put(priceLists, { ...leaving, replaced: true });
}

function written({ basedOn, reason }: Saved, { actor, now }: CommandContext) {
  return { version: basedOn + 1, byId: actor.personId, byName: actor.name ?? '', reason, at: now };
}

function withList(tier: PriceTierDocument, list: PriceListDocument, replaces: string | null): PriceTierDocument {
  const earlier = tier.lists.map((head) => (head.id === replaces ? { ...head, replaced: true } : head));
  return { ...tier, version: list.version, lists: [headOf(list), ...earlier].slice(0, MOST_HEADS) };
}
