import { billsOf, hintOf, piecesToInstall, serialNumberOf, serialProblems, signatureLead, signatureView, stepViews, waitsForCustomer } from '../../../../src/features/jobs/job-model';
import { jobFinishText, jobStepsText } from '../../../../src/text/job-steps';
import { jobsText } from '../../../../src/text/jobs';
import { aCharge, aJob, NOW } from './a-job';

describe('what keeps a technician from his next step', () => {
  it('is explained where he has to wait', () => {
    const accepted = { card: { state: 'accepted' as const }, commands: [] };
    expect(hintOf(aJob(accepted))).toBe(jobsText.hints.departsLater(4));
    expect(hintOf(aJob({ ...accepted, card: { state: 'accepted', delivered: false } }))).toBe(jobsText.hints.notDelivered);
    expect(hintOf(aJob({ ...accepted, commands: ['depart'] }))).toBeNull();
    expect(hintOf(aJob({ card: { state: 'on_site' }, charges: [aCharge()] }))).toBe(jobsText.hints.waitsForYes);
  });

  it('is named as long as something keeps him from finishing', () => {
    const working = aJob({ card: { state: 'working' }, dueFen: 6_000 });
    expect(hintOf(working)).toBe('完工前还差：看安装位置、试机、顾客签名、收款。');
    const done = ['look', 'try'].map((stepId) => ({ stepId, photos: ['cloud://a/service/1.jpg', 'cloud://a/service/2.jpg'], note: null, at: NOW, receivedAt: NOW }));
    expect(hintOf({ ...working, done, dueFen: 0, signature: { fileId: 'cloud://a/service/3.jpg', agreed: [], at: NOW } })).toBeNull();
  });
});

describe('the signature', () => {
  const charges = [aCharge({ state: 'agreed' })];

  it('stands under the charges that the customer had agreed to', () => {
    expect(signatureView({ charges, signature: null })).toMatchObject({ isDone: false, left: '顾客签名' });
    expect(signatureView({ charges, signature: { fileId: 'cloud://a/service/s.png', agreed: [], at: NOW } })).toMatchObject({ isDone: false, detail: jobStepsText.signatureOutdated, left: '顾客再签一次' });
    expect(signatureView({ charges, signature: { fileId: 'cloud://a/service/s.png', agreed: ['chp_1'], at: NOW } }).isDone).toBe(true);
  });

  it('is asked for with the sum', () => {
    expect(signatureLead({ agreedFen: 6_000 })).toBe('请顾客看过服务内容和收费（共 60.00 元）后，用手指签名。');
    expect(signatureLead({ agreedFen: 0 })).toBe(jobStepsText.signatureHint);
  });
});

describe('a step of the package', () => {
  it('still wants the photos that were not taken yet', () => {
    const record = { stepId: 'try', photos: ['cloud://a/service/1.jpg'], note: null, at: NOW, receivedAt: NOW };
    const [look, trying] = stepViews(aJob({ done: [record] }));
    expect(look).toMatchObject({ isDone: false, photosLeft: 0, detail: '量好尺寸' });
    expect(trying).toMatchObject({ isDone: false, photosLeft: 1, detail: '拍下出水温度 · 要拍 2 张' });
    expect(stepViews(aJob({ done: [record, { ...record, photos: ['cloud://a/service/2.jpg'] }] }))[1]?.isDone).toBe(true);
  });
});

describe('the customer is waited for', () => {
  it('while he is to agree or to pay, and not before the technician is there', () => {
    expect(waitsForCustomer(aJob({ card: { state: 'on_site' }, charges: [aCharge()] }))).toBe(true);
    expect(waitsForCustomer(aJob({ card: { state: 'working' }, dueFen: 100 }))).toBe(true);
    expect(waitsForCustomer(aJob({ card: { state: 'working' }, charges: [aCharge({ state: 'agreed' })] }))).toBe(false);
    expect(waitsForCustomer(aJob({ dueFen: 100 }))).toBe(false);
    expect(waitsForCustomer(aJob({ card: { state: 'on_site' }, orderDueFen: 100 }))).toBe(true);
  });
});

describe('what is to be taken at the door', () => {
  it('is the bill of the visit and the rest of its order, each while something of it is due', () => {
    expect(billsOf(aJob({ agreedFen: 6_000, orderDueFen: 431_200 })).map(({ id }) => id)).toEqual(['wko_00000001', 'ord_00000001']);
    expect(billsOf(aJob({ orderDueFen: 0 })).map(({ id }) => id)).toEqual(['ord_00000001']);
    expect(billsOf(aJob({ orderDueFen: null }))).toEqual([]);
  });
});

describe('the plates of the machines', () => {
  const pieces = piecesToInstall(aJob().pieces);

  it('are asked for one by one', () => {
    expect(pieces.map(({ lineId, label }) => [lineId, label])).toEqual([
      ['line-1', 'JSQ30 燃气热水器 第 1 台'],
      ['line-1', 'JSQ30 燃气热水器 第 2 台'],
    ]);
  });

  it('are read right and differ', () => {
    expect(serialProblems(pieces, { 'line-1-0': 'SN-1001', 'line-1-1': 'SN-1002' })).toEqual({});
    expect(serialProblems(pieces, { 'line-1-0': 'SN', 'line-1-1': '' })).toEqual({ 'line-1-0': jobFinishText.wrong, 'line-1-1': jobFinishText.wrong });
    expect(serialProblems(pieces, { 'line-1-0': 'SN-1001', 'line-1-1': 'SN-1001' })).toEqual({ 'line-1-1': jobFinishText.repeated });
    expect(serialNumberOf('https://plate.example/?sn=JSQ30-0001')).toBe('JSQ30-0001');
    expect(serialNumberOf('？')).toBe('');
  });
});
