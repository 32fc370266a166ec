import { createHash } from 'node:crypto';
import { CopydeskError } from '../errors.js';

/**
 * The file of a trained model. Data only: nothing in it is ever run.
 *
 * ```
 * "CDMODEL1"   8 bytes
 * headerBytes  uint32, little endian
 * header       UTF-8 JSON: { name, features, meta, sections: [{ name, type, offset, length }] }
 * …            sections, each aligned to 8 bytes; offsets count from the start of the file
 * sha256       32 bytes, of everything before
 * ```
 */

const MAGIC = 'CDMODEL1';
const DIGEST_BYTES = 32;

/** Arrays that a section can hold. */
export type SectionArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

const SECTION_TYPES = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
} as const;
export type SectionType = keyof typeof SECTION_TYPES;

interface Section {
  readonly name: string;
  readonly type: SectionType;
  readonly offset: number;
  readonly length: number;
}

/** A model as its runtime sees it: named arrays that are views on one shared buffer. */
export interface Model {
  readonly name: string;
  /** Names the feature set that the weights were trained with; a stage refuses weights of another. */
  readonly features: string;
  /** Settings that belong to the weights: scales, thresholds, label names. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** First 8 hex digits of the file's sha256: part of a record's `producer`. */
  readonly fingerprint: string;
  readonly sections: ReadonlyMap<string, SectionArray>;
}

/** What is written to a model file. */
export interface ModelContents {
  readonly name: string;
  readonly features: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, SectionArray>>;
}

function aligned(offset: number): number {
  return (offset + 7) & ~7;
}

function typeOf(array: SectionArray): SectionType {
  return array.constructor.name as SectionType;
}

/** The bytes of a model file. Equal contents give equal bytes. */
export function encodeModel({ name, features, meta, sections }: ModelContents): Uint8Array {
  const layout = (start: number): Section[] => {
    let offset = start;
    return Object.entries(sections).map(([section, array]) => {
      const at = aligned(offset);
      offset = at + array.byteLength;
      return { name: section, type: typeOf(array), offset: at, length: array.length };
    });
  };
  const headerOf = (start: number) =>
    Buffer.from(JSON.stringify({ name, features, meta, sections: layout(start) }));
  // Offsets stand in the header, whose length depends on them: a margin for their digits, then the real header.
  const start = aligned(MAGIC.length + 4 + headerOf(0).length + 16 * Object.keys(sections).length);
  const header = headerOf(start);
  const placed = layout(start);
  const last = placed.at(-1);
  const end = last === undefined ? start : last.offset + sections[last.name]!.byteLength;
  const bytes = Buffer.alloc(end + DIGEST_BYTES);
  bytes.write(MAGIC, 'latin1');
  bytes.writeUInt32LE(header.length, MAGIC.length);
  header.copy(bytes, MAGIC.length + 4);
  for (const { name: section, offset } of placed) {
    const array = sections[section]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
  }
  createHash('sha256').update(bytes.subarray(0, end)).digest().copy(bytes, end);
  return bytes;
}

/**
 * Reads a model from the bytes of its file; the sections are views on `bytes`, nothing is copied. Throws
 * `ERR_COPYDESK_MODEL_INVALID` when the bytes are not a whole model file. `trusted` skips the checksum: for workers, whose
 * bytes the main thread has checked.
 */
export function decodeModel(bytes: Uint8Array, name: string, trusted = false): Model {
  const fail = (problem: string): never => {
    throw new CopydeskError('ERR_COPYDESK_MODEL_INVALID', { name, problem });
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < MAGIC.length + 4 + DIGEST_BYTES || buffer.toString('latin1', 0, MAGIC.length) !== MAGIC)
    fail('it is not a copydesk model file');
  const end = buffer.length - DIGEST_BYTES;
  const digest = buffer.subarray(end);
  if (!trusted && !createHash('sha256').update(buffer.subarray(0, end)).digest().equals(digest))
    fail('its checksum does not fit its contents');
  const headerBytes = buffer.readUInt32LE(MAGIC.length);
  if (MAGIC.length + 4 + headerBytes > end) fail('its header is cut off');
  const header = JSON.parse(
    buffer.toString('utf8', MAGIC.length + 4, MAGIC.length + 4 + headerBytes),
  ) as Omit<Model, 'sections'> & { sections: Section[] };
  const sections = new Map(
    header.sections.map(({ name: section, type, offset, length }) => [
      section,
      new SECTION_TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length) as SectionArray,
    ]),
  );
  return { ...header, fingerprint: digest.toString('hex', 0, 4), sections };
}
