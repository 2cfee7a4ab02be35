import { AppError } from '../../src/shared/errors/app-error';
import type { CommandContext } from '../_kit/runtime/context';
import { keepFile, temporaryUrl } from '../_kit/wechat/cloud-files';
import { drawCodeImage } from '../_kit/wechat/code-image';
import { sceneCodes, type SceneCodeDocument } from './documents';

/** The one page that every code opens; it has no query (platform.md: Codes). */
const LANDING_PAGE = 'pages/scan/index';

/**
 * Where a code's picture is for two hours: drawn by WeChat once, then kept in storage.
 * @throws AppError `attribution.code.image_unavailable`
 */
export async function codePictureUrl(code: SceneCodeDocument, ctx: CommandContext): Promise<string> {
  const url = await temporaryUrl(code.imageFileId ?? (await drawAndKeep(code, ctx)));
  if (url === null) throw new AppError('attribution.code.image_unavailable');
  return url;
}

async function drawAndKeep(code: SceneCodeDocument, ctx: CommandContext): Promise<string> {
  const fileId = await drawToStorage(code, ctx);
  return ctx.transact(async (tx) => {
    const current = await tx.get(sceneCodes, code._id);
    if (current !== null) await tx.put(sceneCodes, { ...current, imageFileId: fileId });
    return fileId;
  });
}

async function drawToStorage({ _id, scene }: SceneCodeDocument, { log }: CommandContext): Promise<string> {
  try {
    const { content, extension } = await drawCodeImage(scene, LANDING_PAGE);
    return await keepFile(`scene-codes/${_id}.${extension}`, content);
  } catch (error) {
    log.error('code image not drawn', error, { codeId: _id });
    throw new AppError('attribution.code.image_unavailable');
  }
}
