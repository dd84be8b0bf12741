/** What the built page is made of: a change of any of it makes the page stale. */
export const pageSources = [
  'renderer',
  'src',
  'assets/knowledge',
  'assets/wording',
  'vite.config.ts',
  'scripts/page',
  'main/page/contentSecurityPolicy.ts',
  'package-lock.json',
] as const
