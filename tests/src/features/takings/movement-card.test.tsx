import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import { MovementCard } from '../../../../src/features/takings/components/movement-card';
import { staffOrderRoute, topUpRoute, workOrderRoute } from '../../../../src/routes/pages';
import { billText } from '../../../../src/text/bills';

const view = { title: '现金', order: '', when: '', detail: '', amount: '1.00', tag: { words: '已收到', tone: 'done' as const } };

describe('money in the lists of finance', () => {
  it.each([
    ['ord_0000000001', billText.open.order, `${staffOrderRoute.path}?orderId=ord_0000000001`],
    ['wko_0000000001', billText.open.visit, `${workOrderRoute.path}?workOrderId=wko_0000000001`],
    ['tup_0000000001', billText.open.top_up, `${topUpRoute.path}?topUpId=tup_0000000001`],
  ])('opens what %s is owed for', (orderId, label, url) => {
    const goes = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: '' });
    render(<MovementCard orderId={orderId} view={view} action={null} />);
    fireEvent.click(screen.getByText(label));
    expect(goes).toHaveBeenLastCalledWith({ url });
  });
});
