import { resolve } from 'node:path'
import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { noncePlaceholder } from './main/page/contentSecurityPolicy.ts'
import { rememberGrammar } from './scripts/page/rememberGrammar.ts'

/**
 * How the page is built: the same for the Electron shell and the browser shell. Everything the page needs is bundled, nothing is inlined
 * as `data:` (the content security policy admits only files of the page's own origin).
 */
export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  // Both shells replace the placeholder in each answer; the page finds the nonce in `meta[property="csp-nonce"]` (Mantine: `getStyleNonce`).
  html: { cspNonce: noncePlaceholder },
  plugins: [react(), babel({ presets: [reactCompilerPreset()] }), rememberGrammar()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    minify: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { index: resolve(import.meta.dirname, 'renderer/index.html') } },
  },
})
