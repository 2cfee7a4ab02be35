import fc from 'fast-check';
import { sceneOfLink } from '../../../../src/shared/domain/attribution/scene-link';

const SCENE = 'o1aB3dE5fG7hJ9kL2m.a-b_c0d1e2';

describe('a link of ours carries its scene', () => {
  it.each([
    `https://shop.example.com/pages/scan/index?scene=${SCENE}`,
    `https://shop.example.com/app/pages/scan/index?from=qr&scene=${SCENE}`,
    `http://127.0.0.1:3000/pages/scan/index?scene=${encodeURIComponent(SCENE)}&x=1`,
    `https://shop.example.com/#/pages/scan/index?scene=${SCENE}`,
    `https://shop.example.com/c/${SCENE}`,
    `https://shop.example.com/c/${SCENE}/`,
    `HTTPS://SHOP.EXAMPLE.COM/q/c/${SCENE}?utm=poster#top`,
  ])('%s', (link) => {
    expect(sceneOfLink(link)).toBe(SCENE);
  });
});

describe('a foreign link carries none', () => {
  it.each([
    '',
    SCENE,
    'https://shop.example.com/',
    `https://shop.example.com/pages/other/index?scene=${SCENE}`,
    'https://shop.example.com/pages/scan/index',
    'https://shop.example.com/pages/scan/index?scene2=1',
    `ftp://shop.example.com/c/${SCENE}`,
    `javascript:alert(1)//c/${SCENE}`,
    'https://shop.example.com/pages/scan/index?scene=%E0%A4%A',
    'https://shop.example.com/c/%',
  ])('%s', (link) => {
    expect(sceneOfLink(link)).toBeNull();
  });

  it('and no text makes it fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (text) => {
        const scene = sceneOfLink(text);
        return scene === null || typeof scene === 'string';
      }),
    );
  });
});
