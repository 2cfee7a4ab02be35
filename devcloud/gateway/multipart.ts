import type { IncomingHttpHeaders } from 'node:http';
import busboy from 'busboy';
import { GatewayError } from './gateway-error';

/** The fields of a multipart form; the values stay bytes, because one of them is a protobuf message. */
export type FormFields = ReadonlyMap<string, Buffer>;

/**
 * Reads the multipart form in which the SDK wraps calls to WeChat.
 * @throws GatewayError INVALID_PARAM for a broken form
 */
export function parseForm(headers: IncomingHttpHeaders, content: Buffer): Promise<FormFields> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, Buffer>();
    const broken = (error: unknown): void => {
      reject(
        new GatewayError('INVALID_PARAM', `broken form: ${error instanceof Error ? error.message : String(error)}`),
      );
    };
    try {
      // latin1 keeps every byte of a plain field as one character.
      const reader = busboy({ headers, defCharset: 'latin1', limits: { fieldSize: content.length } });
      reader.on('field', (name, value) => fields.set(name, Buffer.from(value, 'latin1')));
      reader.on('file', (name, stream) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => fields.set(name, Buffer.concat(chunks)));
      });
      reader.on('error', broken);
      reader.on('close', () => {
        resolve(fields);
      });
      reader.end(content);
    } catch (error) {
      broken(error);
    }
  });
}

/** The field as text; empty when it is missing. */
export function formText(fields: FormFields, name: string): string {
  return fields.get(name)?.toString('utf8') ?? '';
}
