import { appliancesText } from '../../src/text/appliances';
import { casesText, roomNames, styleNames } from '../../src/text/cases';
import { componentText } from '../../src/text/components';
import { homeText } from '../../src/text/home';
import { mediaText } from '../../src/text/media';
import { productName } from '../../src/text/names';
import { clientOf } from '../fixtures/functions-client';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type World } from './open-app';

jest.setTimeout(120_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => (world as World | undefined)?.close());

const ZHANG = 'dev-customer-zhang';
const NEWCOMER = 'dev-customer-he';
const SUPERVISOR = 'dev-supervisor-zhao';
const LIBRARY = '/packages/customer/pages/cases/index';
const TITLE = '新空调挂得正好';
const { offer, detail, review } = casesText;

/** A machine of 张晓雯 that nobody has seen in the library yet. */
async function freeMachine() {
  const customer = clientOf(world.devcloud, ZHANG);
  const { appliances } = await customer.call('orders.home.get', {});
  for (const { id: applianceId, product } of appliances) {
    const { open } = await customer.call('catalog.case.form', { applianceId });
    if (open === null) return { applianceId, title: productName(product) };
  }
  throw new Error('every machine has a case');
}

describe('a home in the case library', () => {
  it('is given by its household, looked at by the office, seen by others, and gone when it is taken back', async () => {
    const waiting = clientOf(world.devcloud, SUPERVISOR);
    const before = await waiting.call('catalog.case.waiting', {});
    for (const { id: caseId } of before.rows) await clientOf(world.devcloud, ZHANG).call('catalog.case.withdraw', { caseId });
    const machine = await freeMachine();

    const customer = await openApp(world, { as: ZHANG, address: '/pages/home/index' });
    await sees(customer.page, homeText.book);
    await tap(shown(customer.page), new RegExp(machine.title));
    await sees(customer.page, appliancesText.facts.title);
    await tap(shown(customer.page), new RegExp(casesText.own.offer));
    await sees(customer.page, offer.consentTitle);
    await tap(shown(customer.page), offer.submit);
    await sees(customer.page, offer.needs.consent);
    const choosing = customer.page.waitForEvent('filechooser');
    await tap(shown(customer.page), mediaText.add.photo);
    await (await choosing).setFiles('devcloud/people/demo-homes/wood-balcony.jpg');
    await sees(customer.page, '1/9');
    await write(shown(customer.page), offer.name, TITLE);
    await shown(customer.page).getByRole('radio', { name: styleNames.warm_wood }).click();
    await shown(customer.page).getByRole('radio', { name: roomNames.balcony }).click();
    await shown(customer.page).getByRole('checkbox', { name: offer.agree }).click();
    await tap(shown(customer.page), offer.preview);
    await sheet(customer.page).getByText(TITLE).waitFor();
    await tap(sheet(customer.page), componentText.close);
    await tap(shown(customer.page), offer.submit);
    await sees(customer.page, detail.mine.offered);

    const visitor = await openApp(world, { as: NEWCOMER, address: LIBRARY });
    await sees(visitor.page, casesText.headline);
    expect(await shown(visitor.page).getByText(TITLE).count()).toBe(0);

    const office = await openApp(world, { as: SUPERVISOR, address: '/packages/office/pages/cases/index' });
    await tap(shown(office.page), new RegExp(TITLE));
    await tap(sheet(office.page), new RegExp(`^${review.publish}$`));
    await sees(office.page, review.emptyTitle.offered);
    await world.devcloud.settle();

    await visitor.page.reload();
    await tap(shown(visitor.page), new RegExp(TITLE));
    await sees(visitor.page, detail.product);
    expect(await shown(visitor.page).getByRole('button', { name: detail.withdraw }).count()).toBe(0);

    await customer.page.reload();
    await sees(customer.page, detail.mine.published);
    await tap(shown(customer.page), detail.withdraw);
    await tap(sheet(customer.page), detail.withdraw);
    await sees(customer.page, detail.mine.withdrawn);

    await visitor.page.reload();
    await sees(visitor.page, detail.missing);
    for (const app of [customer, visitor, office]) {
      expect(app.problems).toEqual([]);
      await app.close();
    }
  });
});
