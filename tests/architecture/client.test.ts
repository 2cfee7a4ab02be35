import { sourcesBelow } from './source-files';

const pages = sourcesBelow('src/pages', 'src/packages').filter(({ path }) => /\/index\.tsx$/.test(path));
const MOST_PAGE_LINES = 60;

describe('the client', () => {
  it('has pages that only put features together', () => {
    const long = pages.filter(({ text }) => text.split('\n').length > MOST_PAGE_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('keeps words for people in src/text', () => {
    const spoken = sourcesBelow('src/components', 'src/features', 'src/pages', 'src/packages', 'src/api', 'src/stores', 'src/routes').filter(({ text }) =>
      /['"`>][^'"`\n/]*[\u4e00-\u9fff]/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(spoken.map(({ path }) => path)).toEqual([]);
  });

  it('keeps server data out of its stores', () => {
    const keeping = sourcesBelow('src/stores').filter(({ text }) => /\b(call|useQuery|usePagedQuery)\(/.test(text));
    expect(keeping.map(({ path }) => path)).toEqual([]);
  });
});
