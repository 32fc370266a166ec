const MAIN_ONLY = '^src/(pool|job|cli|desk)';
const MAIN_LIBRARIES = 'node_modules/(piscina|p-queue|commander|cli-progress|picocolors)/';

/**
 * The architecture, held: arrows between rooms point one way and the thread border stands. See src/README.md.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'workers-stay-in-their-thread',
      comment: 'What a worker runs never reaches the rooms or libraries of the main thread.',
      severity: 'error',
      from: { path: '^(workers|src/(worker|stages|linear-model|text|lexicons|document|record|wire)/)' },
      to: { path: `${MAIN_ONLY}|${MAIN_LIBRARIES}`, reachable: true },
    },
    {
      name: 'documents-know-no-stage',
      severity: 'error',
      from: { path: '^src/document/' },
      to: { path: '^src/(stages|linear-model|record|wire|worker|pool|job|cli|readers|sinks|desk)' },
    },
    {
      name: 'text-knows-no-stage',
      severity: 'error',
      from: { path: '^src/(text|lexicons)/' },
      to: {
        path: '^src/(stages|linear-model|record|wire|worker|pool|job|cli|readers|sinks|desk|pipeline|stage)',
      },
    },
    {
      name: 'lexicons-are-words-alone',
      severity: 'error',
      from: { path: '^src/lexicons/' },
      to: { pathNot: '^src/lexicons/' },
    },
    {
      name: 'stages-know-no-other-stage',
      comment: 'Stages meet in layers; each reads what another gave, never how.',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)/' },
      to: { path: '^src/stages/[^/]+/', pathNot: '^src/stages/$1/' },
    },
    {
      name: 'stages-know-no-record',
      severity: 'error',
      from: { path: '^src/stages/[^/]+/' },
      to: { path: '^src/(record|wire|worker|pool|job|cli|readers|sinks|desk)' },
    },
    {
      name: 'nothing-knows-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'natural-has-one-door',
      comment:
        'Importing natural whole reads dictionaries, prints and is slow: src/text takes the two files we use.',
      severity: 'error',
      from: { path: '^(src|workers|models|bench)/', pathNot: '^src/text/' },
      to: { path: 'node_modules/natural/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: '^(src|workers)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'] },
    },
    {
      name: 'product-knows-no-workshop',
      comment: 'Training, benches and tests import the product, never the other way round.',
      severity: 'error',
      from: { path: '^(src|workers)/' },
      to: { path: '^(models|bench|test|seeds)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
