import { main as attribution } from '../../cloudfunctions/attribution';
import { main as care } from '../../cloudfunctions/care';
import { main as catalog } from '../../cloudfunctions/catalog';
import { main as commission } from '../../cloudfunctions/commission';
import { main as dealers } from '../../cloudfunctions/dealers';
import { main as identity } from '../../cloudfunctions/identity';
import { main as jobs } from '../../cloudfunctions/jobs';
import { main as leads } from '../../cloudfunctions/leads';
import { main as ledger } from '../../cloudfunctions/ledger';
import { main as loyalty } from '../../cloudfunctions/loyalty';
import { main as orders } from '../../cloudfunctions/orders';
import { main as partners } from '../../cloudfunctions/partners';
import { main as payments } from '../../cloudfunctions/payments';
import { main as retailers } from '../../cloudfunctions/retailers';
import { main as service } from '../../cloudfunctions/service';
import { main as settings } from '../../cloudfunctions/settings';
import { main as warehouse } from '../../cloudfunctions/warehouse';
import { main as trade } from '../../cloudfunctions/trade';
import { contracts } from '../../src/shared/contract/registry';
import { sourcesBelow } from './source-files';

/** Round trips to the database, of a few milliseconds each. */
const MOST_WHILE_WAITING = 60;
const MOST_IN_THE_BACKGROUND = 500;
/** What ends by the clock rather than by count: as many as fit into its seconds. */
const MOST_BY_THE_CLOCK = 40_000;
const BY_THE_CLOCK: readonly string[] = ['commission.statement.run', 'dealers.statement.run', 'retailers.settlement.run', 'warehouse.work.run'];

const functions = { identity, attribution, catalog, orders, ledger, payments, jobs, loyalty, service, settings, care, leads, partners, commission, dealers, retailers, trade, warehouse };
const actions = Object.entries(functions).flatMap(([folder, { actions }]) => actions.map((action) => ({ folder, action })));
const names = actions.map(({ action }) => action.name);

describe('the actions', () => {
  it('are exactly those of the contract', () => {
    expect([...names].sort()).toEqual(Object.keys(contracts).sort());
  });

  it('stand in the function that their name begins with', () => {
    expect(actions.filter(({ folder, action }) => !action.name.startsWith(`${folder}.`))).toEqual([]);
  });

  it('each have a budget; what a person waits for has a small one', () => {
    const over = actions.filter(({ action: { name, budget } }) => {
      const inBackground = BY_THE_CLOCK.includes(name) ? MOST_BY_THE_CLOCK : MOST_IN_THE_BACKGROUND;
      const most = contracts[name].access === 'internal' ? inBackground : MOST_WHILE_WAITING;
      return !(budget.roundTrips >= 0 && budget.roundTrips <= most && budget.documentsExamined >= 0);
    });
    expect(over.map(({ action }) => action.name)).toEqual([]);
  });

  it('each have a file of their own', () => {
    const files = sourcesBelow(...Object.keys(functions).map((folder) => `cloudfunctions/${folder}/actions`));
    const defined = files.flatMap(({ text }) => [...text.matchAll(/\baction\(\s*'([\w.]+)'/g)].map(([, name]) => name));
    expect(new Set(defined).size).toBe(defined.length);
    expect(files.length).toBeGreaterThanOrEqual(Object.keys(functions).length);
  });

  it.each(names)('%s is called by a test of its function', (name) => {
    const tests = sourcesBelow('tests/cloudfunctions', 'tests/journeys', 'tests/fixtures');
    // Fixtures take the steps of a delivery by their last word.
    const stem = name.slice(0, name.lastIndexOf('.'));
    const mentions = ({ text }: { readonly text: string }) => text.includes(`'${name}'`) || text.includes(`\`${stem}.\${`);
    expect(tests.some(mentions)).toBe(true);
  });
});
