/**
 * Draws the pins of WeChat's map (72 × 72 px, shown at half of it) from the icon set into src/assets/map.
 * Run it after changing the list: `npx tsx config/tools/render-map-pins.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './launch-browser';

const root = path.resolve(__dirname, '../..');
const target = path.join(root, 'src/assets/map');
const PINS = [
  { name: 'technician', shape: 'truck', ink: '#c8601d' },
  { name: 'home', shape: 'house', ink: '#0b6b66' },
] as const;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 72, height: 72 } });
  mkdirSync(target, { recursive: true });
  for (const { name, shape, ink } of PINS) {
    const svg = readFileSync(path.join(root, `node_modules/lucide-static/icons/${shape}.svg`), 'utf8');
    await page.setContent(
      `<style>body{margin:0}div{display:grid;place-items:center;box-sizing:border-box;width:72px;height:72px;border:4px solid #fff;border-radius:50%;background:${ink};color:#fff}svg{width:36px;height:36px}</style><div>${svg}</div>`,
    );
    writeFileSync(path.join(target, `${name}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void main();
