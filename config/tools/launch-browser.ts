import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where an installed browser usually is; CHROME_PATH comes before all of them. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium that came with npm (Linux x64), unpacked to the temporary folder on first use. The package is an ES
 * module, which jest cannot load, so a process of its own asks it.
 */
async function packagedChromium(): Promise<string> {
  const question = "import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath())";
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', question], { cwd: __dirname });
  return stdout;
}

/**
 * Starts a headless browser: `CHROME_PATH`, an installed Chrome or Chromium, or the one inside the npm package.
 * @throws Error that names everything tried when none of them can run.
 */
export async function launchBrowser(): Promise<Browser> {
  const candidates = [process.env.CHROME_PATH, ...INSTALLED].filter((file) => file !== undefined && isExecutable(file));
  const tried: string[] = [];
  for (const find of [...candidates.map((file) => () => Promise.resolve(file)), packagedChromium]) {
    try {
      const executablePath = await find();
      return await chromium.launch({ executablePath, args: FLAGS, headless: true });
    } catch (cause) {
      tried.push(cause instanceof Error ? (cause.message.split('\n')[0] ?? cause.message) : String(cause));
    }
  }
  throw new Error(
    `No browser could be started, so the browser tests cannot run. Set CHROME_PATH to a Chrome or Chromium.\n${tried.join('\n')}`,
  );
}
