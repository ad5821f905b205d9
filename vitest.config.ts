import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/aws/setup.ts', 'test/browser/setup.ts', 'test/readers/setup.ts'],
    testTimeout: 120_000,
  },
})
