const LINK = /^https?:\/\/[^/?#]+(\/[^?#]*)?(\?[^#]*)?(#.*)?$/i;
const SHORT_PATH = /^\/(?:.*\/)?c\/([^/]+)\/?$/;
const LANDING_PATH = /^\/(?:.*\/)?pages\/scan\/index\/?$/;

/**
 * The scene that an ordinary-link code carries (`query.q`, decoded): `https://…/pages/scan/index?scene=…` as the web
 * build has it, with the page in the path or behind the hash, or the short `https://…/c/<scene>` of printed matter.
 * Which domain it is does not matter: the scene's own signature decides.
 * @returns null when the link is none of ours
 */
export function sceneOfLink(link: string): string | null {
  const match = LINK.exec(link.trim());
  if (match === null) return null;
  const [, path = '/', query = '', hash = ''] = match;
  return sceneOfPage(path, query) ?? sceneOfHash(hash);
}

function sceneOfHash(hash: string): string | null {
  const [path = '', query = ''] = hash.slice(1).split('?', 2);
  return path.startsWith('/') ? sceneOfPage(path, `?${query}`) : null;
}

function sceneOfPage(path: string, query: string): string | null {
  const short = SHORT_PATH.exec(path)?.[1];
  if (short !== undefined) return decoded(short);
  return LANDING_PATH.test(path) ? parameter(query, 'scene') : null;
}

function parameter(query: string, name: string): string | null {
  const found = query
    .slice(1)
    .split('&')
    .find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : decoded(found.slice(name.length + 1));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
