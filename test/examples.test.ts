import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles } from './fixtures/articles.js';

// The README's programs, each run by plain node against the packed tarball, in a folder that holds nothing else. The type
// check of the repository checks their types.

const ROOT = join(import.meta.dirname, '..');
const EXAMPLES = join(import.meta.dirname, 'examples');
let folder: string;

/** Unpacks the tarball beside links to the dependencies that `npm install` would have put there. */
function install(): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'copydesk'), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT });
  const tarball = join(folder, `copydesk-${manifest.version}.tgz`);
  spawnSync('tar', ['xzf', tarball, '-C', join(modules, 'copydesk'), '--strip-components=1']);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.') && name !== 'copydesk')
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
}

function compile(): void {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of readdirSync(EXAMPLES)) {
    const source = readFileSync(join(EXAMPLES, name), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), outputText);
  }
}

function run(name: string, input = ''): string {
  const { stdout, stderr } = spawnSync(process.execPath, [`${name}.js`], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

const ndjson = (count: number) =>
  [...articles(count)].map((article) => JSON.stringify(article) + '\n').join('');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-examples-'));
  install();
  compile();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the programs of the README', () => {
  it.each(readdirSync(EXAMPLES))('%s is short', (name) => {
    expect(readFileSync(join(EXAMPLES, name), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  });

  it('annotate one text', () => {
    expect(run('annotate-one')).toBe('Ada Quill: We have waited years for this bridge,\n');
  });

  it('count who is quoted in an archive', () => {
    writeFileSync(join(folder, 'archive.ndjson'), ndjson(20));
    expect(run('who-said-what')).toMatch(/Ada Quill +│ +\d+/);
  });

  it('stream a database cursor', () => {
    expect(run('stream-cursor')).toBe('SELECT id, text FROM articles\nsaved 100\n');
  });

  it('pipe NDJSON', () => {
    const lines = run('pipe-ndjson', ndjson(3)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { ok: true, article: { id: 'article-1' } },
      { ok: true, article: { id: 'article-2' } },
      { ok: true, article: { id: 'article-3' } },
    ]);
  });

  it('choose stages', () => {
    expect(run('choose-stages')).toBe("2 [ 'Ada Quill', 'Port Lorne' ] null\n");
  });

  it('use stages without a desk', () => {
    expect(run('own-pipeline')).toMatch(/^PERSON Ada Quill 0\n/);
  });

  it('use a stage of their own', () => {
    expect(run('own-stage')).toBe("[ 'bridge' ]\n");
  });

  it('set a time limit to a stage that waits', () => {
    const [first, second, third] = run('slow-stage').trimEnd().split('\n');
    expect([first, third]).toEqual(['[ 44.6, -63.6 ]', '[ 44.6, -63.6 ]']);
    expect(second).toMatch(/^The article took longer than 500 ms in stage geocode\./);
  });

  it('cancel', () => {
    expect(run('cancel')).toBe('cancelled after 100\n');
  });

  it('collect rejects', () => {
    expect(run('collect-rejects')).toBe('b 2 ERR_COPYDESK_ARTICLE_TOO_LARGE\n');
  });

  it('work from within a bundle, whose workers and models come from the installed package', async () => {
    const bundle = await rolldown({
      input: join(folder, 'own-stage.js'),
      platform: 'node',
      // It starts threads from a file of its own.
      external: ['piscina'],
      logLevel: 'silent',
    });
    await bundle.write({ dir: join(folder, 'bundle') });
    await bundle.close();
    writeFileSync(join(folder, 'bundle', 'package.json'), '{ "name": "app", "type": "module" }');
    copyFileSync(join(folder, 'keywords.js'), join(folder, 'bundle', 'keywords.js'));
    expect(run('bundle/own-stage')).toBe("[ 'bridge' ]\n");
  });

  it('serve HTTP and shut down cleanly', async () => {
    const server = spawn(process.execPath, ['http-server.js'], {
      cwd: folder,
      env: { ...process.env, PORT: '0' },
    });
    const port = await new Promise<string>((resolve) => {
      server.stdout.on('data', (chunk: Buffer) => {
        const match = /port: (\d+)/.exec(chunk.toString());
        if (match) resolve(match[1]!);
      });
    });
    expect((await fetch(`http://localhost:${port}`)).status).toBe(405);
    const response = await fetch(`http://localhost:${port}`, {
      method: 'POST',
      body: 'It rained. It snowed.',
    });
    expect(await response.json()).toMatchObject({
      record: 1,
      sentences: [
        [0, 10],
        [11, 21],
      ],
    });
    server.kill('SIGTERM');
    expect(await new Promise((resolve) => server.once('exit', resolve))).toBe(0);
  });
});
