import { contentOfStart, contentOfText } from '../../../../src/features/scan/code-text';

const SCENE = 'o1AbCdEfGhIjKlMnOp.0123456789';

describe('what a code carries', () => {
  it.each([
    ['a scene alone', SCENE],
    ['a scene with spaces around it', `  ${SCENE}\n`],
    ['the landing page of the web build', `http://127.0.0.1:3000/pages/scan/index?scene=${SCENE}`],
    ['the same, encoded', `http://127.0.0.1:3000/pages/scan/index?scene=${encodeURIComponent(SCENE)}`],
    ["the path of a mini-program's code", `pages/scan/index?scene=${SCENE}`],
    ['an ordinary link that ends with a scene', `https://shop.example/c/${SCENE}`],
    ['a sentence with a link in it', `请打开 https://shop.example/c?s=${SCENE} 看进度`],
  ])('%s is that scene', (_what, text) => {
    expect(contentOfText(text)).toEqual({ scene: SCENE });
  });

  it('another address is a link, and anything else is nothing', () => {
    expect(contentOfText('https://shop.example/p/12')).toEqual({ link: 'https://shop.example/p/12' });
    expect(contentOfText('6901234567892')).toBeNull();
    expect(contentOfText('')).toBeNull();
  });

  it('a scene of another form still goes to the server, cut to what it takes', () => {
    expect(contentOfText(`https://shop.example/?scene=${'x'.repeat(90)}`)).toEqual({ scene: 'x'.repeat(64) });
  });
});

describe('how the landing page was started', () => {
  it('by a mini-program code, encoded once or not at all', () => {
    expect(contentOfStart({ scene: SCENE })).toEqual({ scene: SCENE });
    expect(contentOfStart({ scene: encodeURIComponent(SCENE) })).toEqual({ scene: SCENE });
  });

  it('by an ordinary-link code', () => {
    expect(contentOfStart({ q: encodeURIComponent(`https://shop.example/c/${SCENE}`) })).toEqual({ scene: SCENE });
    expect(contentOfStart({ q: '6901234567892' })).toEqual({ link: '6901234567892' });
  });

  it('by what somebody shared, which is named beside the code', () => {
    expect(contentOfStart({ scene: SCENE, shareId: 'shr_0123456789' })).toEqual({ scene: SCENE, shareId: 'shr_0123456789' });
    expect(contentOfStart({ scene: SCENE, shareId: 'ord_0123456789' })).toEqual({ scene: SCENE });
    expect(contentOfText(`http://127.0.0.1:3000/pages/scan/index?scene=${SCENE}&shareId=shr_0123456789`)).toEqual({ scene: SCENE, shareId: 'shr_0123456789' });
  });

  it('without any code', () => {
    expect(contentOfStart({})).toBeNull();
    expect(contentOfStart({ scene: '', q: '' })).toBeNull();
  });

  it('with an address that cannot be decoded', () => {
    expect(contentOfStart({ scene: '%E0%A4%A' })).toEqual({ scene: '%E0%A4%A' });
  });
});
