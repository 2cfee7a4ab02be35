import path from 'node:path';
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const hiddenClock = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Take `now` as a parameter: a hidden clock cannot be tested.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as a parameter: a hidden clock cannot be tested.' },
];

const chinese = '/[\\u3400-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]/';
const sentencesLiveInText = ['Literal[value=', 'TemplateElement[value.raw=', 'JSXText[value='].map((node) => ({
  selector: `${node}${chinese}]`,
  message: 'Words for people live in src/text, so that wording changes without code.',
}));

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', '.cache/', '.data/', '.swc/', 'coverage/', '**/*.cjs', '**/*.js', '**/*.mjs'],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: root } },
    rules: {
      // Numbers are written out in messages and keys everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // A landing page records its scan when it opens; that command's pending state is set from an effect by design.
      'react-hooks/set-state-in-effect': 'off',
      'no-console': 'error',
      'no-restricted-globals': ['error', 'URL', 'URLSearchParams', 'fetch', 'AbortController', 'TextEncoder', 'structuredClone', 'localStorage'],
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...sentencesLiveInText] },
  },
  {
    files: ['src/shared/**/*.ts', 'cloudfunctions/*/actions/**/*.ts', 'cloudfunctions/*/repository.ts', 'cloudfunctions/*/subscribers.ts'],
    rules: { 'no-restricted-syntax': ['error', ...hiddenClock] },
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      // A test file is a list of cases; its describe functions are long by nature.
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]", message: 'No skipped, single or unwritten tests.' },
        { selector: "CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]", message: 'No skipped or single tests.' },
      ],
    },
  },
);
