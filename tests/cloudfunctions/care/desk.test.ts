import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DEFAULT_SERVICE } from '../../../src/shared/domain/service/service-defaults';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { openedRescue } from './action-cases';
import { filed } from './complaint-cases';
import { asked } from './consultation-cases';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const client = ({ openid }: { readonly openid: string }) => clientOf(devcloud, openid);

describe('what waits for the office', () => {
  it('is counted, without what is over or waits for the customer', async () => {
    await openedRescue(devcloud);
    const { complaintId } = await filed(devcloud);
    const { consultationId } = await asked(devcloud);
    expect(await client(people.supervisor).call('care.desk.get', {})).toEqual({ rescues: 1, complaints: 1, consultations: 1 });
    await client(people.supervisor).call('care.complaint.step', { complaintId, command: 'acknowledge', note: '已道歉' });
    await client(people.supervisor).call('care.complaint.wait', { complaintId, waiting: true, note: '等顾客发照片' });
    await client(people.owner).call('care.consultation.say', { consultationId, text: '请先断电', media: [] });
    expect(await client(people.supervisor).call('care.desk.get', {})).toEqual({ rescues: 1, complaints: 0, consultations: 0 });
  });

  it('tells finance of questions only: the rest is none of its business', async () => {
    await asked(devcloud);
    expect(await client(people.finance).call('care.desk.get', {})).toEqual({ rescues: null, complaints: null, consultations: 1 });
  });

  it('has hours, outside of which its clocks stand still', async () => {
    const { officeHours, holidays, extraWorkdays } = DEFAULT_SERVICE;
    expect(await client(people.supervisor).call('care.calendar.get', {})).toEqual({ officeHours, holidays, extraWorkdays });
  });
});

it('a question shows the office by which phone to reach who asks, and the customer nothing of that', async () => {
  const { consultationId } = await asked(devcloud);
  expect(await client(people.supervisor).call('care.consultation.get', { consultationId })).toMatchObject({ customerPhone: customers.zhang.phone });
  expect(await client(customers.zhang).call('care.consultation.get', { consultationId })).toMatchObject({ customerPhone: null });
});
