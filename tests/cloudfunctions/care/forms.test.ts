import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Annex } from '../../../src/shared/domain/care/states';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { filed, stepped } from './complaint-cases';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const IDENTITY_NUMBER = '13010219810101123X';
const office = () => clientOf(devcloud, people.supervisor.openid);
const fieldsOf = async (complaintId: string, annex: Annex) => {
  const { fields } = await office().call('care.form.get', { complaintId, annex });
  return Object.fromEntries(fields.map((field) => [field.key, field]));
};
const save = (complaintId: string, annex: Annex, values: Readonly<Record<string, string>>) =>
  office().call('care.form.save', { complaintId, annex, fields: Object.entries(values).map(([key, value]) => ({ key, value })) });

describe('the forms of a complaint', () => {
  it('are filled from what happened', async () => {
    const { complaintId } = await stepped(devcloud, 'follow_up');
    const handling = await fieldsOf(complaintId, 'handling');
    expect(handling).toMatchObject({
      customer_name: { value: '张晓雯', source: 'evidence' },
      phone: { value: customers.zhang.phone },
      occurred_on: { value: '2026-09-20' },
      staff: { value: '王师傅' },
      standard: { value: '办了 propose' },
      result: { value: '办了 resolve' },
      handler_signature: { value: '赵主管' },
      manager_signature: { value: '', source: 'empty' },
    });
    const course = handling['course']?.value.split('\n') ?? [];
    expect(course.map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
      '受理（赵主管）：办了 acknowledge',
      '调查（赵主管）：办了 investigate',
      '给出方案（赵主管）：办了 propose',
      '处理完成（赵主管）：办了 resolve',
      '回访（赵主管）：办了 follow_up',
    ]);
    expect(await fieldsOf(complaintId, 'report')).toMatchObject({ category: { value: 'service' }, receiver: { value: '赵主管' }, course: { value: '师傅把地板划了一道，没有说' } });
    expect(await fieldsOf(complaintId, 'report_continued')).toMatchObject({ follow_up: { value: '办了 follow_up' } });
  });

  it('take what a person adds, and keep what another wrote into other fields', async () => {
    const { complaintId } = await filed(devcloud);
    const saving = [{ key: 'employer', value: '第一中学' }, { key: 'gender', value: '女' }].map((field) => office().answer('care.form.save', { complaintId, annex: 'report', fields: [field] }, { contended: true }));
    expect((await Promise.all(saving)).every(({ ok }) => ok)).toBe(true);
    await save(complaintId, 'report', { customer_name: '张女士' });
    expect(await fieldsOf(complaintId, 'report')).toMatchObject({ employer: { value: '第一中学', source: 'person' }, gender: { value: '女' }, customer_name: { value: '张女士', source: 'person' } });
    await save(complaintId, 'report', { customer_name: '' });
    expect(await fieldsOf(complaintId, 'report')).toMatchObject({ customer_name: { value: '张晓雯', source: 'evidence' } });
    expect((await office().call('care.form.get', { complaintId, annex: 'report' })).savedAt).not.toBeNull();
    expect((await office().call('care.form.get', { complaintId, annex: 'handling' })).savedAt).toBeNull();
  });

  it('refuse a field that they do not have, and a value that does not fit, and save nothing of it', async () => {
    const { complaintId } = await filed(devcloud);
    const fields = [{ key: 'employer', value: '第一中学' }];
    expect(await office().refusal('care.form.save', { complaintId, annex: 'handling', fields })).toMatchObject({ code: 'care.form.field_unknown', details: { key: 'employer' } });
    expect(await office().refusal('care.form.save', { complaintId, annex: 'report', fields: [...fields, { key: 'category', value: '质量' }] })).toMatchObject({ code: 'care.form.value_not_valid', details: { key: 'category' } });
    expect(await fieldsOf(complaintId, 'report')).toMatchObject({ employer: { source: 'empty' } });
  });
});

describe('a form of what is opened again', () => {
  it('no longer says what was written of the end, until somebody writes it anew', async () => {
    const { complaintId } = await stepped(devcloud, 'close');
    await save(complaintId, 'report_continued', { follow_up: '周三已换新机，顾客满意', accepted_on: '2026-09-20' });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 60_000));
    await office().call('care.complaint.step', { complaintId, command: 'reopen', note: '又坏了' });
    expect(await fieldsOf(complaintId, 'report_continued')).toMatchObject({ follow_up: { value: '', source: 'empty' }, result: { source: 'empty' }, accepted_on: { value: '2026-09-20', source: 'person' } });
    await save(complaintId, 'report_continued', { result: '再换一台' });
    expect(await fieldsOf(complaintId, 'report_continued')).toMatchObject({ follow_up: { source: 'empty' }, result: { value: '再换一台' } });
  });
});

describe('a sensitive field', () => {
  it('is written as it is on the card, and as a number of years', async () => {
    const { complaintId } = await filed(devcloud);
    for (const [key, value] of [['age', 'abc'], ['identity_number', '12'], ['age', '**']] as const) {
      expect(await office().refusal('care.form.save', { complaintId, annex: 'report', fields: [{ key, value }] })).toMatchObject({ code: 'care.form.value_not_valid', details: { key } });
    }
  });


  it('is masked on the form, and stays what it was when the form is saved as it was shown', async () => {
    const { complaintId } = await filed(devcloud);
    await save(complaintId, 'report', { identity_number: IDENTITY_NUMBER, age: '45' });
    const shown = await fieldsOf(complaintId, 'report');
    expect(shown).toMatchObject({ identity_number: { value: '**************123X', sensitive: true }, age: { value: '**', sensitive: true } });
    await save(complaintId, 'report', Object.fromEntries(Object.values(shown).map(({ key, value }) => [key, value])));
    expect(await office().call('care.form.reveal', { complaintId, annex: 'report', key: 'identity_number' })).toEqual({ value: IDENTITY_NUMBER });
  });

  it('is opened by who may, and every opening is kept with who, which and when', async () => {
    const { complaintId } = await filed(devcloud);
    await save(complaintId, 'report', { identity_number: IDENTITY_NUMBER });
    const opening = { complaintId, annex: 'report', key: 'identity_number' } as const;
    const requestId = 'open-identity-number';
    for (let time = 0; time < 2; time += 1) await office().call('care.form.reveal', opening, { requestId, contended: true });
    await clientOf(devcloud, people.owner.openid).call('care.form.reveal', opening);
    const kept = await storedDocuments(devcloud, 'form_accesses', { complaintId });
    const byTime = kept.toSorted((one, other) => Number(one['at']) - Number(other['at']));
    expect(byTime.map(({ personName, personId, key, annex }) => [personName, personId, key, annex])).toEqual([
      ['赵主管', idsOf(people.supervisor).personId, 'identity_number', 'report'],
      ['吴总', idsOf(people.owner).personId, 'identity_number', 'report'],
    ]);
    const { rows } = await office().call('care.form.openings', { complaintId });
    expect(rows.map(({ annex, key, byName }) => [annex, key, byName])).toEqual([
      ['report', 'identity_number', '吴总'],
      ['report', 'identity_number', '赵主管'],
    ]);
    expect(await office().refusal('care.form.reveal', { ...opening, key: 'employer' })).toMatchObject({ code: 'care.form.field_unknown' });
  });

  it('lies nowhere but on its form: not in the journal, not in a message', async () => {
    const { complaintId } = await filed(devcloud);
    await save(complaintId, 'report', { identity_number: IDENTITY_NUMBER });
    await office().call('care.form.reveal', { complaintId, annex: 'report', key: 'identity_number' });
    await devcloud.settle();
    for (const collection of ['commands', 'inbox_entries', 'complaints', 'form_accesses']) {
      expect(JSON.stringify(await storedDocuments(devcloud, collection))).not.toContain(IDENTITY_NUMBER);
    }
  });
});
