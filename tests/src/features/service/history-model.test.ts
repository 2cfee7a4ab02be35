import { dueRowView, historyView } from '../../../../src/features/service/history-model';
import { historyText } from '../../../../src/text/appliance-history';
import { coverageWords } from '../../../../src/text/service-cards';
import { NOW } from '../an-order-card';

const plan = { everyMonths: 12, lastOn: null, dueOn: '2026-11-20', state: 'due' } as const;
const history = { workOrders: [], coverage: { covered: true, reason: 'in_warranty', endsOn: '2030-01-01' }, maintenance: plan, openMaintenanceId: null } as const;
const words = historyText.maintenance;

describe("a machine's history", () => {
  it('says why a repair is borne, and asks for the maintenance that is due', () => {
    const view = historyView({ ...history, workOrders: [] }, NOW);
    expect(view.coverage).toBe(coverageWords.in_warranty);
    expect(view.maintenance).toMatchObject({ tag: { words: words.tags.due, tone: 'now' }, asks: true, openId: null });
    expect(view.maintenance?.detail).toBe(`${words.every(12)} · ${words.never}`);
  });

  it.each([
    ['asked for already', { openMaintenanceId: 'wko_00000001' }, { asks: false, openId: 'wko_00000001' }],
    ['not due for long', { maintenance: { ...plan, state: 'later' as const } }, { asks: false, openId: null }],
    ['soon', { maintenance: { ...plan, state: 'soon' as const } }, { asks: true }],
  ])('asks for nothing more when it is %s', (_what, part, maintenance) => {
    expect(historyView({ ...history, workOrders: [], ...part }, NOW).maintenance).toMatchObject(maintenance);
  });

  it('says nothing of a machine that needs no care', () => {
    expect(historyView({ ...history, workOrders: [], maintenance: null }, NOW).maintenance).toBeNull();
  });

  it('is proposed on the home screen by name and day', () => {
    const row = dueRowView({ applianceId: 'app_00000001', title: 'RO-800 净水器', category: 'water_purifier', ...plan }, NOW);
    expect(row.title).toBe(words.home('RO-800 净水器'));
    expect(row.detail).toContain('11 月 20 日');
  });
});
