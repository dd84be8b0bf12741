/**
 * Who may connect to a line that was started alone, without `--origin`: programs that are no page, pages that this machine
 * serves on loopback, and the packaged panel. It cannot know the panel's port, so it keeps out what it can tell apart,
 * the pages of other sites; the password, new with every start, keeps out the rest.
 */
export function admitLoopback(origin: string | undefined): boolean {
  return origin === undefined || origin === 'app://panel' || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin)
}
