import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CopydeskError } from '../errors.js';
import { isTar, tarMembers } from '../readers/archive/tar.js';
import { isZip, zipMembers } from '../readers/archive/zip.js';
import { DamagedStream } from '../readers/compression/codec.js';
import { codecOf } from '../readers/compression/decompress.js';
import { Expansion } from '../readers/compression/expansion.js';
import type { FormatName } from '../readers/formats.js';
import { isParquet, parquetRows } from '../readers/parquet/parquet-rows.js';
import { detectEncoding, toUtf8 } from '../readers/text-encoding.js';
import { STDIN } from './find-inputs.js';
import { peek } from './peek.js';

const CHUNK = 1 << 18;

/** Archives and compressed files within one another: a web archive in gzip in a zip are two. More are no archive but a trap. */
const MAX_LAYERS = 4;

const NOTHING = new Uint8Array();

/** One file of an input that is open: the input itself, or a member of the archive that it is. */
export interface InputPart {
  /** The input's name; for a member `archive.zip!/folder/file.ndjson`. */
  readonly uri: string;
  /** Its first bytes, decompressed; empty when there are none. They come again in `chunks`. */
  readonly start: Uint8Array;
  /** Throws `ERR_COPYDESK_INPUT_UNREADABLE`, caused by a {@link DamagedStream} when the bytes themselves are to blame. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What it was read as, where that had to be known to read it. */
  readonly format?: FormatName;
}

type Parts = AsyncGenerator<InputPart, void, undefined>;

/**
 * Opens an input, one part after the other, each to be read before the next is asked for. `onBytes` is told of bytes as they come from the
 * disk. One file is open at a time; leaving the loop closes it. Throws as the parts' chunks do.
 */
export async function* openInput(
  uri: string,
  onBytes: (bytes: number) => void,
  expansion: Expansion = new Expansion(),
): Parts {
  const count = (bytes: number): void => {
    expansion.read(bytes);
    onBytes(bytes);
  };
  const source = uri === STDIN ? process.stdin : createReadStream(uri, { highWaterMark: CHUNK });
  yield* openLayers(uri, counted(source, count), { expansion, count }, 0);
}

interface Watch {
  readonly expansion: Expansion;
  readonly count: (bytes: number) => void;
}

async function* openLayers(
  uri: string,
  source: AsyncIterable<Uint8Array>,
  watch: Watch,
  layer: number,
): Parts {
  const opened = await peek(readable(uri, source));
  try {
    const { start, chunks } = opened;
    const codec = layer < MAX_LAYERS ? codecOf(start) : undefined;
    const encoding = detectEncoding(start);
    if (codec !== undefined) yield* openLayers(uri, codec.decode(chunks), watch, layer + 1);
    else if (isTar(start) && layer < MAX_LAYERS) yield* openTar(uri, chunks, watch, layer);
    else if (isZip(start) || isParquet(start)) {
      await opened.close();
      if (uri === STDIN || layer > 0) yield { uri, start: NOTHING, chunks: readable(uri, refused()) };
      else yield* isZip(start) ? openZip(uri, watch, start.length) : openParquet(uri, watch, start.length);
    } else if (encoding === 'utf-8')
      yield { uri, start, chunks: readable(uri, watch.expansion.watch(chunks)) };
    else yield* openLayers(uri, toUtf8(chunks, encoding), watch, layer);
  } finally {
    await opened.close();
  }
}

async function* openTar(uri: string, chunks: AsyncIterable<Uint8Array>, watch: Watch, layer: number): Parts {
  for await (const member of readable(uri, tarMembers(chunks)))
    yield* openLayers(`${uri}!/${member.name}`, member.chunks, watch, layer + 1);
}

/** `told` bytes from the disk were counted already. */
async function* openZip(uri: string, watch: Watch, told: number): Parts {
  for await (const member of readable(uri, zipMembers(uri, afterFirst(told, watch.count))))
    yield* openLayers(`${uri}!/${member.name}`, member.chunks, watch, 1);
}

async function* openParquet(uri: string, watch: Watch, told: number): Parts {
  const rows = await peek(readable(uri, parquetRows(uri, afterFirst(told, watch.count))));
  try {
    yield { uri, format: 'parquet', start: rows.start, chunks: rows.chunks };
  } finally {
    await rows.close();
  }
}

/** Counts what goes beyond the bytes that were told already. */
function afterFirst(told: number, count: (bytes: number) => void): (bytes: number) => void {
  let twice = told;
  return (bytes) => {
    count(Math.max(0, bytes - twice));
    twice = Math.max(0, twice - bytes);
  };
}

/** What has its directory at its end cannot be read as it comes. */
// eslint-disable-next-line require-yield
async function* refused(): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  const problem = 'a zip archive or Parquet file cannot be read from a pipe or within another archive';
  throw new DamagedStream(`${problem}; unpack it first`);
}

async function* counted(
  stream: Readable,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Passes on what comes; what goes wrong is `ERR_COPYDESK_INPUT_UNREADABLE`. */
export async function* readable<Item>(
  uri: string,
  source: AsyncIterable<Item>,
): AsyncGenerator<Item, void, undefined> {
  try {
    yield* source;
  } catch (cause) {
    if (cause instanceof CopydeskError) throw cause;
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', details, { cause });
  }
}
