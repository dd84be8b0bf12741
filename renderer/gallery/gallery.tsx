// First of all: it states the order of the cascade layers, which the first mention fixes.
import '../shell/styles.css'

import { Fragment, StrictMode, useEffect, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import type { Settings } from '#core/settings/settings'
import { PanelFrame } from '../shell/PanelFrame.tsx'
import { sceneNames } from './sceneNames.ts'
import { scenes } from './scenes.tsx'

/** `gallery.html?lang=ru&theme=dark#solving`: one scene; without a name, the list of them. Looked at and tested, never shipped. */
const query = new URLSearchParams(window.location.search)
const language: Settings['language'] = query.get('lang') === 'en' ? 'en' : 'ru'
const scheme: Settings['theme'] = query.get('theme') === 'dark' ? 'dark' : 'light'

document.documentElement.lang = language

const names = (
  <ul>
    {sceneNames.map((name) => (
      <li key={name}>
        <a href={`${window.location.search}#${name}`}>{name}</a>
      </li>
    ))}
  </ul>
)

const subscribe = (heard: () => void) => {
  window.addEventListener('hashchange', heard)
  return () => window.removeEventListener('hashchange', heard)
}

const wantedScene = () => sceneNames.find((known) => known === window.location.hash.slice(1)) ?? null

/** The scene the address names; `data-scene` of the document says which one stands. */
const Gallery = () => {
  const name = useSyncExternalStore(subscribe, wantedScene)
  useEffect(() => {
    document.documentElement.dataset.scene = name ?? ''
  }, [name])
  return <Fragment key={name}>{name === null ? names : scenes[name]()}</Fragment>
}

const root = document.getElementById('panel')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <PanelFrame language={language} scheme={scheme}>
        <Gallery />
      </PanelFrame>
    </StrictMode>,
  )
}
