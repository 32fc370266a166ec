import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { CopydeskError } from '../../errors.js';
import { MAX_PAGE_BYTES } from '../../limits.js';
import { malformed } from '../malformed.js';
import { headerEnd, parseHeaders } from './headers.js';

/** What a server answered. */
export interface Payload {
  /** Media type in lower case, without parameters; null when not said. */
  readonly type: string | null;
  readonly charset: string | undefined;
  readonly body: Uint8Array;
}

/** The body of an HTTP response message (RFC 9112) as the server meant it: chunks joined, compression undone. */
export function httpPayload(message: Uint8Array): Payload {
  const end = headerEnd(message);
  if (end < 0) throw malformed('its HTTP header does not end');
  const block = Buffer.from(message.buffer, message.byteOffset, end).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(block)?.[1];
  if (status === undefined) throw malformed('it holds no HTTP response');
  if (!status.startsWith('2')) throw noPage(`the server answered ${status}`);
  const headers = parseHeaders(block);
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const raw = message.subarray(end);
  const joined = chunked ? (withoutChunks(raw) ?? raw) : raw;
  const body = decompressed(joined, headers.get('content-encoding')?.toLowerCase() ?? '');
  return { ...mediaType(headers.get('content-type')), body };
}

export function mediaType(written: string | undefined): Pick<Payload, 'type' | 'charset'> {
  if (written === undefined) return { type: null, charset: undefined };
  const type = written.split(';', 1)[0]!.trim().toLowerCase();
  return { type, charset: /charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(written)?.[1] };
}

/** The error of a record that is whole, but no article. */
export function noPage(problem: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_NO_ARTICLE', { problem });
}

/** Crawlers often undo chunks and leave the header: then there are none to undo, and null is given. */
function withoutChunks(body: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    const line = body.indexOf(0x0a, at);
    const size = line < 0 || line - at > 40 ? '' : Buffer.from(body.subarray(at, line)).toString('latin1');
    const digits = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(size.trim())?.[1];
    if (digits === undefined) return null;
    const length = parseInt(digits, 16);
    if (length === 0) break;
    chunks.push(body.subarray(line + 1, line + 1 + length));
    at = line + 1 + length + (body[line + 1 + length] === 0x0d ? 2 : 1);
  }
  return Buffer.concat(chunks);
}

/** Crawlers often undo the compression and leave the header, so the bytes decide. Expands no further than a page may. */
function decompressed(body: Uint8Array, encoding: string): Uint8Array {
  const limits = { maxOutputLength: MAX_PAGE_BYTES };
  try {
    if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, limits);
    if (encoding === 'deflate' && body[0] === 0x78) return inflateSync(body, limits);
    return encoding === 'br' ? brotliDecompressSync(body, limits) : body;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new CopydeskError('ERR_COPYDESK_ARTICLE_TOO_LARGE', {
        size: `over ${MAX_PAGE_BYTES}`,
        limit: MAX_PAGE_BYTES,
      });
    if (encoding === 'br') return body;
    throw malformed('its compressed body is damaged');
  }
}
