import { act, fireEvent, render, screen } from '@testing-library/react';
import { StatementScreen } from '../../../../src/features/dealer-statements/components/statement-screen';
import { dealerStatementsText as words } from '../../../../src/text/dealer-statements';
import { cloudCalls } from '../../taro/taro';
import { lines, statement } from './a-statement';

async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

describe('a dealer looks at his statement', () => {
  it('doubts one line of it in his own words, and confirms it only when he taps that it is right', async () => {
    const asked: (readonly [string, unknown])[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'dealers.statement.lines') return Promise.resolve({ ok: true, data: { rows: lines, next: null } });
      if (action !== 'dealers.statement.get') asked.push([action, input]);
      return Promise.resolve({ ok: true, data: statement });
    };
    render(<StatementScreen statementId={statement.card.id} />);
    const doubts = await screen.findAllByText(words.doubt);
    expect(doubts).toHaveLength(lines.length);
    const [first] = doubts;
    if (first === undefined) throw new Error('no line can be doubted');
    await press(first);
    fireEvent.input(await screen.findByLabelText(words.disputeLabel), { target: { value: '少一台' } });
    const [send] = screen.getAllByRole('button', { name: words.disputeSend }).slice(-1);
    if (send === undefined) throw new Error('nothing sends it');
    await press(send);
    expect(asked).toEqual([['dealers.statement.dispute', { statementId: statement.card.id, words: '少一台', lineId: lines[0]?.lineId }]]);
    await press(screen.getByRole('button', { name: words.confirm }));
    expect(asked).toHaveLength(1);
    const [sure] = screen.getAllByRole('button', { name: words.confirm }).slice(-1);
    if (sure === undefined) throw new Error('nothing confirms it');
    await press(sure);
    expect(asked.at(-1)).toEqual(['dealers.statement.confirm', { statementId: statement.card.id }]);
  });
});
