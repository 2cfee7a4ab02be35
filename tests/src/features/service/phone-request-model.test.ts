import { callersOf, callFrom, callFromNowhere, callOf, machineRow, recordInput, withConversation, type Match } from '../../../../src/features/service/phone-request-model';
import { requestInput, startingDraft } from '../../../../src/features/service/request-model';
import { NOTHING_SAID } from '../../../../src/features/service/said';

const place = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号', point: null };

const aMatch = (part: Partial<Match> = {}): Match => ({
  id: 'app_00000001',
  known: 'machine',
  applianceId: 'app_00000001',
  title: 'JSQ30 燃气热水器',
  category: 'gas_water_heater',
  serialNumber: 'SN0001',
  installedOn: '2026-11-01',
  warrantyEndsOn: '2032-10-31',
  contact: { name: '张晓雯', phone: '13800001001' },
  place,
  ...part,
});

const purifier = aMatch({ id: 'app_00000002', applianceId: 'app_00000002', title: 'RO-800P 净水器', category: 'water_purifier' });
const elsewhere = aMatch({ id: 'wko_00000001', known: 'visit', applianceId: null, title: '双门冰箱', category: 'refrigerator', serialNumber: null, installedOn: null, warrantyEndsOn: null });

describe('who calls', () => {
  it('is one home with its machines', () => {
    const other = aMatch({ id: 'app_00000003', place: { ...place, detail: '中山路1号' } });
    const callers = callersOf([aMatch(), other, purifier]);
    expect(callers.map(({ name, phone, place: where, matches }) => [name, phone, where, matches.length])).toEqual([
      ['张晓雯', '13800001001', '石家庄市桥西区桥西路18号', 2],
      ['张晓雯', '13800001001', '石家庄市桥西区中山路1号', 1],
    ]);
    expect(callersOf([])).toEqual([]);
  });

  it('has each machine told by how it is known', () => {
    expect(machineRow(aMatch()).detail).toBe('2026 年 11 月 1 日安装 · 保修到 2032 年 10 月 31 日 · 编号 SN0001');
    expect(machineRow(elsewhere).detail).toBe('在别处买的，上门修过');
    expect(machineRow(aMatch({ known: 'order', serialNumber: null, installedOn: null, warrantyEndsOn: null })).detail).toBe('买了，还没装好');
  });
});

describe('the form begins', () => {
  const [caller] = callersOf([aMatch(), purifier, elsewhere]);
  if (caller === undefined) throw new Error('there is one');

  it('with the machine that was chosen, beside the others, and where it stands', () => {
    const { form, start } = callFrom(caller, purifier);
    expect(form.appliances.map(({ id }) => id)).toEqual(['app_00000001', 'app_00000002']);
    expect(startingDraft(form, start)).toMatchObject({ kind: 'repair', applianceId: 'app_00000002', category: 'water_purifier', addressee: { name: '张晓雯', phone: '13800001001', detail: '桥西路18号' } });
  });

  it('with what is known of a machine that was bought elsewhere, and of another one with the home alone', () => {
    const known = callFrom(caller, elsewhere);
    expect(startingDraft(known.form, known.start)).toMatchObject({ applianceId: null, category: 'refrigerator', productTitle: '双门冰箱' });
    const other = callFrom(caller, null);
    expect(startingDraft(other.form, other.start)).toMatchObject({ applianceId: null, productTitle: '', addressee: { name: '张晓雯' } });
  });

  it('with the phone that was looked for, when nobody has it', () => {
    const typed = callFromNowhere('13912345678');
    expect(startingDraft(typed.form, typed.start).addressee).toMatchObject({ name: '', phone: '13912345678' });
    expect(callFromNowhere('张').form.contact).toBeNull();
  });

  it('with what was said in a conversation, of the very machine that it was about', () => {
    const from = { phone: '13800001001', applianceId: 'app_00000002', consultationId: 'cst_00000001' };
    const media = [{ fileId: 'cloud://a/care/1.jpg', kind: 'photo' as const }];
    const call = callOf([aMatch(), purifier], from);
    if (call === undefined) throw new Error('it is among them');
    const { form, start, said } = withConversation(call, from, { description: '灯红了', media });
    const input = requestInput({ ...startingDraft(form, start), description: said.description }, said.media, start);
    expect(input === null ? null : recordInput(input)).toMatchObject({ applianceId: 'app_00000002', consultationId: 'cst_00000001', description: '灯红了', media });
    expect(callOf([aMatch()], from)).toBeUndefined();
    expect(callOf([aMatch()], { ...from, applianceId: '' })).toBeUndefined();
    expect(withConversation(call, { ...from, consultationId: '' }, NOTHING_SAID)).toBe(call);
  });

  it('and is sent as a request that is recorded', () => {
    const { form, start } = callFrom(caller, purifier);
    const input = requestInput({ ...startingDraft(form, start), description: ' 水流变小 ' }, [], start);
    if (input === null) throw new Error('nothing is missing');
    expect(recordInput(input)).toEqual({
      kind: 'repair',
      applianceId: 'app_00000002',
      category: 'water_purifier',
      productTitle: '',
      description: '水流变小',
      media: [],
      wishes: [],
      contact: { name: '张晓雯', phone: '13800001001' },
      place,
    });
  });
});
