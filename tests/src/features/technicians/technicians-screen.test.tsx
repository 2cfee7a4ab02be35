import { act, fireEvent, render, screen } from '@testing-library/react';
import { TechniciansScreen } from '../../../../src/features/technicians/components/technicians-screen';
import { techniciansText } from '../../../../src/text/technicians';
import { cloudCalls } from '../../taro/taro';
import { newcomer, wang } from './a-technician';

async function tap(words: string): Promise<void> {
  const found = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

describe('saying what a technician can do', () => {
  it('asks for what is missing, and saves him as one who gets jobs', async () => {
    const sent: unknown[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'service.technician.list') return Promise.resolve({ ok: true, data: { technicians: [wang, newcomer] } });
      if (action === 'service.area.list') return Promise.resolve({ ok: true, data: { areas: ['石家庄市桥西区', '石家庄市新华区'] } });
      sent.push([action, input]);
      return Promise.resolve({ ok: true, data: { ...newcomer, known: true } });
    };
    render(<TechniciansScreen />);
    expect(await screen.findByText(techniciansText.unknown)).toBeTruthy();
    await tap('李小伟');
    await tap(techniciansText.save);
    expect(screen.getByText(techniciansText.problems.categories)).toBeTruthy();
    expect(sent).toEqual([]);

    await tap('净水器');
    await tap('保养');
    await tap('石家庄市新华区');
    await tap(techniciansText.save);
    const { personId, membershipId, week } = newcomer;
    const profile = { active: true, categories: ['water_purifier'], kinds: ['maintenance'], areas: ['石家庄市新华区'], week, daysOff: [] };
    expect(sent).toEqual([['service.technician.save', { personId, membershipId, ...profile }]]);
    expect(await screen.findByText(techniciansText.saved('李小伟'))).toBeTruthy();
  });
});
