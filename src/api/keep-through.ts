export type KeepFile = (cloudPath: string, file: Blob, onProgress: (share: number) => void) => Promise<string>;

type Upload = (cloudPath: string, file: Blob) => Promise<{ readonly data: { readonly id: string } | null; readonly error: unknown }>;

/** Sends files through the SDK of the web, which answers with its failure and tells no progress before the end. @throws what it failed of */
export function keepThrough(upload: Upload): KeepFile {
  return async (cloudPath, file, onProgress) => {
    const { data, error } = await upload(cloudPath, file);
    if (data === null || data.id === '') throw new Error('the file was not kept', { cause: error });
    onProgress(1);
    return data.id;
  };
}
