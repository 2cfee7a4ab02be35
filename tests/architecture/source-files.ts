import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** A file of ours, by its path from the project's folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(inside) : [inside];
  });
}

/** Every TypeScript file below these folders. */
export function sourcesBelow(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap(pathsBelow)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** Every path below these folders, of any kind. */
export function allPathsBelow(...folders: readonly string[]): readonly string[] {
  return folders.flatMap(pathsBelow);
}
