import { render, screen } from '@testing-library/react';
import { JumpField } from '../../../../src/features/settings/components/jump-field';
import { settingsText } from '../../../../src/text/settings';

const parts = (count: number) => Array.from({ length: count }, (_, position) => ({ key: String(position), title: `第 ${position + 1} 段`, fields: [] }));

it('leads to the parts of a long page, and is not on a short one', () => {
  const { unmount } = render(<JumpField sections={parts(4)} />);
  expect(screen.queryByLabelText(settingsText.jump)).toBeNull();
  unmount();
  render(<JumpField sections={parts(5)} />);
  expect(screen.getByLabelText(settingsText.jump)).toBeTruthy();
});
