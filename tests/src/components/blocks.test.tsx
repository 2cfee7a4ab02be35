import { fireEvent, render, screen } from '@testing-library/react';
import { ApiError } from '../../../src/api/api-error';
import { PrimaryAction } from '../../../src/components/action/primary-action';
import { AsyncState } from '../../../src/components/async-state/async-state';
import { Stepper } from '../../../src/components/field/stepper';
import { TextField } from '../../../src/components/field/text-field';
import { PagedList } from '../../../src/components/paged-list/paged-list';
import { Sheet } from '../../../src/components/sheet/sheet';
import { StageTrack } from '../../../src/components/stage-track/stage-track';
import { componentText } from '../../../src/text/components';

const quiet = { refresh: () => undefined, error: undefined };

describe('an action', () => {
  it('takes no tap while it is loading or disabled', () => {
    const onPress = jest.fn();
    const { rerender } = render(<PrimaryAction label="收下" onPress={onPress} loading />);
    fireEvent.click(screen.getByRole('button', { name: '收下' }));
    rerender(<PrimaryAction label="收下" onPress={onPress} disabled />);
    fireEvent.click(screen.getByRole('button', { name: '收下' }));
    expect(onPress).not.toHaveBeenCalled();
    rerender(<PrimaryAction label="收下" onPress={onPress} />);
    fireEvent.click(screen.getByRole('button', { name: '收下' }));
    expect(onPress).toHaveBeenCalledTimes(1);
  });
});

describe('the state of a query', () => {
  it('offers to try again only where that can help', () => {
    const failed = (code: 'client.unreachable' | 'orders.order.missing') => render(<AsyncState query={{ ...quiet, status: 'error', error: new ApiError(code, {}) }} />);
    const { unmount } = failed('client.unreachable');
    expect(screen.getByText(componentText.retry)).toBeTruthy();
    unmount();
    failed('orders.order.missing');
    expect(screen.queryByText(componentText.retry)).toBeNull();
  });

  it('shows a skeleton while it loads', () => {
    render(<AsyncState query={{ ...quiet, status: 'loading' }} />);
    expect(screen.getByRole('status')).toBeTruthy();
  });

  it('says what happened and offers to try again', () => {
    const refresh = jest.fn();
    const error = new ApiError('client.unreachable', {});
    render(<AsyncState query={{ status: 'error', error, refresh }} />);
    expect(screen.getByRole('alert').textContent).toContain('网络');
    fireEvent.click(screen.getByRole('button', { name: componentText.retry }));
    expect(refresh).toHaveBeenCalled();
  });
});

describe('a paged list', () => {
  const list = { ...quiet, status: 'ready' as const, isLoadingMore: false, hasMore: false, loadMore: () => undefined };
  const renderRow = ({ id }: { readonly id: string }) => <p>{id}</p>;

  it('shows what to do when it is empty', () => {
    render(<PagedList query={{ ...list, data: [] }} renderRow={renderRow} empty={<p>还没有订单</p>} />);
    expect(screen.getByText('还没有订单')).toBeTruthy();
  });

  it('offers more only when there is more', () => {
    const loadMore = jest.fn();
    const data = [{ id: 'a' }];
    const { rerender } = render(<PagedList query={{ ...list, data }} renderRow={renderRow} empty={null} />);
    expect(screen.queryByText(componentText.loadMore)).toBeNull();
    rerender(<PagedList query={{ ...list, data, hasMore: true, loadMore }} renderRow={renderRow} empty={null} />);
    fireEvent.click(screen.getByText(componentText.loadMore));
    expect(loadMore).toHaveBeenCalled();
  });
});

describe('a field', () => {
  it('says what is wrong instead of the hint', () => {
    render(<TextField label="电话" value="1" onChange={() => undefined} hint="11 位" error="手机号是 11 位" />);
    expect(screen.getByRole('alert').textContent).toBe('手机号是 11 位');
    expect(screen.queryByText('11 位')).toBeNull();
  });

  it('gives what is typed', () => {
    const onChange = jest.fn();
    render(<TextField label="姓名" value="" onChange={onChange} />);
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '张' } });
    expect(onChange).toHaveBeenCalledWith('张');
  });
});

describe('a stepper', () => {
  it('stops at its limits', () => {
    const onChange = jest.fn();
    render(<Stepper value={1} least={1} most={2} lessLabel="少" moreLabel="多" onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: '少' }));
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '多' }));
    expect(onChange).toHaveBeenCalledWith(2);
  });
});

describe('a stage track', () => {
  it('is one picture with one description for those who do not see it', () => {
    render(
      <StageTrack
        description="已发货，接下来送货"
        stages={[
          { id: 'placed', label: '开单', state: 'done' },
          { id: 'shipped', label: '发货', state: 'current' },
        ]}
      />,
    );
    expect(screen.getByRole('img', { name: '已发货，接下来送货' }).textContent).toBe('开单发货');
  });
});

describe('a sheet', () => {
  it('is there only when it is open, and closes', () => {
    const onClose = jest.fn();
    const { rerender } = render(
      <Sheet open={false} title="取消订单" onClose={onClose}>
        为什么
      </Sheet>,
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    rerender(
      <Sheet open title="取消订单" onClose={onClose}>
        为什么
      </Sheet>,
    );
    fireEvent.click(screen.getByRole('button', { name: componentText.close }));
    expect(onClose).toHaveBeenCalled();
  });

  it('stays open when the tap that opened it was a double tap', () => {
    jest.useFakeTimers();
    const onClose = jest.fn();
    const { container } = render(
      <Sheet open title="确认发货" onClose={onClose}>
        发货
      </Sheet>,
    );
    const beside = container.querySelector('.sheet__veil');
    if (beside === null) throw new Error('nothing beside the sheet');
    jest.advanceTimersByTime(300);
    fireEvent.click(beside);
    expect(onClose).not.toHaveBeenCalled();
    jest.advanceTimersByTime(200);
    fireEvent.click(beside);
    expect(onClose).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });
});

describe('a field for words', () => {
  it('says when nothing more fits, and a phone number does not', () => {
    const { rerender } = render(<TextField label="收货人" value="张" maxLength={4} hint="和身份证一样" onChange={() => undefined} />);
    expect(screen.getByText('和身份证一样')).toBeTruthy();
    rerender(<TextField label="收货人" value="欧阳小雯" maxLength={4} hint="和身份证一样" onChange={() => undefined} />);
    expect(screen.getByText(componentText.full(4))).toBeTruthy();
    rerender(<TextField label="手机" value="1380" maxLength={4} keyboard="phone" onChange={() => undefined} />);
    expect(screen.queryByText(componentText.full(4))).toBeNull();
  });
});
