import fc from 'fast-check';
import { layOutSheet, paintSheet, SHEET_WIDTH } from '../../../../src/features/care/annex-drawing';
import { fieldsOnPaper, paperRows } from '../../../../src/features/care/annex-layout';
import { COLUMNS, type PaperCell } from '../../../../src/components/paper/paper-sheet';
import { changedFields, emptyFields, formProblems, maskedKeys, valuesOf, type AnnexForm } from '../../../../src/features/care/annex-model';
import type { Pen } from '../../../../src/components/drawing/pen';
import { ANNEX_FIELDS } from '../../../../src/shared/domain/care/annexes';
import { ANNEXES, type Annex } from '../../../../src/shared/domain/care/states';
import { annexText } from '../../../../src/text/annexes';

const textsOf = (annex: Annex, values: Readonly<Record<string, string>>) => paperRows(annex, values).flat().map(({ text }) => text);
/** Every character is as wide as it is high. */
const measure = (text: string, { size }: { readonly size: number }) => Array.from(text).length * size;

describe('a sheet on paper', () => {
  it.each(ANNEXES)('%s has a box for every field, and rows as wide as the sheet', (annex) => {
    expect([...fieldsOnPaper(annex)].sort()).toEqual(ANNEX_FIELDS[annex].map(({ key }) => key as string).sort());
    for (const row of paperRows(annex, {})) expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(COLUMNS);
  });

  it('names the fields as the source does, with its headings', () => {
    const labels = paperRows('report', {}).flat().filter((cell): cell is Extract<PaperCell, { kind: 'label' }> => cell.kind === 'label').map(({ text }) => text);
    expect(labels).toEqual([
      'TO', '分企业经理', '分企业工程部监理', 'CC', '总企业经理', '总企业工程部经理', 'FROM', '门店经理', '分企业主管',
      '一 投诉时间', '二 类别', '三 方法', '四 投诉用户', '姓名', '性别', '年纪', '通讯地址', '联络电话', '身份证号', '工作单位', '单位电话',
      '五 受理投诉时间', '六 受理人员姓名', '七 事故发生时值班经理姓名', '投诉经过',
    ]);
  });

  it('ticks what was chosen, and writes days as one does by hand', () => {
    const texts = textsOf('report', { category: 'service', method: 'phone', complained_at: '2026-11-05 09:30' });
    expect(texts).toContain('□ 质量　☑ 服务　□ 其它');
    expect(texts).toContain('□ 面谈　☑ 电话　□ 传真　□ 通讯　□ 其它');
    expect(texts).toContain('2026 年 11 月 5 日 09:30');
    const handling = textsOf('handling', { accepted_on: '2026-11-05', method: 'phone' });
    expect(handling).toContain('2026 年 11 月 5 日');
    expect(handling).toContain('电话');
    expect(textsOf('handling', { course: '2026-11-05 09:30 已道歉\n2026-11-06 10:00 到 2026-12-01 前换新' })).toContain('2026 年 11 月 5 日 09:30 已道歉\n2026 年 11 月 6 日 10:00 到 2026-12-01 前换新');
  });

  it('leaves room to write a day by hand', () => {
    expect(paperRows('handling', {}).flat().find((cell) => cell.kind === 'value' && cell.lines > 1 && cell.date !== null)).toMatchObject({ date: '　　年　　月　　日' });
  });
});

describe('a sheet as a picture', () => {
  const sheet = (annex: Annex, values: Readonly<Record<string, string>>) => ({ title: 'T', number: 'N', rows: paperRows(annex, values) });

  it('holds everything that is written on it, in boxes that never overlap and stay on the sheet', () => {
    const words = fc.string({ maxLength: 400 });
    fc.assert(
      fc.property(fc.constantFrom(...ANNEXES), words, words, (annex, course, result) => {
        const { height, boxes } = layOutSheet(sheet(annex, { course, result }), measure);
        for (const box of boxes) {
          expect(box.x + box.width).toBeLessThanOrEqual(SHEET_WIDTH);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          expect(box.lines.length * 22).toBeLessThanOrEqual(box.height);
        }
        for (const [one, other] of boxes.flatMap((box, position) => boxes.slice(position + 1).map((next) => [box, next] as const))) {
          const apart = one.x + one.width <= other.x + 1e-6 || other.x + other.width <= one.x + 1e-6 || one.y + one.height <= other.y || other.y + other.height <= one.y;
          expect(apart).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is drawn on white, title first', () => {
    const done: unknown[] = [];
    const pen = { font: '', fillStyle: '', textAlign: 'left', textBaseline: 'top', fillRect: (...rect: number[]) => done.push([pen.fillStyle, ...rect]), fillText: (text: string) => done.push(text) };
    const drawn = sheet('report_continued', { result: '已更换' });
    const layout = layOutSheet(drawn, measure);
    paintSheet(pen as unknown as Pen, drawn, layout);
    expect(done[0]).toEqual(['#ffffff', 0, 0, SHEET_WIDTH, layout.height]);
    expect(done[1]).toBe('T');
    expect(done).toContain('已更换');
  });
});

describe('filling in a form', () => {
  const form: AnnexForm = {
    annex: 'report',
    complaintNo: 'T1',
    savedAt: null,
    fields: [
      { key: 'employer', value: '', source: 'empty', sensitive: false },
      { key: 'customer_name', value: '张晓雯', source: 'evidence', sensitive: false },
      { key: 'age', value: '', source: 'empty', sensitive: true },
      { key: 'identity_number', value: '**************123X', source: 'person', sensitive: true },
    ],
  };

  it('counts what is missing, without what one may keep to oneself', () => {
    expect(emptyFields(form)).toBe(1);
  });

  it('opens only what is masked and has a value, once', () => {
    expect(maskedKeys(form, {})).toEqual(['identity_number']);
    expect(maskedKeys(form, { identity_number: '13010219810101123X' })).toEqual([]);
    expect(valuesOf(form, { identity_number: '13010219810101123X' })).toMatchObject({ identity_number: '13010219810101123X', customer_name: '张晓雯' });
  });

  it('sends what changed, also what was emptied', () => {
    const before = valuesOf(form, {});
    expect(changedFields(before, before)).toEqual([]);
    expect(changedFields(before, { ...before, employer: ' 第一中学 ', customer_name: '' })).toEqual([{ key: 'employer', value: '第一中学' }, { key: 'customer_name', value: '' }]);
  });

  it('names the fields that were not written as they must be', () => {
    const wrong = formProblems('report', {}, { complained_at: '昨天', employer: '第一中学', age: 'abc', identity_number: '12' });
    expect(wrong).toEqual({ complained_at: annexText.sheet.wrong, age: annexText.sheet.ageWrong, identity_number: annexText.sheet.identityWrong });
    expect(formProblems('report', {}, { complained_at: '2026-11-05 09:30', age: '46', identity_number: '13010219810101123X' })).toEqual({});
    // What was shown masked and not touched is as it was.
    expect(formProblems('report', { age: '**' }, { age: '**' })).toEqual({});
  });
});
