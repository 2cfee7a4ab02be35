import path from 'node:path';
import { DEMO_CLOCK_OFFSET_MS, seedDemoCompany } from '../../devcloud/people/seed';
import { startDevcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue, StoredDocument } from '../../devcloud/store/types';
import { CatalogueGrowth } from './catalogue-growth';
import { DealerGrowth } from './dealer-growth';
import { LedgerGrowth } from './ledger-growth';

/**
 * A local cloud on a data folder, in a process of its own, so that its load is not the bench's. Talks over IPC:
 * `{ grow: n }` copies the newest order until there are n; `{ growCatalogue: n }` adds products; `{ growDealer: n }` a dealer's history; `{ growLedger: n }` fills the journal up to n transfers and
 * closes its days; `{ memory: true }` asks for the resident size.
 */
type Request =
  | { readonly grow: number }
  | { readonly growCatalogue: number }
  | { readonly growDealer: number }
  | { readonly growLedger: number }
  | { readonly memory: true };

const BATCH = 500;
const [functionsDirectory = '', dataDirectory = ''] = process.argv.slice(2);

function copyOf(order: StoredDocument, position: number): DocumentValue {
  const tail = position.toString(36).padStart(10, '0');
  return { ...order, _id: `ord_000000000${tail}`, orderNo: `B${tail}` };
}

async function main(): Promise<void> {
  const devcloud = await startDevcloud({
    functionsDirectory: path.resolve(functionsDirectory),
    dataDirectory,
    hosts: 'shared',
    clockOffsetMs: DEMO_CLOCK_OFFSET_MS,
  });
  await seedDemoCompany(devcloud);
  await devcloud.settle();

  async function grow(total: number): Promise<void> {
    const { documents } = await devcloud.store.find('orders', { query: {}, order: [['_id', -1]], limit: 50 });
    const { total: present } = await devcloud.store.count('orders', {});
    for (let made = present; made < total; made += BATCH) {
      const count = Math.min(BATCH, total - made);
      const copies = Array.from({ length: count }, (_, offset) => {
        const original = documents[(made + offset) % documents.length];
        if (original === undefined) throw new Error('the demo company has no orders to copy');
        return copyOf(original, made + offset);
      });
      await devcloud.store.insert('orders', copies);
    }
  }

  const catalogue = new CatalogueGrowth(devcloud);
  const dealer = new DealerGrowth(devcloud, 'org_eastdealer');
  const ledger = new LedgerGrowth(devcloud);
  async function answerTo(message: Request): Promise<object> {
    if ('growLedger' in message) return ledger.growTo(message.growLedger);
    if ('growDealer' in message) await dealer.growTo(message.growDealer);
    if ('growCatalogue' in message) await catalogue.growTo(message.growCatalogue);
    if ('grow' in message) await grow(message.grow);
    return {};
  }

  process.on('message', (message: Request) => {
    void answerTo(message).then((facts) => process.send?.({ ...facts, rssBytes: process.memoryUsage().rss }));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url: devcloud.url });
}

void main();
