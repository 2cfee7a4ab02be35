import { readFileSync } from 'node:fs';
import { allPathsBelow, sourcesBelow } from './source-files';

const FOLDERS = ['src', 'cloudfunctions', 'devcloud', 'config', 'tests'] as const;
const MOST_LINES = 260;
const MOST_TEST_LINES = 400;
const ATTIC = /(^|\/)(utils?|common|helpers?|misc|shared-stuff)(\/|\.tsx?$)/;
const KEBAB = /^[a-z0-9.-]+$/;

const sources = sourcesBelow(...FOLDERS);
const everything = allPathsBelow(...FOLDERS);

describe('our files', () => {
  it('have no attics: no folder or file for what belongs nowhere', () => {
    expect(everything.filter((file) => ATTIC.test(file))).toEqual([]);
  });

  it('are named in kebab-case', () => {
    // Scripts that stand for outside tools keep their own names.
    const strange = everything.filter((file) => !file.includes('/outside/') && file.split('/').some((name) => !KEBAB.test(name.replace(/^_/, ''))));
    expect(strange).toEqual([]);
  });

  it('can be read in one sitting', () => {
    const long = sources.filter((file) => file.text.split('\n').length > (file.path.startsWith('tests/') ? MOST_TEST_LINES : MOST_LINES));
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('silence no tool and skip no test', () => {
    const silenced = sources.filter(({ path, text }) => path !== 'tests/architecture/files.test.ts' && /eslint-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore|istanbul ignore/.test(text));
    expect(silenced.map((file) => file.path)).toEqual([]);
  });

  it('do not hide behind barrels: no index.ts that only passes on', () => {
    const barrels = sources.filter(({ path, text }) => /\/index\.tsx?$/.test(path) && /^\s*export\s+(\*|\{[^}]*\})\s+from/m.test(text));
    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  it('take sizes and colours from tokens: styles have no hex colours and no lengths of text', () => {
    const styles = everything.filter((file) => file.endsWith('.scss') && !/src\/styles\/(values|tokens)\.scss$|icon-shapes\.scss$/.test(file));
    expect(styles.length).toBeGreaterThan(10);
    const wrong = styles.filter((file) => /#[0-9a-f]{3,8}\b(?![-\w])|font-size:\s*\d|rgba?\(/i.test(withoutInterpolation(readFileSync(file, 'utf8'))));
    expect(wrong).toEqual([]);
  });
});

function withoutInterpolation(text: string): string {
  return text.replace(/#\{[^}]*\}/g, '').replace(/\/\*.*?\*\//gs, '');
}
