import { malformed } from './malformed.js';
import { decodePage } from './page/page-charset.js';
import { parsePage } from './page/parse-page.js';
import type { Reader, RecordFields } from './reader.js';
import { headerEnd, parseHeaders } from './warc/headers.js';
import { httpPayload, mediaType, noPage, type Payload } from './warc/http-payload.js';
import { WarcScanner } from './warc/warc-scanner.js';

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/** Web archives (ISO 28500), as Common Crawl's news set: each page that a server gave, and each text made of one (`.wet`), is an article. */
export const warc: Reader = {
  scanner: () => new WarcScanner(),
  parse: parseWarcRecord,
  hasHead: false,
  whole: false,
};

function parseWarcRecord(record: Uint8Array): RecordFields {
  const end = headerEnd(record);
  if (end < 0) throw malformed('its WARC header does not end');
  const headers = parseHeaders(Buffer.from(record.subarray(0, end)).toString().trimStart());
  // The line break behind the body is left in by the scanner, at most.
  const body = record.subarray(end, end + Number(headers.get('content-length')));
  const isHttp = headers.get('content-type')?.toLowerCase().startsWith('application/http') === true;
  const payload = isHttp ? httpPayload(body) : { ...mediaType(headers.get('content-type')), body };
  const page = fieldsOf(payload);
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  return {
    ...page,
    id: headers.get('warc-record-id')?.replace(/^<|>$/g, ''),
    url: url ?? page['url'],
    source: page['source'] ?? hostOf(url),
    fetched: headers.get('warc-date'),
  };
}

function fieldsOf({ type, charset, body }: Payload): RecordFields {
  const text = decodePage(body, charset);
  if (type === 'text/plain') return { text };
  const isPage = type === null ? /^\s*<(?:!doctype html|html|head|body)\b/i.test(text) : HTML.test(type);
  if (!isPage) throw noPage(`it is ${type ?? 'of no known type'}`);
  return parsePage(text);
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined || !URL.canParse(url)
    ? undefined
    : new URL(url).hostname.replace(/^www\./, '') || undefined;
}
