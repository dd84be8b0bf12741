import type { HIDDevice, Session } from 'electron'
import { telephonyPage } from '#core/headset/hidCollection'
import { isPageAddress } from './pageAddress.ts'

/** A device with telephony buttons: no keyboard, no mouse, no security key is ever shown to the page. */
export const isHeadset = (device: object): boolean =>
  'collections' in device &&
  Array.isArray(device.collections) &&
  device.collections.some((collection: unknown) => (collection as { readonly usagePage?: unknown } | null)?.usagePage === telephonyPage)

/** The panel's page may use every headset that is plugged in, without a list to choose from: its buttons are what a softphone is for. */
export const admitHeadsets = (session: Session): void => {
  session.setDevicePermissionHandler(({ deviceType, origin, device }) => deviceType === 'hid' && isPageAddress(origin) && isHeadset(device))
  session.on('select-hid-device', (event, { deviceList }, choose) => {
    event.preventDefault()
    const found: HIDDevice | undefined = deviceList.find(isHeadset)
    if (found) choose(found.deviceId)
    else choose()
  })
}
