import { annexEvidence, type ComplaintEvidence } from '../../../../src/shared/domain/care/annex-evidence';
import { ANNEX_FIELDS, annexField, filledForm, isFieldValue, maskedForm, maskedValue, validValues, writtenForm } from '../../../../src/shared/domain/care/annexes';
import { ANNEXES, type Annex } from '../../../../src/shared/domain/care/states';
import { annexLabels } from '../../../../src/text/annexes';

const at = (time: string): number => Date.parse(`${time}+08:00`);
const evidence: ComplaintEvidence = {
  category: 'service',
  method: 'phone',
  customerName: '张晓雯',
  customerPhone: '13800001001',
  addressLine: '石家庄市桥西区桥西路18号3栋1202',
  description: '师傅把地板划了一道\n没有说',
  occurredOn: '2026-09-20',
  place: '厨房',
  staffName: '王建国',
  receivedAt: at('2026-09-21T09:05'),
  receiverName: '赵勇',
  acknowledgedAt: at('2026-09-21T10:00'),
  handlerName: '赵勇',
  proposal: { text: '上门修补地板', at: at('2026-09-22T11:00') },
  outcome: { text: '修好了，顾客满意', at: at('2026-09-24T16:00') },
  followUp: { text: '一周后回访，没有问题', at: at('2026-10-08T10:00') },
  course: [
    { text: '已打电话道歉', at: at('2026-09-21T10:00') },
    { text: '看过现场', at: at('2026-09-22T09:00') },
  ],
};

const filled = (annex: Annex) => filledForm(annex, annexEvidence(annex, evidence), {});
const valuesOf = (annex: Annex) => Object.fromEntries(filled(annex).map(({ key, value }) => [key, value]));

describe('the forms', () => {
  it('have the fields of the sheets in their order', () => {
    expect(ANNEX_FIELDS.handling.map(({ key }) => annexLabels.handling[key])).toEqual([
      '受理日期', '用户姓名', '投诉方法', '地址', '联络电话', '发生日期', '发生地点', '工作人员', '事项说明', '处理标准', '处理标准 年月日',
      '处理经过', '处理经过 年月日', '处理结果', '处理结果 年月日', '经理', '工长', '经办人',
    ]);
    expect(ANNEX_FIELDS.report.map(({ key }) => annexLabels.report[key])).toEqual([
      'TO 分企业经理', 'TO 分企业工程部监理', 'CC 总企业经理', 'CC 总企业工程部经理', 'FROM 门店经理', 'FROM 分企业主管',
      '一 投诉时间', '二 类别', '三 方法', '四 投诉用户 姓名', '性别', '年纪', '通讯地址', '联络电话', '身份证号', '工作单位', '单位电话',
      '五 受理投诉时间', '六 受理人员姓名', '七 事故发生时值班经理姓名', '投诉经过',
    ]);
    expect(ANNEX_FIELDS.report_continued.map(({ key }) => annexLabels.report_continued[key])).toEqual(['受理日期', '处理结果', '追踪结果']);
  });

  it('are filled from the evidence', () => {
    expect(valuesOf('handling')).toMatchObject({
      accepted_on: '2026-09-21',
      customer_name: '张晓雯',
      method: 'phone',
      occurred_on: '2026-09-20',
      place: '厨房',
      staff: '王建国',
      standard: '上门修补地板',
      standard_on: '2026-09-22',
      course: '2026-09-21 10:00 已打电话道歉\n2026-09-22 09:00 看过现场',
      course_on: '2026-09-22',
      result: '修好了，顾客满意',
      result_on: '2026-09-24',
      handler_signature: '赵勇',
    });
    expect(valuesOf('report')).toMatchObject({ complained_at: '2026-09-21 09:05', category: 'service', accepted_at: '2026-09-21 10:00', receiver: '赵勇', course: evidence.description });
    expect(valuesOf('report_continued')).toEqual({ accepted_on: '2026-09-21', result: '修好了，顾客满意', follow_up: '一周后回访，没有问题' });
  });

  it.each(ANNEXES)('%s takes from the evidence only fields that it has, with values that fit', (annex) => {
    for (const [key, value] of Object.entries(annexEvidence(annex, evidence))) {
      const field = annexField(annex, key);
      expect([key, field !== null && isFieldValue(field, value)]).toEqual([key, true]);
    }
  });

  it.each(ANNEXES)('%s can be empty, and completed by a person to the last field', (annex) => {
    const bare = { ...evidence, occurredOn: null, place: '', staffName: '', acknowledgedAt: null, handlerName: '', proposal: null, outcome: null, followUp: null, course: [] };
    expect(filledForm(annex, annexEvidence(annex, bare), {}).some(({ source }) => source === 'empty')).toBe(true);
    const written = Object.fromEntries(ANNEX_FIELDS[annex].map(({ key }) => [key, 'x']));
    expect(filledForm(annex, annexEvidence(annex, bare), written).every(({ source, value }) => source === 'person' && value === 'x')).toBe(true);
  });

  it('let a person overrule the evidence, and give it back', () => {
    const written = writtenForm({}, [{ key: 'place', value: '阳台' }], 'handling');
    expect(filledForm('handling', annexEvidence('handling', evidence), written).find(({ key }) => key === 'place')).toEqual({ key: 'place', value: '阳台', source: 'person', sensitive: false });
    expect(writtenForm(written, [{ key: 'place', value: '' }], 'handling')).toEqual({});
  });
});

describe('what was written of the end', () => {
  const written = { result: '换了新机', follow_up: '满意', accepted_on: '2026-09-21' };

  it('holds until the complaint is opened again, and what is written after that holds too', () => {
    expect(validValues(written, 5, null)).toEqual(written);
    expect(validValues(written, 5, 4)).toEqual(written);
    expect(validValues(written, 5, 6)).toEqual({ accepted_on: '2026-09-21' });
  });
});

describe('what is sensitive', () => {
  it('is the age and the identity number, and nothing else', () => {
    const keys = ANNEXES.flatMap((annex) => filled(annex).filter(({ sensitive }) => sensitive).map(({ key }) => key));
    expect(keys).toEqual(['age', 'identity_number']);
  });

  it.each([
    ['', ''],
    ['45', '**'],
    ['13010219810101123X', '**************123X'],
  ])('masks %j as %j', (value, masked) => {
    expect(maskedValue(value)).toBe(masked);
  });

  it('is masked on the form, and what comes back masked changes nothing', () => {
    const written = { identity_number: '13010219810101123X', employer: '第一中学' };
    const shown = maskedForm(filledForm('report', {}, written));
    expect(shown.find(({ key }) => key === 'identity_number')?.value).toBe('**************123X');
    expect(shown.find(({ key }) => key === 'employer')?.value).toBe('第一中学');
    expect(writtenForm(written, shown, 'report')).toEqual(written);
  });
});

it.each([
  ['handling', 'accepted_on', '2026-02-29', false],
  ['handling', 'accepted_on', '2026-02-28', true],
  ['report', 'complained_at', '2026-02-28 24:00', false],
  ['report', 'complained_at', '2026-02-28 23:59', true],
  ['report', 'category', 'price', false],
  ['report', 'category', 'quality', true],
  ['report', 'method', 'letter', false],
  ['handling', 'description', '一行\n两行', true],
  ['handling', 'place', '一行\n两行', false],
  ['handling', 'place', '', true],
  ['report', 'age', 'abc', false],
  ['report', 'age', '131', false],
  ['report', 'age', '4.5', false],
  ['report', 'age', '46', true],
  ['report', 'identity_number', '12', false],
  ['report', 'identity_number', '13010219810101123X', true],
  ['report', 'identity_number', '130102198101011230', false],
  ['report', 'identity_number', '13010219811301123X', false],
] as const)('%s: %s takes %j is %s', (annex, key, value, fits) => {
  const field = annexField(annex, key);
  expect(field !== null && isFieldValue(field, value)).toBe(fits);
});
