import { benchActionCosts } from './action-costs';
import { startBenchCloud } from './bench-cloud';
import { buildBenchFunctions } from './bench-functions';
import { benchBundleLoad } from './bundle-load';
import { benchCatalogue } from './catalogue';
import { benchDealerHome } from './dealer-home';
import { benchDealerStatement } from './dealer-statement';
import { benchExpiry } from './expiry';
import { benchFirstScreens } from './first-screens';
import { benchGrowth } from './growth';
import { benchLatencyRatio } from './latency-ratio';
import { benchLedger } from './ledger';
import { benchMatching } from './matching';
import { benchRelease } from './release';
import { benchSettlement } from './settlement';
import { FULL, SHORT } from './sizes';
import { benchThroughput } from './throughput';

/**
 * `npm run bench`: figures, never assertions. With names, only those parts: `npm run bench -- growth`; with `--full` up to
 * the sizes that the company may reach.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const wanted = words.filter((word) => word !== '--full');
  const sizes = words.includes('--full') ? FULL : SHORT;
  const functionsDirectory = await buildBenchFunctions();
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    load: () => {
      benchBundleLoad(functionsDirectory);
      return Promise.resolve();
    },
    costs: () => onCloud(functionsDirectory, ({ url }) => benchActionCosts(url)),
    screens: () => onCloud(functionsDirectory, ({ url }) => benchFirstScreens(url)),
    latency: () => onCloud(functionsDirectory, ({ url }) => benchLatencyRatio(url)),
    throughput: () => onCloud(functionsDirectory, ({ url }) => benchThroughput(url)),
    growth: () => onCloud(functionsDirectory, (cloud) => benchGrowth(cloud, sizes.orders)),
    catalogue: () => onCloud(functionsDirectory, (cloud) => benchCatalogue(cloud, sizes.products)),
    'dealer-home': () => onCloud(functionsDirectory, (cloud) => benchDealerHome(cloud, sizes.dealerTransfers)),
    expiry: () => benchExpiry(functionsDirectory, sizes.lots),
    settlement: () => benchSettlement(functionsDirectory, sizes.settlement),
    'dealer-statement': () => benchDealerStatement(functionsDirectory, sizes.dealerLines),
    matching: () => {
      benchMatching(sizes.settlementRows);
      return Promise.resolve();
    },
    release: () => benchRelease(functionsDirectory, sizes.release),
    ledger: () => onCloud(functionsDirectory, (cloud) => benchLedger(cloud, sizes.transfers)),
  };
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await part();
  }
}

async function onCloud(
  functionsDirectory: string,
  use: (cloud: Awaited<ReturnType<typeof startBenchCloud>>) => Promise<void>,
): Promise<void> {
  const cloud = await startBenchCloud(functionsDirectory);
  try {
    await use(cloud);
  } finally {
    cloud.stop();
  }
}

void main().then(() => process.exit(0));
