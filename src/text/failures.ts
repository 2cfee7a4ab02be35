import type { AnyErrorCode, AnyErrorDetails } from '../api/api-error';
import type { ErrorCode } from '../shared/errors/codes';
import { errorSentence } from './errors';

/** What happened when no answer arrived. */
const CONNECTION = {
  'client.unreachable': '网络没有连上。内容还在，请检查网络后重试。',
  'client.unreadable': '没有收到结果。内容还在，请稍后重试，不会重复提交。',
  'client.file_missing': '照片在手机上找不到了，请放弃这一步，重新拍。',
  'client.storage_full': '手机存储满了，没有存下来。请清出一些空间再试。',
} as const satisfies Record<Exclude<AnyErrorCode, ErrorCode>, string>;

interface Failure {
  readonly code: AnyErrorCode;
  readonly details: AnyErrorDetails[AnyErrorCode];
}

function isConnectionCode(code: AnyErrorCode): code is keyof typeof CONNECTION {
  return code in CONNECTION;
}

/** The sentence of anything that a call can end with. */
export function failureSentence({ code, details }: Failure): string {
  return isConnectionCode(code) ? CONNECTION[code] : errorSentence({ code, details });
}
