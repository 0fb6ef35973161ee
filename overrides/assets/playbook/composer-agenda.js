/* A session that a trainer composes: entries with minutes and breaks, when each begins, and how a link holds it all.
   Knows nothing of the page. An entry is of an item, by its id, or of the trainer's own words. */
"use strict"

// takes what `exports/composer_items.py` writes
window.__pb_session = ({ items, led, left }) => {
  const NAME = "session"
  const VERSION = 1
  const DAY = 24 * 60
  const MOST = 200 // entries
  const USUAL = 10 // minutes of what has none of its own

  const known = new Map(items.map(item => [item.id, item]))
  const now = window.__pb_led({ known, led, left })
  const minutesIn = value => (Number.isInteger(value) && value >= 0 ? Math.min(value, DAY) : 0)
  const { wordsIn, timeIn } = window.__pb_fragment

  // [id, minutes, break], or ["", minutes, break, words]
  const packed = ({ item, own, minutes, pause }) => (item ? [item.id, minutes, pause] : ["", minutes, pause, own])

  const unpacked = value => {
    const [id, minutes, pause, own] = Array.isArray(value) ? value : []
    const times = { minutes: minutesIn(minutes), pause: minutesIn(pause) }
    if (typeof id !== "string") return []
    if (id === "") return { own: wordsIn(own), ...times }
    const { items, replaced, missing, wasHere } = now(id)
    if (missing !== undefined) return { missing: wordsIn(missing), wasHere }
    // what was split is all of its parts now, in the time of the one
    return items.map((item, at) => ({ item, ...(at ? { minutes: 0, pause: 0 } : times), replaced }))
  }

  return {
    known,

    entryOf: item => ({ item, minutes: item.minutes ?? USUAL, pause: item.pause ?? 0 }),
    entryOfOwn: own => ({ own: wordsIn(own), minutes: USUAL, pause: 0 }),
    minutesOf: typed => minutesIn(Math.max(0, Math.trunc(Number(typed)) || 0)),

    // when each entry begins and ends, in minutes from the start; a break after the last is no part of the session
    laidOut(entries) {
      let at = 0
      const slots = entries.map(entry => {
        const slot = { entry, begins: at, ends: at + entry.minutes }
        at = slot.ends + entry.pause
        return slot
      })
      return { slots, minutes: slots.at(-1)?.ends ?? 0 }
    },

    written: ({ title, start, entries }) =>
      window.__pb_fragment.written(NAME, VERSION, { t: title, s: start, e: entries.map(packed) }),

    // the session in the address, and what of it is no longer there; null where there is none, "broken" if damaged
    read() {
      const found = window.__pb_fragment.read(NAME)
      if (!found) return null
      const { t, s, e } = found.value ?? {}
      if (found.version !== VERSION || !Array.isArray(e)) return "broken"
      const entries = e.slice(0, MOST).flatMap(unpacked)
      return {
        title: wordsIn(t),
        start: timeIn(s),
        entries: entries.filter(entry => entry.missing === undefined),
        missing: entries.filter(entry => entry.missing !== undefined),
      }
    },
  }
}
