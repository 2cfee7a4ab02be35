/** Where a mini-program may write files that stay. */
export const USER_DATA_PATH = 'wxfile://usr';

interface Callbacks {
  readonly success?: (result: object) => void;
  readonly fail?: (failure: { readonly errMsg: string }) => void;
}

/** The files of a phone: what was drawn or chosen, and what the mini-program kept of it. They outlive the app. */
export class Disk {
  /** What each path holds. */
  readonly files = new Map<string, unknown>();
  private readonly folders = new Set<string>([USER_DATA_PATH]);

  private has(path: string): boolean {
    return this.files.has(path) || this.folders.has(path);
  }

  private in(folder: string): string[] {
    if (!this.folders.has(folder)) throw new Error(`readdirSync:fail no such file or directory ${folder}`);
    return [...this.files.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
  }

  /** As `wx.getFileSystemManager()` has it. */
  readonly manager = {
    accessSync: (path: string) => {
      if (!this.has(path)) throw new Error(`accessSync:fail no such file or directory ${path}`);
    },
    mkdirSync: (path: string) => void this.folders.add(path),
    readdirSync: (folder: string) => this.in(folder),
    access: ({ path, ...then }: { readonly path: string } & Callbacks) => this.answer('access', this.has(path), then),
    copyFile: ({ srcPath, destPath, ...then }: { readonly srcPath: string; readonly destPath: string } & Callbacks) => {
      const isThere = this.files.has(srcPath) && this.folders.has(destPath.slice(0, destPath.lastIndexOf('/')));
      if (isThere) this.files.set(destPath, this.files.get(srcPath));
      this.answer('copyFile', isThere, then);
    },
    unlink: ({ filePath, ...then }: { readonly filePath: string } & Callbacks) => this.answer('unlink', this.files.delete(filePath), then),
  };

  private answer(api: string, isDone: boolean, { success, fail }: Callbacks): void {
    queueMicrotask(() => (isDone ? success?.({ errMsg: `${api}:ok` }) : fail?.({ errMsg: `${api}:fail no such file or directory` })));
  }
}
