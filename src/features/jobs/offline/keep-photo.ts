import type { ChosenMedium } from '../../../api/choose-media';
import { keptFile } from '../../../api/command-queue/queued-command';
import { keepOnPhone } from '../../../api/kept-files';

/** Keeps a picture on the phone until the step that it belongs to is sent. @returns how that step names it */
export async function keepPhoto(medium: Pick<ChosenMedium, 'path' | 'file' | 'extension'>): Promise<string> {
  return keptFile(await keepOnPhone(medium));
}
