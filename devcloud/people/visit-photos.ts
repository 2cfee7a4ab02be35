import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Devcloud } from '../start-devcloud';

const VISITS = path.join(__dirname, 'demo-visits');

/** What is on the photo of a step, by what follows the kind in the step's id; of other steps it shows the machine. */
const PICTURES: Readonly<Record<string, string>> = { unpack: 'unpack.jpg', gas_leak: 'leak.jpg', tidy: 'tidy.jpg', check: 'check.jpg', before: 'check.jpg', fix: 'parts.jpg', clean: 'parts.jpg' };
const MACHINE = 'mount.jpg';

/** Names the file of a step's photo or, without a step, of the signature. */
export type KeepVisitFile = (name: string, stepId?: string) => Promise<string>;

/** Where nobody looks, a name is enough. */
export const namedOnly: KeepVisitFile = (name) => Promise.resolve(`cloud://demo/service/${name}`);

/** Puts a picture into the storage, each photo a file of its own as a technician's would be. */
export const keptIn =
  ({ storage }: Devcloud): KeepVisitFile =>
  async (name, stepId) => {
    const step = Object.keys(PICTURES).find((part) => stepId?.endsWith(`_${part}`) === true);
    const picture = stepId === undefined ? 'signature.png' : ((step === undefined ? undefined : PICTURES[step]) ?? MACHINE);
    const file = `service/demo-${name}`;
    await storage.put(file, await readFile(path.join(VISITS, picture)));
    return storage.fileIdOf(file);
  };
