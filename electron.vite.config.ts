import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import page from './vite.config.ts'

const here = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      outDir: here('out/main'),
      // What the program needs at run time is installed beside it, but for werift: one of its dependencies carries code in a nested
      // `node_modules` of its own, which electron-builder leaves behind.
      externalizeDeps: { exclude: ['werift'] },
      // The training line runs as a process of its own, so it is an entry of its own.
      rolldownOptions: { input: { index: here('main/electron/index.ts'), trainingLine: here('services/training-line/lineEntry.ts') } },
    },
  },
  preload: {
    build: {
      outDir: here('out/preload'),
      // A sandboxed preload is one CommonJS file that may require nothing but Electron itself; `.cjs` because the package is ESM.
      externalizeDeps: false,
      rolldownOptions: { input: { preload: here('main/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: page,
})
