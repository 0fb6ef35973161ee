/* What a reader made, in the fragment of an address: one link restores it, and no server ever sees it.
   An address ends in #NAME.VERSION.DATA; DATA is JSON in the letters of RFC 4648, section 5 (base64url). */
"use strict"

window.__pb_fragment = {
  written(name, version, value) {
    const bytes = new TextEncoder().encode(JSON.stringify(value))
    const letters = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
    return `#${name}.${version}.${letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`
  },

  // {version, value}; null where the fragment is not of this name; version 0 where it cannot be read
  read(name, fragment = location.hash) {
    const found = /^#([a-z-]+)\.(\d+)\.([\w-]*)$/.exec(fragment)
    if (!found || found[1] !== name) return null
    try {
      const letters = atob(found[3].replaceAll("-", "+").replaceAll("_", "/"))
      const bytes = Uint8Array.from(letters, letter => letter.charCodeAt(0))
      return { version: Number(found[2]), value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) }
    } catch {
      return { version: 0, value: null }
    }
  },

  // what may stand in one that somebody made by hand: words, no more than a person types; a time of day
  wordsIn: value => (typeof value === "string" ? value.slice(0, 300) : ""),
  timeIn: value => (typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : ""),
}
