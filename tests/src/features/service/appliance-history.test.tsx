import { render, screen } from '@testing-library/react';
import { ApplianceHistory } from '../../../../src/features/service/components/appliance-history';
import { historyText as words } from '../../../../src/text/appliance-history';
import { cloudCalls } from '../../taro/taro';

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
    expect([words.coverage, words.maintenance.title].map((shown) => screen.queryByText(shown) !== null)).toEqual([isInUse, isInUse]);
  });
});
