import { fireEvent, render, screen } from '@testing-library/react';
import { ApplianceLanding, ServiceLanding } from '../../../../src/features/scan/components/other-landing';
import { orderLandingView } from '../../../../src/features/scan/view-model';
import { scanText } from '../../../../src/text/scan';
import Taro from '../../taro/taro';
import { anOrderCard } from '../an-order-card';

const SCENE = 'b1AbCdEfGhIjKlMnOp.0123456789';
const product = { productId: 'prd_1', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater' as const };

const opened: string[] = [];

beforeEach(() => {
  opened.length = 0;
  jest.spyOn(Taro, 'navigateTo').mockImplementation((({ url }: { readonly url: string }) => {
    opened.push(url);
    return Promise.resolve({ errMsg: 'ok' });
  }) as typeof Taro.navigateTo);
});

describe('from a scanned code to a repair', () => {
  it('takes the machine along that is not in the book, by its code', () => {
    render(<ApplianceLanding landing={{ kind: 'appliance', product, applianceId: null }} scene={SCENE} />);
    fireEvent.click(screen.getByText(scanText.appliance.repair));
    expect(decodeURIComponent(opened[0] ?? '')).toContain(`kind=repair&applianceId=&scene=${SCENE}&category=gas_water_heater&title=JSQ30 燃气热水器`);
  });

  it('names the machine of the book', () => {
    render(<ApplianceLanding landing={{ kind: 'appliance', product, applianceId: 'apl_00000001' }} scene={SCENE} />);
    fireEvent.click(screen.getByText(scanText.appliance.repair));
    expect(opened[0]).toContain('applianceId=apl_00000001');
  });

  it('takes the code of a shop along', () => {
    render(<ServiceLanding landing={{ kind: 'service', organisationName: '桥西店' }} scene={SCENE} />);
    fireEvent.click(screen.getByText(scanText.service.next));
    expect(opened[0]).toContain(`scene=${encodeURIComponent(SCENE)}`);
  });

  it('is offered by an order once its goods are at home', () => {
    const of = (changes: Parameters<typeof anOrderCard>[0]) =>
      orderLandingView({ kind: 'order', printed: true, order: anOrderCard(changes), host: null, relation: 'none', claimable: [] }, Date.now()).repairs;
    expect(of({ deliveryState: 'delivered' })).toContain('燃气热水器');
    expect(of({ deliveryState: 'waiting' })).toBeNull();
    expect(of({ deliveryState: 'delivered', cancelled: true })).toBeNull();
  });
});
