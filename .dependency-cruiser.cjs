/** Arrows go one way: apps → libs; libs/matching → nothing; apps never import each other; a feature is entered by its index.ts. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { pathNot: '\\.entity\\.ts$' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'matching-imports-nothing', severity: 'error', from: { path: '^libs/matching/src', pathNot: '(\\.spec\\.ts|/testing/arbitrary-people\\.ts)$' }, to: { pathNot: '^libs/matching/src' } },
    { name: 'generator-imports-nothing', comment: 'a benchmark that shares rules with the engine would measure itself', severity: 'error', from: { path: '^libs/generator/src', pathNot: '\\.spec\\.ts$' }, to: { pathNot: '^libs/generator/src' } },
    { name: 'shared-imports-third-parties-only', severity: 'error', from: { path: '^libs/shared/src' }, to: { path: '^(apps|test|bench|libs/matching)/' } },
    { name: 'apps-apart', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' } },
    {
      name: 'feature-door', severity: 'error',
      from: { path: '^apps/(registry|matcher)/src/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/$1/src/[^/]+/.+', pathNot: ['^apps/$1/src/$2/', '/index\\.ts$', '^apps/$1/src/platform/'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-dev-dep-in-product', severity: 'error', from: { path: '^(apps|libs)/[^/]+/src', pathNot: '\\.spec\\.ts$' }, to: { dependencyTypes: ['npm-dev'], pathNot: ['@types/', '/index\\.d\\.ts$'] } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default', 'types'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
