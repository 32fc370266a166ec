import { Parser } from 'htmlparser2';
import { CopydeskError } from '../errors.js';
import { decodeUtf8 } from './decode-utf8.js';
import { malformed } from './malformed.js';
import type { Reader, RecordFields } from './reader.js';
import { ArticleCollector } from './xml/article-collector.js';
import { prologOf, readProlog, type Prolog } from './xml/prolog.js';
import { XmlScanner } from './xml/xml-scanner.js';

/**
 * News in XML: NITF 3.x, NewsML-G2, Reuters RCV1, Factiva, TEI; see `xml/dialects/`. Files of one article or of any number. Offsets index the
 * text that is made of the paragraphs. No DTD is read and no entity expanded but XML's own five and numbers.
 */
export const xml: Reader = {
  scanner: () => new XmlScanner(),
  head: prologOf,
  parse: parseXmlRecord,
  hasHead: false,
  whole: false,
};

const PROLOGS = new WeakMap<Uint8Array, Prolog>();

function parseXmlRecord(record: Uint8Array, head: Uint8Array | null): RecordFields {
  const prolog = prologFrom(head ?? prologOf(record));
  const text = decoded(record, prolog.encoding);
  checkEntities(text, prolog.entities);
  const collector = new ArticleCollector();
  // The byte that ended the record is not part of it.
  new Parser(collector, { xmlMode: true, decodeEntities: true }).end(`${text}>`);
  const { dialect, fields } = collector;
  if (dialect === null) throw malformed('the beginning of its article is lost');
  if (collector.text === '')
    throw new CopydeskError('ERR_COPYDESK_NO_ARTICLE', { problem: `its <${dialect.article}> holds no text` });
  return { ...fields, published: isoDate(fields['published']), text: collector.text };
}

/** The same file's records share one head. */
function prologFrom(head: Uint8Array): Prolog {
  let prolog = PROLOGS.get(head);
  if (prolog === undefined) PROLOGS.set(head, (prolog = readProlog(head)));
  return prolog;
}

/** By what the file declares; UTF-16 has become UTF-8 before. Throws `ERR_COPYDESK_ENCODING_INVALID`. */
function decoded(bytes: Uint8Array, encoding: string | null): string {
  if (encoding === null || /^utf-?(?:8|16)/i.test(encoding)) return decodeUtf8(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CopydeskError('ERR_COPYDESK_ENCODING_INVALID', { encoding }, { cause });
  }
}

/** An entity of the file's own could stand for anything, and for a billion times as much. */
function checkEntities(text: string, entities: ReadonlySet<string>): void {
  if (entities.size === 0) return;
  for (const [, name] of text.matchAll(/&([\w:.-]{1,200});/g))
    if (entities.has(name!))
      throw malformed('it uses an entity that its DTD declares, and these are not expanded');
}

/** ISO 8601 without its marks (`20040102T030405`) with them; anything else as it is. */
function isoDate(written: string | undefined): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(written ?? '');
  if (found === null) return written;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = found;
  const date = `${year!}-${month!}-${day!}`;
  return hour === undefined ? date : `${date}T${hour}:${minute!}:${second}${zone}`;
}
