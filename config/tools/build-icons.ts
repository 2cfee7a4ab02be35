/**
 * Turns the chosen shapes of the icon set into masks that take the colour of the text around them.
 * Run it after changing the list: `npx tsx config/tools/build-icons.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'src/components/icon');

/** Our name → the set's name. */
const SHAPES = {
  add: 'plus',
  address: 'map-pin',
  alert: 'circle-alert',
  appliance: 'washing-machine',
  back: 'chevron-left',
  bell: 'bell',
  book: 'book-open-text',
  box: 'package',
  calendar: 'calendar',
  campaign: 'megaphone',
  call: 'phone',
  camera: 'camera',
  cart: 'shopping-cart',
  cash: 'banknote',
  chat: 'message-circle',
  check: 'check',
  clock: 'clock',
  close: 'x',
  code: 'qr-code',
  compare: 'scale',
  copy: 'copy',
  coupon: 'ticket-percent',
  done: 'circle-check',
  fault: 'hammer',
  forward: 'chevron-right',
  gas: 'flame',
  gift: 'gift',
  home: 'house',
  inbox: 'inbox',
  invite: 'user-plus',
  leave: 'log-out',
  luck: 'clover',
  more: 'ellipsis',
  offline: 'wifi-off',
  order: 'receipt-text',
  paste: 'clipboard-paste',
  people: 'users',
  person: 'user-round',
  picture: 'image',
  play: 'circle-play',
  points: 'coins',
  print: 'printer',
  privacy: 'lock',
  refresh: 'refresh-cw',
  remove: 'minus',
  return: 'undo-2',
  scan: 'scan-line',
  search: 'search',
  service: 'wrench',
  settings: 'settings',
  shop: 'store',
  switch: 'arrow-left-right',
  truck: 'truck',
  warranty: 'shield-check',
  water: 'droplets',
} as const;

const FRAME =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">';

/** One line, without licence comment, classes and size: the place it stands in gives the size. */
function maskOf(svg: string): string {
  const bare = svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^<svg [^>]*>/, FRAME)
    .replace(/"/g, "'")
    .replace(/ ?> ?<|> </g, '><')
    .replace(/ \/>/g, '/>');
  return `url("data:image/svg+xml,${bare.replace(/[<>#{}%]/g, (character) => encodeURIComponent(character))}")`;
}

const names = Object.entries(SHAPES);
const styles = names.map(([name, shape]) => {
  const mask = maskOf(readFileSync(path.join(root, `node_modules/lucide-static/icons/${shape}.svg`), 'utf8'));
  return `.icon--${name} {\n  --icon-shape: ${mask};\n}\n`;
});
writeFileSync(
  path.join(folder, 'icon-shapes.scss'),
  `// Made by config/tools/build-icons.ts from lucide (ISC licence).\n\n${styles.join('\n')}`,
);
writeFileSync(
  path.join(folder, 'icon-name.ts'),
  `// Made by config/tools/build-icons.ts.\n\nexport type IconName =\n${names.map(([name]) => `  | '${name}'`).join('\n')};\n`,
);
