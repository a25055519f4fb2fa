const swc = {
  '^.+\\.ts$': ['@swc/jest', {
    jsc: { target: 'es2024', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true } },
    module: { type: 'es6' },
  }],
};

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch,
  extensionsToTreatAsEsm: ['.ts'],
  transform: swc,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/'],
  ...extra,
});

/** Pure tests live beside the code as *.spec.ts; what needs PostgreSQL or Kafka lives in test/ and in *.int.spec.ts. */
export default {
  // Real servers on a machine that may be busy: a test that needs more than this is stuck, not slow.
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/{apps,libs,test,bench}/**/src/**/*.spec.ts'], { testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '/dist/'] }),
    project('integration', ['<rootDir>/{apps,libs,test}/**/src/**/*.int.spec.ts'], {
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    }),
  ],
};
