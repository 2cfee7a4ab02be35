import QRCode from 'qrcode';
import type { OpenapiContent, OpenapiParameters } from './openapi-messages';
import { numberParameter, onUnlessFalse, requiredTextParameter, textParameter } from './parameters';
import { isRecord } from './records';
import { OpenapiError } from './wechat-errors';

const INVALID_SCENE_LENGTH = 40169;
const INVALID_SCENE_CHARACTER = 40129;
const INVALID_PAGE = 41030;
const DATA_FORMAT_ERROR = 47001;

const SCENE_LENGTH = 32;
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const ENVIRONMENT_VERSIONS = ['release', 'trial', 'develop'];
const WIDTH_PX = { least: 280, most: 1280, standard: 430 };

export interface MiniProgramCodeOptions {
  /** Web address of the local cloud without a closing slash; what a phone's camera opens. */
  readonly baseUrl: () => string;
  /** Page a code without `page` opens. */
  readonly landingPage: string;
  /** Pages of the released version, for `check_path`; every page counts as released when this is left out. */
  readonly releasedPages?: () => readonly string[];
}

/**
 * `wxacode.getUnlimited`. The real one draws WeChat's round code; this one draws a QR code of the address at which
 * the web build's landing page meets the same scene, so a phone's camera can read it (platform.md: Codes).
 * @throws OpenapiError 40169, 40129 (scene), 41030 (page), 47001
 */
export async function getUnlimited(
  options: MiniProgramCodeOptions,
  parameters: OpenapiParameters,
): Promise<OpenapiContent> {
  const scene = sceneOf(parameters);
  const page = pageOf(options, parameters);
  const version = textParameter(parameters, 'env_version') ?? 'release';
  if (!ENVIRONMENT_VERSIONS.includes(version))
    throw new OpenapiError(DATA_FORMAT_ERROR, 'data format error: env_version');
  const width = numberParameter(parameters, 'width') ?? WIDTH_PX.standard;
  if (width < WIDTH_PX.least || width > WIDTH_PX.most)
    throw new OpenapiError(DATA_FORMAT_ERROR, 'data format error: width');

  const content = await QRCode.toBuffer(codeAddress(options.baseUrl(), page, scene), {
    type: 'png',
    width,
    errorCorrectionLevel: 'M',
    color: { dark: lineColor(parameters), light: parameters['is_hyaline'] === true ? '#ffffff00' : '#ffffffff' },
  });
  return { contentType: 'image/png', content };
}

/** Where a code leads in the web build. */
export function codeAddress(baseUrl: string, page: string, scene: string): string {
  return `${baseUrl}/${page}?scene=${encodeURIComponent(scene)}`;
}

function sceneOf(parameters: OpenapiParameters): string {
  const scene = requiredTextParameter(parameters, 'scene');
  if (scene.length > SCENE_LENGTH) {
    throw new OpenapiError(INVALID_SCENE_LENGTH, 'invalid length for scene, or the data is not json string');
  }
  if (!SCENE_CHARACTERS.test(scene)) throw new OpenapiError(INVALID_SCENE_CHARACTER, 'invalid scene');
  return scene;
}

function pageOf({ landingPage, releasedPages }: MiniProgramCodeOptions, parameters: OpenapiParameters): string {
  const page = textParameter(parameters, 'page') ?? landingPage;
  // A page starts without a slash and brings no parameters of its own; those belong into the scene.
  const wellFormed = /^[\w-]+(\/[\w-]+)*$/.test(page);
  const missing =
    onUnlessFalse(parameters, 'check_path') && releasedPages !== undefined && !releasedPages().includes(page);
  if (!wellFormed || missing) throw new OpenapiError(INVALID_PAGE, 'invalid page');
  return page;
}

function lineColor(parameters: OpenapiParameters): string {
  const color = parameters['line_color'];
  if (parameters['auto_color'] === true || !isRecord(color)) return '#000000ff';
  const parts = ['r', 'g', 'b'].map((part) => Number(color[part] ?? 0));
  if (parts.some((part) => !(part >= 0 && part <= 255)))
    throw new OpenapiError(DATA_FORMAT_ERROR, 'data format error: line_color');
  return `#${parts.map((part) => Math.floor(part).toString(16).padStart(2, '0')).join('')}ff`;
}
