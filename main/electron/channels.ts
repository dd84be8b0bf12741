/** The two names between preload and main: one for every request, one for every notice. */
export const requestChannel = 'panel.request'
export const noticeChannel = 'panel.notice'
