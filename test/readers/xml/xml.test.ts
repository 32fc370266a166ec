import { describe, expect, test } from 'vitest';
import type { CopydeskError } from '../../../src/errors.js';
import { detectFormat } from '../../../src/readers/detect-format.js';
import type { RecordFields } from '../../../src/readers/reader.js';
import { xml } from '../../../src/readers/xml.js';
import { cutRecords, type CutOptions } from '../cut-records.js';
import { bytesOf, XML_FILES } from './xml-files.js';

/** What the records of a file give: fields, or the code of an error. */
async function read(file: Uint8Array | string, options: CutOptions = {}): Promise<(RecordFields | string)[]> {
  const { all, head } = cutRecords('xml', xml, Buffer.from(file), options);
  const given: (RecordFields | string)[] = [];
  for (const { bytes, fault } of all)
    try {
      given.push(fault?.code ?? (await xml.parse(bytes, head)));
    } catch (thrown) {
      given.push((thrown as CopydeskError).code);
    }
  return given;
}

/** A short article of RCV1, in a file of any number. */
const item = (id: number, text = `Number ${id}.`): string =>
  `<newsitem itemid="${id}"><text><p>${text}</p></text></newsitem>\n`;
const MALFORMED = 'ERR_COPYDESK_RECORD_MALFORMED';
const texts = (given: readonly (RecordFields | string)[]) =>
  given.map((fields) => (typeof fields === 'string' ? fields : fields['text']));

describe.for(Object.entries(XML_FILES))('a file of %s', ([, { file, articles }]) => {
  const bytes = bytesOf(file);

  test('gives its articles', async () => {
    expect(await read(bytes)).toEqual(articles);
  });

  test('is known by its content', () => {
    expect(detectFormat('archive/0001', bytes)).toBe('xml');
  });

  test('is the same in whatever chunks it comes', async () => {
    for (const sizes of [[1], [2, 3], [7, 64]]) expect(await read(bytes, { sizes })).toEqual(articles);
  });

  test('gives what is whole when it is cut short, wherever, and tells of the rest', async () => {
    let last = 0;
    for (let length = 1; length < bytes.length; length++) {
      const given = await read(bytes.subarray(0, length));
      const whole = given.filter((fields) => typeof fields !== 'string');
      expect(whole).toEqual(articles.slice(0, whole.length));
      expect(whole.length).toBeGreaterThanOrEqual(last);
      expect(given.length).toBeGreaterThan(0);
      last = whole.length;
    }
  });
});

describe('hostile files', () => {
  test('an entity of the DTD is refused, however it would grow', async () => {
    const laughs = Array.from({ length: 9 }, (_, level) => {
      const name = `lol${level + 1}`;
      return `<!ENTITY ${name} "${`&lol${level};`.repeat(10)}">`;
    });
    const file = `<?xml version="1.0"?><!DOCTYPE newsitem [<!ENTITY lol0 "<b>ha</b>">${laughs.join('')}]>${item(1, '&lol9;')}`;
    expect(await read(file)).toEqual([MALFORMED]);
  });

  test('an entity that would read a file is refused', async () => {
    const file = `<!DOCTYPE newsitem [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>${item(1, '&passwords;')}`;
    expect(await read(file)).toEqual([MALFORMED]);
  });

  test('a DTD whose entities are not used does no harm, whatever stands in it', async () => {
    const file = `<!DOCTYPE newsitem [<!-- don't > --><!ENTITY % a "<newsitem>"> <!ENTITY b ']>'>]>${item(1)}`;
    for (const sizes of [[], [1]]) expect(texts(await read(file, { sizes }))).toEqual(['Number 1.']);
  });

  test('elements nested too deeply are refused, inside of an article and around it', async () => {
    const deep = '<a>'.repeat(100_000);
    expect(await read(item(1, deep))).toEqual([MALFORMED]);
    expect(await read(deep + item(1))).toEqual([MALFORMED]);
  });

  test('tags within comments, CDATA and instructions are none', async () => {
    const file = `<a><!-- <newsitem> --><?x <newsitem> ?>${item(1, '<!-- </newsitem> --><![CDATA[</newsitem> ]] >]]><?x </newsitem>?>')}</a>`;
    for (const sizes of [[], [1], [3]])
      expect(texts(await read(file, { sizes }))).toEqual(['</newsitem> ]] >']);
  });

  test('an article that is never closed ends where the next begins', async () => {
    const open = '<newsitem itemid="9"><text><p>Not closed.';
    const file = `<list>${item(1)}${open}${item(2)}${open}${open}${item(3)}</list>`;
    for (const sizes of [[], [1], [5]])
      expect(texts(await read(file, { sizes }))).toEqual([
        'Number 1.',
        MALFORMED,
        'Number 2.',
        MALFORMED,
        MALFORMED,
        'Number 3.',
      ]);
  });

  test('an article too large to be held is let go, and the next is read', async () => {
    const file = `<list>${item(1)}${item(2, 'Long. '.repeat(1000))}${item(3)}</list>`;
    expect(texts(await read(file, { sizes: [64], maxRecordBytes: 500 }))).toEqual([
      'Number 1.',
      'ERR_COPYDESK_ARTICLE_TOO_LARGE',
      'Number 3.',
    ]);
  });

  test('an attribute with marks of markup, and an empty element, are read as they are', async () => {
    const file = `<list><newsitem itemid="a>b/>c"><text>One.</text></newsitem><newsitem/><newsitem itemid='2'/>${item(3)}</list>`;
    for (const sizes of [[], [1]])
      expect(texts(await read(file, { sizes }))).toEqual([
        'One.',
        'ERR_COPYDESK_NO_ARTICLE',
        'ERR_COPYDESK_NO_ARTICLE',
        'Number 3.',
      ]);
  });
});

describe('other files', () => {
  test.for(['', ' \n', '\ufeff'])('%j gives nothing', async (file) => {
    expect(await read(file)).toEqual([]);
  });

  test('XML that is no news is one reject', async () => {
    expect(await read('<?xml version="1.0"?><rss><channel><item/></channel></rss>')).toEqual([MALFORMED]);
    expect(await read('no XML at all')).toEqual([MALFORMED]);
  });

  test('a picture is no article', async () => {
    const picture = '<newsItem guid="p"><contentSet><remoteContent href="p.jpg"/></contentSet></newsItem>';
    expect(await read(picture)).toEqual(['ERR_COPYDESK_NO_ARTICLE']);
  });

  test('bytes that are not what the file declares cost their own article', async () => {
    const file = Buffer.from(`<list>${item(1, 'caf#')}${item(2)}</list>`);
    file[file.indexOf('#')] = 0xe9;
    expect(texts(await read(file))).toEqual(['ERR_COPYDESK_ENCODING_INVALID', 'Number 2.']);
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1252"?>'), file]);
    expect(texts(await read(declared))).toEqual(['café', 'Number 2.']);
  });

  test('pages are not taken for news', () => {
    const page = '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">';
    expect(detectFormat('page', Buffer.from(page))).toBe('html');
    expect(detectFormat('page.xml', Buffer.from(page))).toBe('html');
    expect(detectFormat('table.csv', Buffer.from('a,b\n<nitf>'))).toBe('csv');
  });
});
