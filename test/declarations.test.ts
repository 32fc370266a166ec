import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// What a user's editor sees: the published declarations, and the compiler's words for a pipeline that cannot run.

const ROOT = join(import.meta.dirname, '..');
const ENTRIES = ['index', 'stages/index', 'record/index', 'digest/index'].map((name) =>
  join(ROOT, 'dist/src', `${name}.d.ts`),
);

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
  paths: {
    copydesk: [ENTRIES[0]!],
    'copydesk/stages': [ENTRIES[1]!],
  },
};

/** The compiler's complaints about a user's program. */
function complaints(code: string): string[] {
  const file = join(ROOT, 'user-program.ts');
  const host = ts.createCompilerHost(OPTIONS);
  const onDisk = { readFile: host.readFile.bind(host), fileExists: host.fileExists.bind(host) };
  host.readFile = (name) => (name === file ? code : onDisk.readFile(name));
  host.fileExists = (name) => name === file || onDisk.fileExists(name);
  const program = ts.createProgram([file], OPTIONS, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const program = ts.createProgram(ENTRIES, OPTIONS);
const checker = program.getTypeChecker();

function exportsOf(entry: string): ts.Symbol[] {
  const file = program.getSourceFile(entry)!;
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

const documentation = (symbol: ts.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));

describe('the published declarations', () => {
  it.each(ENTRIES)('of %s document every name', (entry) => {
    const names = exportsOf(entry);
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((symbol) => documentation(symbol) === '').map(({ name }) => name)).toEqual([]);
  });

  it('document every option with its meaning and default', () => {
    const options = exportsOf(ENTRIES[0]!).find(({ name }) => name === 'DeskOptions')!;
    const properties = checker.getDeclaredTypeOfSymbol(options).getProperties();
    expect(properties.length).toBeGreaterThan(5);
    for (const property of properties) {
      expect(documentation(property), property.name).not.toBe('');
      const tags = property.getJsDocTags(checker).map(({ name }) => name);
      expect(tags, property.name).toContain('default');
    }
  });

  it('say nowhere "any"', () => {
    const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(join(ROOT, 'dist')));
    expect(own.length).toBeGreaterThan(5);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(node.getSourceFile().fileName);
      ts.forEachChild(node, visit);
    };
    own.forEach(visit);
    expect(found).toEqual([]);
  });
});

describe('the compiler', () => {
  it('takes a pipeline whose stages have what they need', () => {
    const code = `import { normalise, pipeline, sentences } from 'copydesk/stages';
      export const layers = await pipeline().use(normalise()).use(sentences()).run({ text: '' });
      export const count: number = layers.sentences.length;`;
    expect(complaints(code)).toEqual([]);
  });

  it('names the layer that a pipeline lacks', () => {
    const code = `import { pipeline, sentences } from 'copydesk/stages';
      pipeline().use(sentences());`;
    const [complaint] = complaints(code);
    expect(complaint).toContain('LayerMissing<"text">');
  });

  it('names the layers that the stages of a desk lack, and which stages to add', () => {
    const code = (stages: string) =>
      `import { createDesk } from 'copydesk'; createDesk({ stages: ${stages} });`;
    // The compiler may tell a union's names in any order.
    expect(complaints(code(`['normalise', 'entities']`))[0]).toMatch(
      /StageNeeds<"entities", ("tokens" \| "sentences"|"sentences" \| "tokens"), "sentences">/,
    );
    expect(complaints(code(`['normalise', { use: 'summary', sentences: 2 }]`))[0]).toContain(
      'StageNeeds<"summary"',
    );
    expect(
      complaints(code(`['normalise', 'sentences', 'entities', { use: 'quotes', minScore: 0.5 }]`)),
    ).toEqual([]);
    const own = `{ use: new URL('file:///own.js'), words: ['bridge'] }`;
    expect(complaints(code(`['normalise', ${own}, 'summary']`))).toEqual([]);
  });

  it('knows the layers that a user declares, and refuses unknown ones', () => {
    const stage = (declaration: string) => `import type { Stage } from 'copydesk/stages';
      ${declaration}
      export const stage: Stage<'text', 'keywords'> = {
        name: 'keywords', version: 1, needs: ['text'], gives: ['keywords'],
        run: ({ text }) => ({ keywords: [text.text] }),
      };`;
    const declaration = `declare module 'copydesk/stages' { interface LayerMap { keywords: readonly string[] } }`;
    expect(complaints(stage(declaration))).toEqual([]);
    expect(complaints(stage(''))[0]).toContain('keywords');
  });

  it('refuses a misspelt stage, option and option value', () => {
    const code = (options: string) => `import { createDesk } from 'copydesk'; createDesk(${options});`;
    const before = `'normalise', 'sentences', 'entities', 'quotes'`;
    expect(complaints(code(`{ stages: [${before}, { use: 'summary', sentences: 3 }] }`))).toEqual([]);
    expect(complaints(code(`{ stages: ['normalize'] }`))).not.toEqual([]);
    expect(complaints(code(`{ stages: [${before}, { use: 'summary', sentence: 3 }] }`))).not.toEqual([]);
    expect(complaints(code(`{ thread: 3 }`))).not.toEqual([]);
    expect(complaints(code(`{ offsets: 'utf-8' }`))).not.toEqual([]);
  });
});
