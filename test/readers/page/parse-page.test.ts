import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../src/readers/page/page-charset.js';
import { parsePage } from '../../../src/readers/page/parse-page.js';

const PROSE = [
  'The bridge at Port Lorne is closed, said Ada Quill, the mayor, on Monday.',
  '“We have waited years for this,” she told the Lorne Courier by telephone.',
  'The harbour company did not answer questions about the cost of the work.',
];
const NAVIGATION =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport and weather for all of Lorne</a></li></ul></nav>';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('the text of a page', () => {
  const expected = PROSE.join('\n\n');

  test.for([
    ['paragraphs of the body', PROSE.map((line) => `<p>${line}</p>`).join('')],
    [
      'an article among other things',
      `${NAVIGATION}<div><article><h1>Bridge</h1>${PROSE.map((line) => `<p>${line}</p>`).join('\n')}</article><aside><p>${'Subscribe to our letters now. '.repeat(9)}</p></aside></div><footer><p>All rights reserved by the Courier company.</p></footer>`,
    ],
    [
      'a wrapper a paragraph',
      `<div class=links><a href=x>One</a> <a href=y>Two</a></div><main>${PROSE.map((line) => `<div><p>${line}</p></div>`).join('')}</main><div><p>Share this with friends and family.</p></div>`,
    ],
    [
      'a page with more teasers than article',
      `<div class="wrap">${PROSE.map((line) => `<p>${line}</p>`).join('')}</div><div>${Array.from({ length: 20 }, (_, index) => `<div><h3><a href=x>Council votes on plan ${index}</a></h3><p>Ferries may run again by spring, the council of Lorne says in its plan.</p></div>`).join('')}</div>`,
    ],
    [
      'a page whose asides are named by their classes',
      `<div id="content-with-sidebar"><div>${PROSE.map((line) => `<p>${line}</p>`).join('')}<div class="relatedStories"><p>${'More of this kind is to be read elsewhere. '.repeat(9)}</p></div></div><div id="comments"><p>${'I do not think that anybody will pay for it. '.repeat(9)}</p></div></div>`,
    ],
    ['line breaks', `<table><tr><td><a href=a>Menu</a></td><td>${PROSE.join('<br><br>')}</td></tr></table>`],
    ['no closing tags', PROSE.map((line) => `<p>${line}`).join('\n')],
    [
      'scripts between',
      PROSE.map(
        (line) => `<p>${line}</p><script>var a = "<p>not this</p>";</script><style>p { }</style>`,
      ).join(''),
    ],
  ] as const)('is found in %s', ([, body]) => {
    expect(parsePage(page(body))['text']).toBe(expected);
  });

  test('has its entities and blanks as a browser shows them', () => {
    const { text } = parsePage(
      page('<p>Quill &amp; Sons,\n   of&nbsp;Lorne, said: &ldquo;<b>No</b>, and <i>never</i>&rdquo;.</p>'),
    );
    expect(text).toBe('Quill & Sons, of Lorne, said: “No, and never”.');
  });

  test('is no card, though its own headline is a link', () => {
    const long = 'The company has not said when the bridge will open again to its customers. '
      .repeat(6)
      .trim();
    const body = `<div><h1><a href="/bridge">Bridge closed</a></h1><p>${PROSE[0]!}</p><p>${long}</p></div>`;
    expect(parsePage(page(body))['text']).toBe(`${PROSE[0]!}\n\n${long}`);
  });

  test('is empty where there is none', () => {
    expect(parsePage('')['text']).toBe('');
    expect(parsePage(page(NAVIGATION))['text']).toBe('');
  });
});

test('what a page says of itself', () => {
  const head = `<title>Bridge closed | Courier</title><meta property="og:title" content="Bridge closed">
    <meta name="author" content="A. Writer"><meta property="og:site_name" content="Lorne Courier">
    <meta property="article:published_time" content="2025-03-20T09:00:00Z"><link rel="canonical" href="https://courier.example/bridge">`;
  expect(parsePage(page(`<p>${PROSE[0]!}</p>`, head))).toEqual({
    text: PROSE[0],
    title: 'Bridge closed',
    published: '2025-03-20T09:00:00Z',
    source: 'Lorne Courier',
    url: 'https://courier.example/bridge',
    author: 'A. Writer',
    language: 'en',
  });
});

describe('hostile pages', () => {
  test('a page nested without end is refused before it costs time', () => {
    const nested = (depth: number): string => `${'<div>'.repeat(depth)}<p>${PROSE[0]!}</p>`;
    expect(parsePage(nested(3000))['text']).toBe(PROSE[0]);
    expect(() => parsePage(nested(200_000))).toThrow('nested');
    expect(() => parsePage('<b>'.repeat(200_000))).toThrow('nested');
  });

  test('any bytes give a text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof parsePage(decodePage(bytes))['text']).toBe('string');
      }),
      { numRuns: 300 },
    );
    const tags = fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<nav>', '</nav>', '<a>', '</a>', '<br>', '<h1>', '</h1>', '<title>', 'words', '<!--', '&amp;', '<svg>', '<article>', '</article>'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(tags, { maxLength: 60 }), (parts) => {
        expect(typeof parsePage(parts.join(' '))['text']).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});

test.for([
  ['UTF-8', 'utf8', '', undefined, 'café “so”'],
  ['windows-1252 without a word', 'latin1', '', undefined, 'café so'],
  ['a declared encoding', 'latin1', '<meta charset="iso-8859-1">', undefined, 'café so'],
  [
    'the older declaration',
    'latin1',
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1252">',
    undefined,
    'café so',
  ],
  ['a declaration that is wrong', 'latin1', '<meta charset="utf-8">', undefined, 'café so'],
  ['a declaration that nobody knows', 'utf8', '<meta charset="klingon">', undefined, 'café'],
  ['the transport against the page', 'latin1', '<meta charset="shift_jis">', 'latin1', 'café'],
  ['UTF-16 with its mark', 'utf16le', '\ufeff', undefined, 'café “so”'],
] as const)('decodes %s', ([, encoding, head, declared, text]) => {
  expect(decodePage(Buffer.from(head + text, encoding), declared)).toBe(head.replace('\ufeff', '') + text);
});
