import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { DEFAULT_SERVICE } from '../../../src/shared/domain/service/service-defaults';
import { dayOf } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';

type ServiceValues = Extract<Input<'settings.area.publish'>, { area: 'service' }>['values'];

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

it('a visit that was made again costs nothing until the rules give it a price, which the preview shows and the analysis uses', async () => {
  const owner = clientOf(devcloud, people.owner.openid);
  const office = clientOf(devcloud, people.supervisor.openid);
  const priceOf = async () => (await office.call('care.analysis.get', { period: 'month', on: dayOf(devcloud.clock.now().getTime()) })).visitFen;
  expect(await priceOf()).toBe(0);
  const values = { ...DEFAULT_SERVICE, repeatVisitFen: 35_00 } as ServiceValues;
  const { effects } = await owner.call('settings.area.preview', { area: 'service', values });
  expect(effects.find(({ kind }) => kind === 'repeat_visit')).toMatchObject({ before: 0, after: 35_00 });
  await owner.call('settings.area.publish', { area: 'service', values, basedOn: 0, reason: '一次上门的人工和路费' });
  expect(await priceOf()).toBe(35_00);
});
