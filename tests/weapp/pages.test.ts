import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Devcloud } from '../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { claimAs, reportSale, stockShelves } from '../fixtures/sales';
import { install, openForService } from '../fixtures/work-orders';
import { DIST, type MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

const appJson = JSON.parse(readFileSync(path.join(DIST, 'app.json'), 'utf8')) as AppJson;
const routes = [...appJson.pages, ...appJson.subPackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))];

// platform.md, Mini-program: what WeChat's audit accepts.
const MOST_BYTES = 256 * 1024;
const MOST_CALLS = 20;
const MOST_NODES = 1_000;
const MOST_DEPTH = 30;
const MOST_CHILDREN = 60;

let devcloud: Devcloud;
let orderId: string;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  orderId = (await reportSale(devcloud)).orderId;
  await install(devcloud, orderId, ['SN0001']);
  await claimAs(devcloud, customers.zhang.openid, orderId);
});

afterAll(() => devcloud.stop());

function whoOpens(route: string): string {
  if (route.startsWith('packages/staff')) return people.guide.openid;
  return route.startsWith('packages/office') ? people.owner.openid : customers.zhang.openid;
}

async function open(route: string): Promise<MiniProgram> {
  return bootAs(devcloud, whoOpens(route), { start: { path: route, query: { orderId }, scene: 1001 } });
}

describe.each(routes)('the page %s', (route) => {
  let program: MiniProgram;

  beforeAll(async () => {
    program = await open(route);
  });

  afterAll(() => (program as MiniProgram | undefined)?.close());

  it('opens without an error and uses only what WeChat has', () => {
    expect(program.problems).toEqual([]);
    expect([...program.unknownApis]).toEqual([]);
    expect(program.text()).not.toBe('');
  });

  it('keeps its first screen within what WeChat carries', () => {
    expect(program.setData.length).toBeLessThanOrEqual(MOST_CALLS);
    expect(Math.max(...program.setData.map(({ bytes }) => bytes))).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('keeps its nodes few and flat', () => {
    const { nodes, depth, mostChildren } = program.drawn.measure();
    expect(nodes).toBeLessThan(MOST_NODES);
    expect(depth).toBeLessThan(MOST_DEPTH);
    expect(mostChildren).toBeLessThanOrEqual(MOST_CHILDREN);
  });
});
