import { render, screen } from '@testing-library/react';
import { PagedTable } from '../../../../src/components/paged-list/paged-table';
import { componentText } from '../../../../src/text/components';

const columns = [{ key: 'id', label: '单号', words: ({ id }: { readonly id: string }) => id }];

/** A desk's window. */
const shared = globalThis as { TRANSPORT?: string; matchMedia?: unknown };
beforeAll(() => {
  shared.TRANSPORT = 'devcloud';
  shared.matchMedia = () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined });
});
afterAll(() => {
  shared.TRANSPORT = 'weapp';
});

function show(hasMore: boolean): void {
  const query = { status: 'ready' as const, data: [{ id: 'b' }, { id: 'a' }], error: undefined, refresh: jest.fn(), hasMore, isLoadingMore: false, loadMore: jest.fn() };
  render(<PagedTable label="单据" query={query} columns={columns} renderRow={() => null} empty={null} />);
}

describe('a table that comes page by page', () => {
  it('says that a tap on a head sorts what is there, as long as there is more', () => {
    show(true);
    expect(screen.getByText(componentText.partlyLoaded(2))).toBeTruthy();
    expect(screen.getByText(componentText.loadMore)).toBeTruthy();
  });

  it('says nothing of it once all is there', () => {
    show(false);
    expect(screen.getByText('a')).toBeTruthy();
    expect(screen.queryByText(componentText.partlyLoaded(2))).toBeNull();
  });
});
