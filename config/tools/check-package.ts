/**
 * Lets WeChat's own builder read dist/weapp as an upload would, without an account: a dummy appid and a throw-away key.
 * Ends with 1 when it does not compile, when its audit finds something, or when app.json says what WeChat ignores.
 */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as ci from 'miniprogram-ci';

const root = path.resolve(__dirname, '../..');
const APPID = 'wx0123456789abcdef';

const APP_JSON_KEYS = new Set([
  'pages',
  'subPackages',
  'preloadRule',
  'tabBar',
  'window',
  'darkmode',
  'themeLocation',
  'lazyCodeLoading',
  'permission',
  'requiredPrivateInfos',
  'requiredBackgroundModes',
  'usingComponents',
  'networkTimeout',
  'style',
  'sitemapLocation',
  '__usePrivacyCheck__',
]);

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar: { readonly list: readonly { readonly pagePath: string }[] };
}

/** What the builder does not notice. */
function ownFindings(): readonly string[] {
  const folder = path.join(root, 'dist/weapp');
  const appJson = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson;
  const routes = [
    ...appJson.pages,
    ...(appJson.subPackages ?? []).flatMap((part) => part.pages.map((page) => path.posix.join(part.root, page))),
  ];
  const theme = readFileSync(path.join(folder, 'theme.json'), 'utf8');
  const pictures = [...theme.matchAll(/"(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
  return [
    ...Object.keys(appJson).filter((key) => !APP_JSON_KEYS.has(key)).map((key) => `app.json: WeChat knows no "${key}"`),
    ...routes.filter((route) => !existsSync(path.join(folder, `${route}.js`))).map((route) => `${route} has no code`),
    ...appJson.tabBar.list.filter(({ pagePath }) => !appJson.pages.includes(pagePath)).map(({ pagePath }) => `tab ${pagePath} is not in the main package`),
    ...pictures.filter((file) => !existsSync(path.join(folder, file))).map((file) => `theme.json: ${file} is missing`),
  ];
}

async function builderFindings(keyFile: string): Promise<readonly string[]> {
  const project = new ci.Project({ appid: APPID, type: 'miniProgram', projectPath: root, privateKeyPath: keyFile, ignores: ['node_modules/**/*'] });
  // The real attributes come from WeChat for a real appid; these are its defaults.
  project.attr = () => Promise.resolve({ ...ci.DefaultProjectAttr, appid: APPID });
  await ci.getCompiledResult({ project, version: '0.0.0', desc: 'check', setting: {}, onProgressUpdate: () => undefined });
  const findings = await ci.checkCodeQuality(project);
  return findings.filter(({ success }) => !success).map(({ name, text }) => `${name}: ${text}`);
}

async function main(): Promise<number> {
  if (!existsSync(path.join(root, 'dist/weapp/app.json'))) throw new Error('dist/weapp is missing: run "npm run build:weapp" first');
  const temporary = mkdtempSync(path.join(tmpdir(), 'liuliang-package-'));
  try {
    const keyFile = path.join(temporary, 'throw-away.key');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs1', format: 'pem' }));
    const findings = [...ownFindings(), ...(await builderFindings(keyFile))];
    for (const finding of findings) process.stderr.write(`${finding}\n`);
    process.stdout.write(findings.length === 0 ? 'the package is fit to upload\n' : '');
    return findings.length === 0 ? 0 : 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

// The builder leaves workers and file watchers behind, so the end is explicit.
main().then(
  (exitCode) => process.exit(exitCode),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exit(1);
  },
);
