import { createInflateRaw, crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { asDamage, DamagedStream } from '../compression/codec.js';
import { throughZlib } from '../compression/through-zlib.js';
import { isHidden, type Member } from './member.js';

const STORED = 0;
const DEFLATED = 8;

/** First members of files that are zip archives within, and documents to everybody: Office, OpenDocument, EPUB. */
const DOCUMENTS = new Set(['[Content_Types].xml', 'mimetype']);

/** Whether bytes begin as a zip archive does, be it empty. */
export function isZip(start: Uint8Array): boolean {
  const [p, k, a, b] = start;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * The files of a zip archive on disk, in the order of its directory, which stands at its end. `onBytes` is told of compressed bytes as they are
 * read. Throws {@link DamagedStream} for what is damaged, encrypted, or compressed otherwise than by deflate.
 */
export async function* zipMembers(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Member, void, undefined> {
  const { getFileNameLowLevel, openPromise } = await import('yauzl');
  // Names are decoded here: a name that would lead elsewhere makes the library give up the whole archive, and here leads nowhere.
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false }).catch(damage);
  try {
    const entries = zip.eachEntry();
    let isFirst = true;
    for (
      let next = await entries.next().catch(damage);
      next.done !== true;
      next = await entries.next().catch(damage)
    ) {
      const entry = next.value;
      const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
      const name = getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
      if (isFirst && DOCUMENTS.has(name)) throw new DamagedStream('it is a document in a zip archive');
      isFirst = false;
      if (!name.endsWith('/') && !isHidden(name)) yield { name, chunks: contentOf(zip, entry, onBytes) };
    }
  } finally {
    zip.close();
  }
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { compressionMethod: method } = entry;
  if (entry.isEncrypted()) throw new DamagedStream('it is encrypted');
  if (method !== STORED && method !== DEFLATED)
    throw new DamagedStream(`it is compressed by method ${method}, and only deflate is read`);
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(damage);
  async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of raw as AsyncIterable<Uint8Array>) {
      onBytes(chunk.length);
      yield chunk;
    }
  }
  let size = 0;
  let sum = 0;
  const plain = method === DEFLATED ? throughZlib(counted(), createInflateRaw()) : counted();
  for await (const chunk of plain) {
    size += chunk.length;
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32)
    throw new DamagedStream('its checksum is wrong');
}

function damage(cause: unknown): never {
  throw asDamage(cause);
}
