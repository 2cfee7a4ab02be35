import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type CommandContext } from '../../_kit/runtime/context';
import { keepFile, temporaryUrl } from '../../_kit/wechat/cloud-files';
import { drawCodeImage } from '../../_kit/wechat/code-image';
import { sceneCodes, type SceneCodeDocument } from '../documents';
import { codeForMember } from '../repository';

/** The one page that every code opens; it has no query (platform.md: Codes). */
const LANDING_PAGE = 'pages/scan/index';

/** The picture of a code: drawn by WeChat once, kept in storage, handed out as an address that ends in two hours. */
export const getCodeImage = action(
  'attribution.code.image',
  { roundTrips: 8, documentsExamined: 5 },
  async ({ codeId }, ctx) => {
    const code = await codeForMember(ctx.db, codeId, ctx.actor, actingMembership(ctx));
    const fileId = code.imageFileId ?? (await drawAndKeep(code, ctx));
    const url = await temporaryUrl(fileId);
    if (url === null) throw new AppError('attribution.code.image_unavailable');
    return { url };
  },
);

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
