/**
 * The microphone of a headset over Bluetooth, as browsers and systems name it. While it is open the headset falls back to the
 * hands-free profile: telephone sound of 8 or 16 kHz, late by up to half a second.
 */
export const isWireless = (label: string): boolean => /bluetooth|hands-?free|airpods/i.test(label)
