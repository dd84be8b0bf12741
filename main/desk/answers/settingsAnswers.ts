import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import type { Settings } from '#core/settings/settings'
import type { DeskOptions } from '../deskOptions.ts'
import type { Workplace } from '../workplace.ts'

/** The language of the command line is for this run: shown, not written. */
export const settingsAnswers = (place: Workplace, options: DeskOptions): Pick<Answers, 'settings.read' | 'settings.change'> => {
  let spoken = options.language
  const shown = (settings: Settings): Settings => (spoken ? { ...settings, language: spoken } : settings)
  return {
    'settings.read': async () => success(shown(place.settings.read())),
    'settings.change': async (change) => {
      const changed = place.settings.change(change)
      if (!changed.ok) return changed
      if (change.language) spoken = change.language
      const settings = shown(changed.value)
      place.notices.tell('settings.changed', settings)
      return success(settings)
    },
  }
}
