import fc from 'fast-check';
import {
  newScene,
  readScene,
  sceneKeysFromEnvironment,
  type SceneKeys,
} from '../../../cloudfunctions/attribution/scene-signing';
import { SCENE_KIND_NAMES } from '../../../src/shared/domain/attribution/scene-kinds';

const keys: SceneKeys = { current: '2', secrets: { 1: 'the-old-secret-of-the-shop', 2: 'the-new-secret-of-the-shop' } };

describe('a signed scene', () => {
  it('has 29 characters and reads back as its kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCENE_KIND_NAMES), (kind) => {
        const scene = newScene(kind, keys);
        expect(scene).toHaveLength(29);
        expect(readScene(scene, keys)).toMatchObject({ kind, keyVersion: '2' });
      }),
    );
  });

  it('with any one character changed is not ours', () => {
    const characters = Array.from('0123456789ABCXYZabcxyz_-.');
    fc.assert(
      fc.property(fc.nat(28), fc.constantFrom(...characters), (position, character) => {
        const scene = newScene('order', keys);
        const forged = `${scene.slice(0, position)}${character}${scene.slice(position + 1)}`;
        return forged === scene || readScene(forged, keys) === null;
      }),
    );
  });

  it('of an older key stays valid, of a key we never had does not', () => {
    const old = newScene('guide', { ...keys, current: '1' });
    expect(readScene(old, keys)).not.toBeNull();
    expect(readScene(old, { current: '2', secrets: { 2: 'the-new-secret-of-the-shop' } })).toBeNull();
    expect(readScene(newScene('guide', { current: '2', secrets: { 2: 'a-secret-of-another-shop' } }), keys)).toBeNull();
  });

  it('is never the same twice', () => {
    const scenes = Array.from({ length: 2_000 }, () => newScene('order', keys));
    expect(new Set(scenes).size).toBe(scenes.length);
  });
});

describe('the keys of the environment', () => {
  it('are read by version', () => {
    const environment = { SCENE_SIGNING_KEYS: '{"1":"0123456789abcdef"}', SCENE_KEY_VERSION: '1' };
    expect(sceneKeysFromEnvironment(environment)).toEqual({ current: '1', secrets: { 1: '0123456789abcdef' } });
  });

  it.each([
    ['no keys', {}],
    ['no key of the current version', { SCENE_SIGNING_KEYS: '{"1":"0123456789abcdef"}', SCENE_KEY_VERSION: '2' }],
    ['a short key', { SCENE_SIGNING_KEYS: '{"1":"short"}', SCENE_KEY_VERSION: '1' }],
    ['a version that fits no scene', { SCENE_SIGNING_KEYS: '{"10":"0123456789abcdef"}', SCENE_KEY_VERSION: '10' }],
  ])('with %s stop the function', (_what, environment) => {
    expect(() => sceneKeysFromEnvironment(environment)).toThrow();
  });
});
