import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { ApplianceHistory } from '../../../../src/features/service/components/appliance-history';
import { historyText as words } from '../../../../src/text/appliance-history';
import { serviceKindNames } from '../../../../src/text/service-names';
import { cloudCalls } from '../../taro/taro';
import { aWorkOrder } from './a-work-order';

const history = {
  coverage: { covered: true, reason: 'in_warranty', endsOn: '2028-11-22' },
  maintenance: { everyMonths: 6, lastOn: null, dueOn: '2026-11-01', state: 'due' },
  openMaintenanceId: null,
  workOrders: [],
};

describe('the history of a machine', () => {
  it.each([
    ['that is used says what its warranty bears and when it is to be maintained', true],
    ['that was given back or replaced promises neither: nobody is sent to it', false],
  ])('%s', async (_, isInUse) => {
    cloudCalls.answer = () => Promise.resolve({ ok: true, data: history });
    render(<ApplianceHistory applianceId={isInUse ? 'app_00000001' : 'app_00000002'} isInUse={isInUse} />);
    await screen.findByText(words.visits.title);
    expect(screen.queryByText(words.ended.open)).toBeNull();
    expect([words.coverage, words.maintenance.title].map((shown) => screen.queryByText(shown) !== null)).toEqual([isInUse, isInUse]);
  });

  it.each([
    ['of one that is used no longer leads to the visit that is still open', false, 'requested', true],
    ['of one that is used says nothing of it', true, 'requested', false],
    ['says nothing of a visit that is done', false, 'finished', false],
  ] as const)('%s', async (_, isInUse, state, shown) => {
    const { card } = aWorkOrder({ card: { id: 'wko_00000007', state } });
    const goes = jest.spyOn(Taro, 'navigateTo');
    cloudCalls.answer = () => Promise.resolve({ ok: true, data: { ...history, workOrders: [card] } });
    render(<ApplianceHistory applianceId={`app_0000001${state.length}${isInUse}`} isInUse={isInUse} />);
    await screen.findByText(words.visits.title);
    expect(screen.queryByText(words.ended.stillOpen(serviceKindNames.repair)) !== null).toBe(shown);
    if (!shown) return;
    fireEvent.click(screen.getByText(words.ended.open));
    expect(goes).toHaveBeenLastCalledWith(expect.objectContaining({ url: expect.stringContaining('wko_00000007') as string }));
  });
});
