import { addresseeText } from '../../src/text/addressee';
import { codesText } from '../../src/text/codes';
import { componentText } from '../../src/text/components';
import { leadStateNames } from '../../src/text/lead-names';
import { leadSheets, leadsText } from '../../src/text/leads';
import { reportText } from '../../src/text/report';
import { broughtText, tellingText } from '../../src/text/telling';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A partner recommends, the supervisor gives it to a guide, she follows it up and sells; the partner sees that it came to something. */
jest.setTimeout(120_000);

const LEADS = '/packages/staff/pages/leads/index';
const BROUGHT = '/packages/staff/pages/brought/index';
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';

let world: World;
let partner: App;
let supervisor: App;
let guide: App;

beforeAll(async () => {
  world = await startWorld();
  partner = await openApp(world, { as: 'dev-partner-lin', address: BROUGHT });
  supervisor = await openApp(world, { as: 'dev-supervisor-zhao', address: LEADS });
  guide = await openApp(world, { as: 'dev-guide-limin', address: LEADS });
  for (const { page } of [partner, supervisor, guide]) page.setDefaultTimeout(20_000);
}, 240_000);

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect([...partner.problems, ...supervisor.problems, ...guide.problems]).toEqual([]));

it('a partner recommends somebody who said yes to be called', async () => {
  const { page } = partner;
  await tap(shown(page), broughtText.tell);
  await write(shown(page), tellingText.name, '魏女士');
  await write(shown(page), tellingText.phone, '13933129999');
  await write(shown(page), tellingText.wish, '新房要装热水器');
  await tap(shown(page), tellingText.submit);
  await sees(page, tellingText.consentNeeded);
  await shown(page).getByRole('checkbox', { name: tellingText.agreed }).click();
  await tap(shown(page), tellingText.submit);
  await sees(page, tellingText.done.new);
});

it('the supervisor gives it to a guide', async () => {
  const { page } = supervisor;
  await supervisor.go(LEADS);
  await tap(shown(page), /魏女士/);
  await tap(shown(page), leadsText.commands.assign);
  await sheet(page).getByRole('radio', { name: /李敏/ }).click();
  await tap(sheet(page), leadSheets.assign.submit('李敏'));
  await sees(page, leadsText.done.assign('李敏'));
});

it('the guide follows it up, and sells', async () => {
  const { page } = guide;
  await guide.go(LEADS);
  await tap(shown(page), /魏女士/);
  await tap(shown(page), leadsText.commands.contact);
  await write(sheet(page), leadSheets.follow.words, '今天就来店里');
  await tap(sheet(page), leadSheets.follow.submit);
  await sees(page, leadsText.done.contact);
  await tap(shown(page), leadsText.commands.win);
  await sees(page, reportText.fromLead('魏女士', '新房要装热水器'));
  await tap(shown(page), reportText.addProduct);
  await write(sheet(page), componentText.search, 'jsq');
  await tap(sheet(page), /JSQ30/);
  await write(shown(page), addresseeText.paste, PASTED);
  await tap(shown(page), addresseeText.parse);
  await sees(page, addresseeText.parsed);
  await tap(shown(page), /提交，合计/);
  await sees(page, codesText.order.headline);
});

it('the partner sees that it came to something', async () => {
  const { page } = partner;
  await partner.go(BROUGHT);
  const row = shown(page).locator('.card').filter({ hasText: '139****9999' });
  await row.getByText(leadStateNames.won, { exact: true }).first().waitFor();
});
