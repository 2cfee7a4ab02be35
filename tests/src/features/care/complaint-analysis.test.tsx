import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { ComplaintAnalysis } from '../../../../src/features/care/components/complaint-analysis';
import type { Output } from '../../../../src/shared/contract/registry';
import { movedPeriod, NO_FIGURES, periodStart, type Figures } from '../../../../src/shared/domain/care/complaint-figures';
import { dayOf } from '../../../../src/shared/kernel/time';
import { useSessionStore } from '../../../../src/stores/session';
import { complaintAnalysisText as words } from '../../../../src/text/complaint-analysis';
import { cloudCalls } from '../../taro/taro';

const THIS_MONTH = periodStart('month', dayOf(Date.now()));
const figures = (some: Partial<Figures>): Figures => ({ ...NO_FIGURES, ...some });
const sum = (some: Partial<Figures>, value = 'none') => ({ value, name: '', figures: figures(some), before: figures({}) });

function analysis(some: Partial<Figures>): Output<'care.analysis.get'> {
  const total = sum(some);
  const causes = (some.complaints ?? 0) > 0 ? [sum(some, 'late')] : [];
  return { from: THIS_MONTH, to: THIS_MONTH, isOver: false, visitFen: 0, total, categories: [], causes, technicians: [], trend: [{ from: THIS_MONTH, figures: total.figures }] };
}

function answerWith(answer: Output<'care.analysis.get'>): unknown[] {
  const asked: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    asked.push((data as { readonly input: unknown }).input);
    return Promise.resolve({ ok: true, data: answer });
  };
  return asked;
}

async function tap(found: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

it('leads from a figure to its complaints, and to the month before', async () => {
  useSessionStore.setState({ membershipId: 'mem_analysis001' });
  const asked = answerWith(analysis({ complaints: 2, customersLost: 1 }));
  const goes = jest.spyOn(Taro, 'navigateTo');
  render(<ComplaintAnalysis />);
  await tap(await screen.findByText(words.figures.customersLost));
  expect(goes).toHaveBeenLastCalledWith({ url: `/packages/office/pages/complaint-figures/index?period=month&on=${THIS_MONTH}&side=all&value=none&figure=customersLost` });
  await tap(screen.getByText('没按时'));
  expect(goes).toHaveBeenLastCalledWith({ url: expect.stringContaining('side=cause&value=late&figure=complaints') as string });
  expect(screen.queryByText(words.later.month)).toBeNull();
  await tap(screen.getByText(words.earlier.month));
  expect(asked.at(-1)).toEqual({ period: 'month', on: movedPeriod('month', THIS_MONTH, -1) });
  expect(await screen.findByText(words.later.month)).toBeTruthy();
});

it('says what will stand there while nobody complains', async () => {
  useSessionStore.setState({ membershipId: 'mem_analysis002' });
  answerWith(analysis({}));
  render(<ComplaintAnalysis />);
  expect(await screen.findByText(words.empty.title)).toBeTruthy();
  expect(screen.queryByText(words.export)).toBeNull();
});
