/** A WARC record (ISO 28500) as crawlers write it. */
export function warcRecord(
  type: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): Buffer {
  const bytes = Buffer.from(body);
  const fields = { 'WARC-Type': type, 'Content-Length': String(bytes.length), ...headers };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** A page as a server gave it. */
export function response(
  url: string,
  html: string | Uint8Array,
  http: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...http }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const message = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`),
    Buffer.from(html),
  ]);
  const headers = {
    'WARC-Target-URI': url,
    'WARC-Record-ID': `<urn:uuid:${url.length}>`,
    'WARC-Date': '2025-03-20T10:00:00Z',
    'Content-Type': 'application/http; msgtype=response',
  };
  return warcRecord('response', headers, message);
}
