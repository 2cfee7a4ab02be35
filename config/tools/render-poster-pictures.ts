/**
 * Draws the products' pictures as posters need them: a phone's canvas takes no SVG. Into src/assets/posters, from where the
 * build puts them into the customer's package. Run it after changing a drawing: `npx tsx config/tools/render-poster-pictures.ts`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './launch-browser';

const root = path.resolve(__dirname, '../..');
const source = path.join(root, 'src/assets/products');
const target = path.join(root, 'src/assets/posters');
/** Twice as many points as the poster's layout gives them. */
const SIDE = 480;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source)) {
    const svg = readFileSync(path.join(source, name), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${SIDE}px;height:${SIDE}px}</style>${svg}`);
    writeFileSync(path.join(target, name.replace(/svg$/, 'png')), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void main();
