import { useSyncExternalStore } from 'react'

export const pageNames = ['desk', 'mail', 'training', 'board'] as const
export type PageName = (typeof pageNames)[number]

const subscribe = (heard: () => void) => {
  window.addEventListener('hashchange', heard)
  return () => window.removeEventListener('hashchange', heard)
}

const named = (hash: string): PageName => pageNames.find((page) => hash === `#/${page}`) ?? 'desk'

/** The page the address names: `#/board`. Everything else is the desk. */
export const usePage = (): PageName => useSyncExternalStore(subscribe, () => named(window.location.hash))

export const showMail = () => {
  window.location.hash = '#/mail'
}

/** A call has the desk on the screen, whatever was looked at before. */
export const showDesk = () => {
  window.location.hash = '#/desk'
}
