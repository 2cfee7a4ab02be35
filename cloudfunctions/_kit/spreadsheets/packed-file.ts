import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { UnreadableSpreadsheet, type SpreadsheetLimits } from './limits';

/** What a part of the package is told as it is read; names come without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** More parts than any workbook has. */
const MOST_PARTS = 5_000;

/**
 * The parts of an .xlsx file. What a part says it unpacks to counts before it is opened, and what it really unpacks to
 * while it is read; the library ends a part that is longer than it said.
 */
export class PackedFile {
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;
  #room: number;

  private constructor(zip: ZipFile, parts: ReadonlyMap<string, Entry>, room: number) {
    this.#zip = zip;
    this.#parts = parts;
    this.#room = room;
  }

  /** @throws UnreadableSpreadsheet */
  static async open(bytes: Buffer, limits: SpreadsheetLimits): Promise<PackedFile> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) => (error === null ? resolve(opened) : reject(broken())));
    });
    return new PackedFile(zip, await partsOf(zip), limits.unpackedBytes);
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** Reads a part from beginning to end; its text never lies in memory as a whole. @throws UnreadableSpreadsheet */
  async read(name: string, reader: XmlReader): Promise<void> {
    const part = this.#parts.get(name);
    if (part === undefined) throw broken();
    if (part.isEncrypted()) throw new UnreadableSpreadsheet('file_protected');
    if (part.uncompressedSize > this.#room) throw new UnreadableSpreadsheet('unpacks_too_large');
    const stream = await new Promise<Readable>((resolve, reject) => {
      this.#zip.openReadStream(part, (error, opened) => (error === null ? resolve(opened) : reject(broken())));
    });
    try {
      await this.#parse(stream, reader);
    } catch (error) {
      throw error instanceof UnreadableSpreadsheet ? error : broken();
    } finally {
      stream.destroy();
    }
  }

  async #parse(stream: Readable, reader: XmlReader): Promise<void> {
    const parser = parserFor(reader);
    const decoder = new StringDecoder('utf8');
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      this.#room -= chunk.length;
      if (this.#room < 0) throw new UnreadableSpreadsheet('unpacks_too_large');
      parser.write(decoder.write(chunk));
    }
    parser.write(decoder.end()).close();
  }
}

const broken = (): UnreadableSpreadsheet => new UnreadableSpreadsheet('file_broken');
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function partsOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Entry>();
    zip.on('error', () => reject(broken()));
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: Entry) => {
      if (parts.has(entry.fileName) || parts.size >= MOST_PARTS) {
        reject(broken());
        return;
      }
      parts.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A workbook declares no entities of its own: who does means harm. */
function parserFor(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => reader.open?.(withoutPrefix(name), attributes));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }: SaxesTagPlain) => reader.close?.(withoutPrefix(name)));
  return parser;
}
