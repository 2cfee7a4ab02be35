import { render, screen } from '@testing-library/react';
import { PickupLines } from '../../../../src/features/dealers/components/pickup-lines';
import { dealersText } from '../../../../src/text/dealers';
import { errorSentence } from '../../../../src/text/errors';
import { pickup } from './a-dealer';

const { free } = dealersText.detail;
const shown = (available: number | null) => {
  render(<PickupLines pickup={{ ...pickup, lines: pickup.lines.map((line) => ({ ...line, available })) }} />);
  return [0, 4, 5].filter((count) => screen.queryByText(new RegExp(`${free(count, 5)}( |$)`)) !== null);
};

test.each([
  ['fewer than are asked for', 4, [4]],
  ['none', 0, [0]],
  ['enough', 5, [5]],
  ['not for him to know', null, []],
])('the pieces that are free stand beside the model: %s', (_what, available, counts) => {
  expect(shown(available)).toEqual(counts);
});

test('who approves is not told to change what he cannot', () => {
  const details = { name: '净水器', available: 1 };
  const sentence = errorSentence({ code: 'dealers.pickup.short_for_approval', details });
  expect(sentence).toContain('不批准');
  expect(sentence).not.toContain('请改一下');
});
