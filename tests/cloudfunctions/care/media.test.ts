import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { finishedVisit } from '../../fixtures/finished-work';
import { clientOf } from '../../fixtures/functions-client';
import { keptPicture } from '../../fixtures/kept-files';
import { aComplaint } from './complaint-cases';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const { zhang, liu } = customers;
const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

const kept = (name: string) => keptPicture(devcloud, `care/${name}`);

const shown = async (url: string | null | undefined) => (await fetch(url ?? '')).text();

describe('the files of care', () => {
  it('of a complaint are opened by its customer and the office', async () => {
    const photo = await kept('floor.jpg');
    const { complaintId } = await client(zhang).call('care.complaint.file', { ...aComplaint, photos: [photo] });
    for (const person of [zhang, people.supervisor]) {
      const { files } = await client(person).call('care.media.list', { of: 'complaint', complaintId });
      expect(files.map(({ fileId }) => fileId)).toEqual([photo]);
      expect(await shown(files[0]?.url)).toBe('floor.jpg');
    }
  });

  it('of a rating are opened by who may read the rating', async () => {
    const photo = await kept('dust.jpg');
    const workOrderId = await finishedVisit(devcloud);
    await client(zhang).call('care.rating.give', { workOrderId, stars: 4, tags: [], words: '', photos: [photo] });
    const { files } = await client(people.supervisor).call('care.media.list', { of: 'rating', workOrderId });
    expect(await shown(files[0]?.url)).toBe('dust.jpg');
    expect(await client(liu).refusal('care.media.list', { of: 'rating', workOrderId })).toMatchObject({ code: 'service.work_order.missing' });
  });

  it('of a conversation are opened message by message, and none of another conversation', async () => {
    const start = async (person: typeof zhang | typeof liu, name: string) => {
      const media = [{ fileId: await kept(name), kind: 'video' as const }];
      const { consultationId } = await client(person).call('care.consultation.start', { applianceId: null, text: '', media });
      const { messages } = await client(person).call('care.consultation.get', { consultationId });
      return { consultationId, messageId: messages.rows[0]?.id ?? '' };
    };
    const own = await start(zhang, 'noise.mp4');
    const other = await start(liu, 'ice.mp4');
    const { files } = await client(zhang).call('care.media.list', { of: 'consultation', consultationId: own.consultationId, messageIds: [own.messageId, other.messageId] });
    expect(files).toHaveLength(1);
    expect(await shown(files[0]?.url)).toBe('noise.mp4');
    expect(await client(liu).refusal('care.media.list', { of: 'consultation', consultationId: own.consultationId, messageIds: [own.messageId] })).toMatchObject({ code: 'care.consultation.missing' });
    expect(await client(zhang).call('care.media.list', { of: 'consultation', consultationId: own.consultationId, messageIds: [] })).toEqual({ files: [] });
  });

  it('that are gone have no address', async () => {
    const { complaintId } = await client(zhang).call('care.complaint.file', { ...aComplaint, photos: ['cloud://local-env/care/gone.jpg'] });
    expect(await client(zhang).call('care.media.list', { of: 'complaint', complaintId })).toEqual({ files: [{ fileId: 'cloud://local-env/care/gone.jpg', url: null }] });
  });
});
