/**
 * Draws the tab bar's pictures (81 × 81 px, the size WeChat asks for) from the icon set into src/assets/tabs.
 * Run it after changing the list: `npx tsx config/tools/render-tab-icons.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './launch-browser';

const root = path.resolve(__dirname, '../..');
const target = path.join(root, 'src/assets/tabs');
const shapes = { home: 'house', mall: 'shopping-bag', workbench: 'clipboard-list', me: 'user-round' } as const;
const inks = { '': '#6f7875', '-on': '#0b6b66', '-dark': '#8b9692', '-on-dark': '#4fb8ae' } as const;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
  mkdirSync(target, { recursive: true });
  for (const [name, shape] of Object.entries(shapes)) {
    const svg = readFileSync(path.join(root, `node_modules/lucide-static/icons/${shape}.svg`), 'utf8');
    for (const [suffix, ink] of Object.entries(inks)) {
      await page.setContent(
        `<style>body{margin:0;color:${ink}}svg{display:block;width:57px;height:57px;padding:12px}</style>${svg}`,
      );
      writeFileSync(path.join(target, `${name}${suffix}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void main();
