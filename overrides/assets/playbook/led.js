/* What the ids in an old link stand for now. Knows nothing of the page. */
"use strict"

// `known` items by their ids; `led` and `left` as `macros/moved.py` and the catalogue tell them
window.__pb_led = ({ known, led, left }) => {
  const ledOn = new Map(Object.entries(led))
  const titles = new Map(Object.entries(left))

  // the items, one or all parts of what was split; or the title of what is no more, and whether it ever was
  return id => {
    if (known.has(id)) return { items: [known.get(id)], replaced: false }
    const items = (ledOn.get(id) ?? []).map(now => known.get(now)).filter(Boolean)
    return items.length ? { items, replaced: true } : { items, missing: titles.get(id) ?? id, wasHere: ledOn.has(id) }
  }
}
