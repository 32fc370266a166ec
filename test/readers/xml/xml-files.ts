/** Files of our own after each format's specification, with what is read of them. */
export const XML_FILES = {
  nitf: {
    file: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
<nitf version="-//IPTC//DTD NITF 3.3//EN">
  <head>
    <title>Harbour bridge opens</title>
    <meta content="14" name="print_page_number"/>
    <docdata>
      <doc-id id-string="4711"/>
      <doc.copyright holder="Port Lorne Herald" year="2025"/>
    </docdata>
    <pubdata date.publication="20250318T000000" ex-ref="https://herald.example/bridge" name="The Port Lorne Herald" position.section="A"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Bridge Opens at Last</hl1></hedline>
      <byline class="print_byline">By ADA QUILL</byline>
      <byline class="normalized_byline">Quill, Ada</byline>
      <abstract><p>The harbour bridge opens.</p></abstract>
    </body.head>
    <body.content>
      <block class="lead_paragraph"><p>LEAD: The bridge is open.</p></block>
      <block class="full_text">
        <p>The bridge is open, said <person>Ben Hollis</person> &amp; Sons<br/>on Monday.</p>
        <p>&#8220;It took <em>eleven</em> months.&#8221;</p>
        <media media-type="image"><media-caption><p>The bridge.</p></media-caption></media>
      </block>
    </body.content>
  </body>
</nitf>
`,
    articles: [
      {
        id: '4711',
        title: 'Bridge Opens at Last',
        published: '2025-03-18T00:00:00',
        source: 'The Port Lorne Herald',
        url: 'https://herald.example/bridge',
        author: 'By ADA QUILL',
        abstract: 'The harbour bridge opens.',
        section: 'A',
        page: '14',
        text: 'The bridge is open, said Ben Hollis & Sons\non Monday.\n\n“It took eleven months.”',
      },
    ],
  },
  'newsml-g2': {
    file: `<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header><sent>2025-03-20T10:00:00Z</sent></header>
  <itemSet>
    <newsItem guid="urn:newsml:wire.example:20250320:1" version="3" xml:lang="en-GB">
      <itemMeta>
        <provider literal="wire.example"><name>Our Wire</name></provider>
        <firstCreated>2025-03-20T09:00:00Z</firstCreated>
        <pubStatus qcode="stat:usable"/>
      </itemMeta>
      <contentMeta>
        <headline role="hlrole:short">Tolls stay</headline>
        <headline role="hlrole:main">Tolls will not rise</headline>
        <by>Zoë Marsh</by>
      </contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>No title</title></head>
          <body><h1>Tolls</h1><p>Tolls will not rise, the mayor said.</p><ul><li>Not now.</li><li>Not later.</li></ul></body></html>
      </inlineXML></contentSet>
    </newsItem>
    <newsItem guid="urn:newsml:wire.example:20250320:2" version="1">
      <contentMeta><headline>Nested</headline></contentMeta>
      <contentSet><inlineXML contenttype="application/nitf+xml">
        <nitf><body><body.head><hedline><hl1>Other</hl1></hedline></body.head>
          <body.content><p>A story within.</p></body.content></body></nitf>
      </inlineXML></contentSet>
    </newsItem>
    <newsItem guid="urn:newsml:wire.example:20250320:3" version="1">
      <contentSet><inlineData contenttype="text/plain">First words.

Last &lt;words&gt;.</inlineData></contentSet>
    </newsItem>
  </itemSet>
</newsMessage>
`,
    articles: [
      {
        id: 'urn:newsml:wire.example:20250320:1',
        version: '3',
        language: 'en-GB',
        source: 'Our Wire',
        published: '2025-03-20T09:00:00Z',
        status: 'stat:usable',
        title: 'Tolls will not rise',
        author: 'Zoë Marsh',
        text: 'Tolls\n\nTolls will not rise, the mayor said.\n\nNot now.\n\nNot later.',
      },
      {
        id: 'urn:newsml:wire.example:20250320:2',
        version: '1',
        title: 'Nested',
        text: 'A story within.',
      },
      {
        id: 'urn:newsml:wire.example:20250320:3',
        version: '1',
        text: 'First words.\n\nLast <words>.',
      },
    ],
  },
  rcv1: {
    file: `<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="9001" id="root" date="1997-02-03" xml:lang="en">
<title>NOWHERE: Grain merger is off.</title>
<headline>Grain merger is off.</headline>
<byline>Ada Quill</byline>
<dateline>PORT LORNE 1997-02-03</dateline>
<text>
<p>The merger is off, caf\u00e9 owner Ben Hollis said.</p>
<p>&quot;It is over,&quot; he added.</p>
</text>
<copyright>(c) Our Wire 1997</copyright>
<metadata>
<codes class="bip:topics:1.0"><code code="C18"></code></codes>
<dc element="dc.publisher" value="Our Wire Plc"/>
<dc element="dc.date.published" value="1997-02-03"/>
</metadata>
</newsitem>
`,
    articles: [
      {
        id: '9001',
        title: 'Grain merger is off.',
        published: '1997-02-03',
        source: 'Our Wire Plc',
        author: 'Ada Quill',
        dateline: 'PORT LORNE 1997-02-03',
        language: 'en',
        rights: '(c) Our Wire 1997',
        text: 'The merger is off, café owner Ben Hollis said.\n\n"It is over," he added.',
      },
    ],
  },
  factiva: {
    file: `<?xml version="1.0" encoding="utf-8"?>
<ppsArticleResponse><articles>
<article>
  <accessionNo>OURW000020250320el3k00001</accessionNo>
  <headline><paragraph>Library goat</paragraph> <paragraph>is found</paragraph></headline>
  <leadParagraph><paragraph>A goat was found in the library.</paragraph></leadParagraph>
  <tailParagraphs><paragraph>"It ate three books," said the librarian.</paragraph><paragraph>It is well.</paragraph></tailParagraphs>
  <publicationDate><date>2025-03-20</date></publicationDate>
  <sourceName>Our Wire</sourceName>
  <baseLanguage>EN</baseLanguage>
</article>
</articles></ppsArticleResponse>
`,
    articles: [
      {
        id: 'OURW000020250320el3k00001',
        title: 'Library goat is found',
        published: '2025-03-20',
        source: 'Our Wire',
        language: 'EN',
        text: 'A goat was found in the library.\n\n"It ate three books," said the librarian.\n\nIt is well.',
      },
    ],
  },
  'factiva feed': {
    file: `<?xml version="1.0"?>
<DistList><DistDoc action="add" an="OURW000020250321el3l00002" doctype="article">
  <ReplyItem lang="en">
    <BaseLang fid="la" value="en"/><AccessionNo fid="an" value="OURW000020250321el3l00002"/>
    <Date fid="pd" value="20250321"/><SrcName fid="sn">Our Wire</SrcName>
    <Title fid="hl"><Headline fid="hd"><Para lang="en">The goat is well</Para></Headline></Title>
  </ReplyItem>
  <ArchiveDoc><Article lang="en">
    <HandL fid="hlp"><LeadPara fid="lp"><Para lang="en">The <hlt>goat</hlt> is well.</Para></LeadPara></HandL>
    <TailParas fid="td"><Para lang="en">It went home.</Para></TailParas>
  </Article></ArchiveDoc>
</DistDoc></DistList>
`,
    articles: [
      {
        id: 'OURW000020250321el3l00002',
        title: 'The goat is well',
        published: '2025-03-21',
        source: 'Our Wire',
        language: 'en',
        text: 'The goat is well.\n\nIt went home.',
      },
    ],
  },
  tei: {
    file: `<?xml version="1.0" encoding="UTF-8"?>
<!-- <TEI>not this one</TEI> -->
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:tei="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A corpus</title></titleStmt></fileDesc></teiHeader>
  <TEI xml:id="gazette-1">
    <teiHeader>
      <fileDesc>
        <titleStmt><title type="main">The Gale</title><author>A. Quill</author></titleStmt>
        <publicationStmt><publisher>Our Press</publisher><date when="2019">2019</date></publicationStmt>
        <sourceDesc><bibl><title level="j">The Gazette</title><date when="1888-11-02">2 November</date></bibl></sourceDesc>
      </fileDesc>
      <profileDesc><langUsage><language ident="en">English</language></langUsage></profileDesc>
    </teiHeader>
    <text><front><titlePage>The Gazette</titlePage></front><body>
      <head>The Gale</head>
      <p>The <choice><sic>hrabour</sic><corr>harbour</corr></choice> was lost,<lb/>said the <name>pilot</name>.<note>He lived.</note></p>
      <p><![CDATA[Sand & stones </TEI> came.]]></p>
    </body></text>
  </TEI>
  <tei:TEI xml:id="gazette-2"><tei:text><tei:body><tei:p>A second one.</tei:p></tei:body></tei:text></tei:TEI>
</teiCorpus>
`,
    articles: [
      {
        id: 'gazette-1',
        title: 'The Gale',
        author: 'A. Quill',
        source: 'The Gazette',
        published: '1888-11-02',
        language: 'en',
        text: 'The Gale\n\nThe harbour was lost,\nsaid the pilot.\n\nSand & stones </TEI> came.',
      },
      { id: 'gazette-2', text: 'A second one.' },
    ],
  },
} as const;

/** A file in the encoding that it declares. */
export function bytesOf(file: string): Buffer {
  return Buffer.from(file, file.includes('iso-8859-1') ? 'latin1' : 'utf8');
}
