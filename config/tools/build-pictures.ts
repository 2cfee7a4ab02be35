/**
 * Turns the drawings of `src/assets/products` into backgrounds, so that a page shows them without loading anything.
 * Run it after changing one: `npx tsx config/tools/build-pictures.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PICTURE_KEYS } from '../../src/shared/domain/catalog/pictures';

const root = path.resolve(__dirname, '../..');
const drawings = path.join(root, 'src/assets/products');
const folder = path.join(root, 'src/components/product-picture');

function backgroundOf(svg: string): string {
  const bare = svg.replace(/\s+/g, ' ').replace(/> </g, '><').replace(/"/g, "'").trim();
  return `url("data:image/svg+xml,${bare.replace(/[<>#{}%]/g, (character) => encodeURIComponent(character))}")`;
}

const styles = PICTURE_KEYS.map((key) => {
  const name = key.replace(/_/g, '-');
  const background = backgroundOf(readFileSync(path.join(drawings, `${name}.svg`), 'utf8'));
  return `.product-picture--${name} {\n  background-image: ${background};\n}\n`;
});
writeFileSync(
  path.join(folder, 'picture-shapes.scss'),
  `// Made by config/tools/build-pictures.ts from src/assets/products.\n\n${styles.join('\n')}`,
);
